package dev.dateline.delivery.tag.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.http.page.Order;

enum TagSort {
    @JsonProperty("name") NAME(Order.byText("name", "nameSortKey")),
    @JsonProperty("-name") NAME_DESCENDING(Order.byText("-name", "nameSortKey")),
    @JsonProperty("slug") SLUG(Order.byText("slug", "slug")),
    @JsonProperty("-slug") SLUG_DESCENDING(Order.byText("-slug", "slug")),
    @JsonProperty("-updatedAt") UPDATED_DESCENDING(Order.byInstant("-updatedAt", "updatedAt")),
    @JsonProperty("updatedAt") UPDATED(Order.byInstant("updatedAt", "updatedAt"));

    final Order order;

    TagSort(Order order) {
        this.order = order;
    }
}
