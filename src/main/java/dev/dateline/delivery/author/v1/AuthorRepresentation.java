package dev.dateline.delivery.author.v1;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.author.PortrayedAuthor;
import dev.dateline.http.names.Names;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.LanguageDirection;

@Schema(name = "Author", description = "An author of at least one published article.")
record AuthorRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SLUG, examples = "nell-tidewater") String slug,
        @Schema(required = true, description = "Name as printed.", examples = "Nell Tidewater") String name,
        @Schema(required = true, nullable = true, description = "Biography in a few sentences, plain text.") String bio,
        @Schema(required = true, nullable = true, description = "Portrait; null for none.") Portrait portrait,
        @Schema(required = true, nullable = true, description = SharedDescriptions.LANGUAGE_OF_TEXTS,
                examples = "en") String language,
        @Schema(required = true, nullable = true,
                description = SharedDescriptions.LANGUAGE_DIRECTION) LanguageDirection direction,
        @Schema(required = true, description = SharedDescriptions.SELECTED_NAMES,
                examples = "{\"ar\": \"نيل تايدووتر\"}") Names names,
        @Schema(required = true, description = "Time of the last change, including the portrait.") Instant updatedAt,
        @Schema(description = SharedDescriptions.ARTICLE_COUNT, minimum = "0", examples = "128")
        @JsonInclude(JsonInclude.Include.NON_NULL) Long articleCount) {

    static AuthorRepresentation of(PortrayedAuthor portrayed, boolean isCounted) {
        var author = portrayed.author();
        return new AuthorRepresentation(author.id(), author.slug(), author.name(), author.bio(),
                Portrait.of(portrayed), author.language(), LanguageDirection.of(author.language()), Names.of(author.names()),
                author.updatedAt(), isCounted ? author.articleCount() : null);
    }
}
