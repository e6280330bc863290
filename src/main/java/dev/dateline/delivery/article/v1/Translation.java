package dev.dateline.delivery.article.v1;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleParts;
import dev.dateline.delivery.article.PublishedArticle;

@Schema(description = "The same article in another language.")
record Translation(
        @Schema(required = true, description = "The id of the article.") UUID id,
        @Schema(required = true, description = "BCP 47.", examples = "de") String language,
        @Schema(required = true, description = "What it is called in addresses.", examples = "elektrische-kraene-oster-quay")
        String slug,
        @Schema(required = true, description = "Plain text, in its language.", examples = "Am Oster Quay verstummt der letzte Dieselkran")
                String headline) {

    /** Null where translations were not asked for. */
    static List<Translation> listOf(ArticleParts parts) {
        return parts.translations() == null ? null : parts.translations().stream().map(Translation::of).toList();
    }

    private static Translation of(PublishedArticle article) {
        return new Translation(article.id(), article.language(), article.slug(), article.texts().headline());
    }
}
