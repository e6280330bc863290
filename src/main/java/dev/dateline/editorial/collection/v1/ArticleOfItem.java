package dev.dateline.editorial.collection.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.collection.CollectedArticle;
import dev.dateline.editorial.collection.CollectionContent.ArticleReference;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(description = "An article of a collection. A request needs `id`, `slug` or `externalId`.")
record ArticleOfItem(
        @Schema(nullable = true, description = SharedDescriptions.ARTICLE_ID) UUID id,
        @Schema(nullable = true, description = "Slug of its working copy; a request may also state a former one.",
                examples = "electric-cranes-oster-quay") String slug,
        @Schema(nullable = true, description = SharedDescriptions.EXTERNAL_ID, examples = "cms-4711") String externalId,
        @Schema(nullable = true, description = "Headline of its working copy; ignored in requests.",
                examples = "At Oster Quay, the last diesel crane falls silent") String headline,
        @Schema(nullable = true, description = "Status of its working copy; ignored in requests.") ArticleStatus status) {

    static ArticleOfItem of(CollectedArticle article) {
        return new ArticleOfItem(article.id(), article.slug(), article.externalId(), article.headline(), article.status());
    }

    ArticleReference toReference() {
        return new ArticleReference(id, slug, externalId);
    }
}
