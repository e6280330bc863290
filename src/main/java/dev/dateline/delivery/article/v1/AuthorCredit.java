package dev.dateline.delivery.article.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleAuthor;
import dev.dateline.delivery.article.AuthorRole;

@Schema(description = "An author of an article, and what they did for it.")
record AuthorCredit(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "mara-lindqvist") String slug,
        @Schema(required = true, examples = "Mara Lindqvist") String name,
        @Schema(required = true) AuthorRole role) {

    static AuthorCredit of(ArticleAuthor credit) {
        var author = credit.author();
        return new AuthorCredit(author.id(), author.slug(), author.name(), credit.role());
    }
}
