package dev.dateline.delivery.article.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.delivery.article.ArticlePart;

/** What an answer can carry beyond the usual. */
enum ArticleInclude {
    @JsonProperty("body") BODY(ArticlePart.BODY),
    @JsonProperty("media") MEDIA(ArticlePart.MEDIA),
    @JsonProperty("authors") AUTHORS(ArticlePart.PORTRAITS),
    @JsonProperty("translations") TRANSLATIONS(ArticlePart.TRANSLATIONS),
    @JsonProperty("related") RELATED(ArticlePart.RELATED);

    final ArticlePart part;

    ArticleInclude(ArticlePart part) {
        this.part = part;
    }
}
