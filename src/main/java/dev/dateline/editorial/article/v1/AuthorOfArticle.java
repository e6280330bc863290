package dev.dateline.editorial.article.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.edit.ArticleEdit.CreditedAuthor;
import dev.dateline.editorial.article.edit.ArticleEdit.Reference;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.AuthorRole;

@Schema(description = "A credited author. A request needs `id` or `slug`.")
record AuthorOfArticle(
        @Schema(nullable = true, description = SharedDescriptions.AUTHOR_ID) UUID id,
        @Schema(nullable = true, description = ArticleDescriptions.AUTHOR_SLUG, examples = "nell-tidewater") String slug,
        @Schema(nullable = true, description = SharedDescriptions.NAME_OF_REFERENCE, examples = "Nell Tidewater") String name,
        @Schema(nullable = true, description = "Default: `writer`.") AuthorRole role) {

    CreditedAuthor toAuthor() {
        return new CreditedAuthor(new Reference(id, slug), role);
    }
}
