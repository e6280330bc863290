package dev.dateline.editorial.article.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.edit.ArticleEdit.Reference;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(description = "A section of an article. A request needs `id` or `path`.")
record SectionOfArticle(
        @Schema(nullable = true, description = SharedDescriptions.SECTION_ID) UUID id,
        @Schema(nullable = true, description = "Path; a request may also state a former one.",
                examples = "world/europe") String path,
        @Schema(nullable = true, description = SharedDescriptions.NAME_OF_REFERENCE, examples = "Europe") String name) {

    Reference toReference() {
        return new Reference(id, path);
    }
}
