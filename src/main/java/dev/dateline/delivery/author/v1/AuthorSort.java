package dev.dateline.delivery.author.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.http.page.Order;

enum AuthorSort {
    @JsonProperty("name") NAME(Order.byText("name", "nameSortKey")),
    @JsonProperty("-name") NAME_DESCENDING(Order.byText("-name", "nameSortKey")),
    @JsonProperty("slug") SLUG(Order.byText("slug", "slug")),
    @JsonProperty("-slug") SLUG_DESCENDING(Order.byText("-slug", "slug")),
    @JsonProperty("-updatedAt") UPDATED_DESCENDING(Order.byInstant("-updatedAt", "updatedAt")),
    @JsonProperty("updatedAt") UPDATED(Order.byInstant("updatedAt", "updatedAt"));

    final Order order;

    AuthorSort(Order order) {
        this.order = order;
    }
}
