package dev.dateline.delivery.article.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.http.page.Order;

/** The values of the parameter {@code sort}. */
enum ArticleSort {
    @JsonProperty("-publishedAt") NEWEST(Order.byInstant("-publishedAt", "publishedAt")),
    @JsonProperty("publishedAt") OLDEST(Order.byInstant("publishedAt", "publishedAt")),
    @JsonProperty("-updatedAt") LATEST_CHANGED(Order.byInstant("-updatedAt", "updatedAt")),
    @JsonProperty("updatedAt") LONGEST_UNCHANGED(Order.byInstant("updatedAt", "updatedAt")),
    @JsonProperty("headline") HEADLINE(Order.byText("headline", "headlineSortKey")),
    @JsonProperty("-headline") HEADLINE_DESCENDING(Order.byText("-headline", "headlineSortKey")),
    @JsonProperty("-relevance") MOST_RELEVANT(Order.byMeasure("-relevance", "relevance"));

    final Order order;

    ArticleSort(Order order) {
        this.order = order;
    }
}
