package dev.dateline.delivery.article.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;

/** The plain texts of an article and of its versions. */
record ArticleTexts(
        @Schema(required = true, description = SharedDescriptions.HEADLINE,
                examples = "At Oster Quay, the last diesel crane falls silent") String headline,
        @Schema(required = true, nullable = true, description = ArticleDescriptions.KICKER,
                examples = "Harbour") String kicker,
        @Schema(required = true, nullable = true,
                description = ArticleDescriptions.SUMMARY) String summary,
        @Schema(required = true, nullable = true, description = ArticleDescriptions.DATELINE,
                examples = "Oster Quay") String dateline,
        @Schema(required = true, nullable = true, description = "Byline as printed, plain text; null if `authors` is used"
                + " instead.") String byline) {

    static ArticleTexts of(dev.dateline.delivery.article.ArticleTexts texts) {
        return new ArticleTexts(texts.headline(), texts.kicker(), texts.summary(), texts.dateline(), texts.byline());
    }
}
