package dev.dateline.delivery.tag.v1;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.tag.PublishedTag;
import dev.dateline.http.cache.HasLastModified;
import dev.dateline.http.names.Names;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.LanguageDirection;
import dev.dateline.vocabulary.TagKind;

@Schema(name = "Tag", description = "A tag used by at least one published article.")
record TagRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.SLUG, examples = "port-electrification") String slug,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Port electrification") String name,
        @Schema(required = true) TagKind kind,
        @Schema(required = true, nullable = true, description = SharedDescriptions.ABOUT,
                examples = "Cranes, tugs and ships that plug in.") String description,
        @Schema(required = true, nullable = true, description = SharedDescriptions.LANGUAGE_OF_TEXTS,
                examples = "en") String language,
        @Schema(required = true, nullable = true,
                description = SharedDescriptions.LANGUAGE_DIRECTION) LanguageDirection direction,
        @Schema(required = true, description = SharedDescriptions.SELECTED_NAMES,
                examples = "{\"ar\": \"كهربة الموانئ\"}") Names names,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt,
        @Schema(description = SharedDescriptions.ARTICLE_COUNT, minimum = "0", examples = "128")
        @JsonInclude(JsonInclude.Include.NON_NULL) Long articleCount) implements HasLastModified {

    /** Null with the number of articles, of which the time of the last change is unknown. */
    @Override
    public Instant lastModified() {
        return articleCount == null ? updatedAt : null;
    }

    static TagRepresentation of(PublishedTag tag, boolean isCounted) {
        return new TagRepresentation(tag.id(), tag.slug(), tag.name(), tag.kind(), tag.description(), tag.language(),
                LanguageDirection.of(tag.language()), Names.of(tag.names()),
                tag.updatedAt(), isCounted ? tag.articleCount() : null);
    }
}
