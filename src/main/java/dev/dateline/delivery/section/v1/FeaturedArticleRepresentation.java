package dev.dateline.delivery.section.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.section.FeaturedArticle;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.LanguageDirection;
import dev.dateline.vocabulary.MediaDescriptions;
import dev.dateline.vocabulary.MediaType;

@Schema(name = "FeaturedArticle", description = "One of the first articles of a section: what a link to it needs.")
record FeaturedArticleRepresentation(
        @Schema(required = true, description = SharedDescriptions.ARTICLE_ID) UUID id,
        @Schema(required = true) ArticleType type,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE, examples = "en") String language,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE_DIRECTION) LanguageDirection direction,
        @Schema(required = true, description = SharedDescriptions.PLAIN_SLUG, examples = "solar-ferry-first-winter") String slug,
        @Schema(required = true, description = "Headline of the article, or the one that the collection shows.",
                examples = "The solar ferry's first winter") String headline,
        @Schema(required = true, nullable = true,
                description = "Standfirst of the article, or the text that the collection shows.") String summary,
        @Schema(required = true, nullable = true,
                description = "Lead image, video or audio of the article, or the one that the collection shows.") Lead lead,
        @Schema(required = true, description = SharedDescriptions.PUBLISHED_AT) Instant publishedAt) {

    static FeaturedArticleRepresentation of(FeaturedArticle article) {
        return new FeaturedArticleRepresentation(article.id(), article.type(), article.language(),
                LanguageDirection.of(article.language()), article.slug(), article.headline(), article.summary(),
                Lead.of(article), article.publishedAt());
    }

    @Schema(name = "FeaturedLead", description = "The lead of a featured article.")
    record Lead(
            @Schema(required = true, description = MediaDescriptions.ID) UUID id,
            @Schema(required = true, description = "Whether it is an image, a video or audio.") MediaType type,
            @Schema(required = true, description = MediaDescriptions.FILE_URL, format = "iri-reference",
                    examples = "/sample/solar-ferry.svg") String url,
            @Schema(required = true, nullable = true, description = MediaDescriptions.PIXELS) Integer width,
            @Schema(required = true, nullable = true, description = MediaDescriptions.PIXELS) Integer height,
            @Schema(required = true, nullable = true, description = MediaDescriptions.POSTER,
                    format = "iri-reference") String poster,
            @Schema(required = true, nullable = true, description = SharedDescriptions.FOCAL_POINT) FocalPoint focalPoint,
            @Schema(required = true, nullable = true, description = SharedDescriptions.ALT_TEXT) String altText,
            @Schema(required = true, nullable = true, examples = "de",
                    description = "Language of the alternative text (BCP 47) if"
                            + " it is not the language of the article; else null.") String altTextLanguage) {

        static Lead of(FeaturedArticle article) {
            var media = article.lead();
            return media == null ? null : new Lead(media.id(), media.type(), ProxyPrefix.addTo(media.url()), media.width(),
                    media.height(), ProxyPrefix.addTo(media.poster()), media.focalPoint(), article.altText(),
                    article.altTextLanguage());
        }
    }
}
