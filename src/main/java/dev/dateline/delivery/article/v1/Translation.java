package dev.dateline.delivery.article.v1;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleTranslation;
import dev.dateline.delivery.article.PublishedArticle;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.LanguageDirection;

@Schema(description = "The article in another language.")
record Translation(
        @Schema(required = true, description = SharedDescriptions.ARTICLE_ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE, examples = "de") String language,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE_DIRECTION) LanguageDirection direction,
        @Schema(required = true, description = SharedDescriptions.PLAIN_SLUG,
                examples = "elektrische-kraene-oster-quay") String slug,
        @Schema(required = true, description = "Headline in that language, plain text.",
                examples = "Am Oster Quay verstummt der letzte Dieselkran") String headline) {

    /** Null if translations were not requested. */
    static List<Translation> listOf(PublishedArticle article) {
        return article.translations() == null ? null : article.translations().stream().map(Translation::of).toList();
    }

    private static Translation of(ArticleTranslation article) {
        return new Translation(article.id(), article.language(), LanguageDirection.of(article.language()), article.slug(),
                article.headline());
    }
}
