package dev.dateline.editorial.article.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;

/** The plain texts of an article. */
record ArticleTexts(
        @Schema(maxLength = 500, description = SharedDescriptions.HEADLINE, examples = "Ferries run again") String headline,
        @Schema(nullable = true, maxLength = 200, description = ArticleDescriptions.KICKER,
                examples = "Harbour") String kicker,
        @Schema(nullable = true, maxLength = 5_000, description = ArticleDescriptions.SUMMARY,
                examples = "After two weeks of storms, the boats to the islands sail to schedule.") String summary,
        @Schema(nullable = true, maxLength = 200, description = ArticleDescriptions.DATELINE,
                examples = "Oster Quay") String dateline,
        @Schema(nullable = true, maxLength = 500, description = "Byline as printed, plain text, if `authors` is not enough.",
                examples = "From our harbour desk") String byline) {

    static ArticleTexts of(dev.dateline.editorial.article.ArticleTexts texts) {
        return new ArticleTexts(texts.headline(), texts.kicker(), texts.summary(), texts.dateline(), texts.byline());
    }

    dev.dateline.editorial.article.ArticleTexts toTexts() {
        return new dev.dateline.editorial.article.ArticleTexts(headline, kicker, summary, dateline, byline);
    }
}
