package dev.dateline.delivery.article.v1;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleParts;
import dev.dateline.delivery.article.Credit;
import dev.dateline.delivery.author.PortrayedAuthor;
import dev.dateline.delivery.author.v1.Portrait;
import dev.dateline.http.names.Names;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.AuthorRole;

@Schema(description = "A credited author.")
record AuthorCredit(
        @Schema(required = true, description = SharedDescriptions.AUTHOR_ID) UUID id,
        @Schema(required = true, description = ArticleDescriptions.AUTHOR_SLUG, examples = "nell-tidewater") String slug,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Nell Tidewater") String name,
        @Schema(required = true, description = "Role of the author in the article.") AuthorRole role,
        @Schema(description = "Biography, plain text; with `include=authors` only, and omitted if there is none.")
        @JsonInclude(JsonInclude.Include.NON_NULL) String bio,
        @Schema(description = "Portrait; with `include=authors` only, and omitted if there is none.")
        @JsonInclude(JsonInclude.Include.NON_NULL) Portrait portrait,
        @Schema(description = SharedDescriptions.NAMES_OF_REFERENCE)
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Names names) {

    static List<AuthorCredit> listOf(ArticleParts parts) {
        return IntStream.range(0, parts.authors().size()).mapToObj(i -> of(parts.authors().get(i),
                parts.portraits() == null ? null : parts.portraits().get(i))).toList();
    }

    private static AuthorCredit of(Credit credit, PortrayedAuthor portrayed) {
        var author = credit.author();
        return new AuthorCredit(author.id(), author.slug(), author.name(), credit.role(),
                portrayed == null ? null : author.bio(), portrayed == null ? null : Portrait.of(portrayed),
                Names.of(author.names()));
    }
}
