package dev.dateline.delivery.article.v1;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.delivery.article.ArticlePart;

/** The values of the parameter {@code include}. */
enum ArticleInclude {
    @JsonProperty("body") BODY(ArticlePart.BODY, ArticlePart.LENGTH),
    @JsonProperty("media") MEDIA(ArticlePart.MEDIA),
    @JsonProperty("authors") AUTHORS(ArticlePart.PORTRAITS),
    @JsonProperty("translations") TRANSLATIONS(ArticlePart.TRANSLATIONS),
    @JsonProperty("related") RELATED(ArticlePart.RELATED),
    @JsonProperty("details") DETAILS(ArticlePart.DETAILS, ArticlePart.LENGTH, ArticlePart.SECTIONS, ArticlePart.SOCIAL,
            ArticlePart.MEDIA,
            ArticlePart.TRANSLATIONS, ArticlePart.CORRECTIONS);

    final Set<ArticlePart> parts;

    ArticleInclude(ArticlePart... parts) {
        this.parts = Set.of(parts);
    }
}
