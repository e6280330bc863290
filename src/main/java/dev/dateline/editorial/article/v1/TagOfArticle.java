package dev.dateline.editorial.article.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.edit.ArticleEdit.Reference;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(description = "A tag of an article. A request needs `id` or `slug`.")
record TagOfArticle(
        @Schema(nullable = true, description = SharedDescriptions.TAG_ID) UUID id,
        @Schema(nullable = true, description = "URL slug; a request may also state a former one.",
                examples = "ferries") String slug,
        @Schema(nullable = true, description = SharedDescriptions.NAME_OF_REFERENCE, examples = "Ferries") String name) {

    Reference toReference() {
        return new Reference(id, slug);
    }
}
