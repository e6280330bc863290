package dev.dateline.delivery.tag.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.http.page.Order;

enum TagSort {
    @JsonProperty("name") NAME(Order.byText("name", "nameSortKey")),
    @JsonProperty("-name") NAME_BACKWARDS(Order.byText("-name", "nameSortKey")),
    @JsonProperty("slug") SLUG(Order.byText("slug", "slug")),
    @JsonProperty("-slug") SLUG_BACKWARDS(Order.byText("-slug", "slug")),
    @JsonProperty("-updatedAt") LATEST_CHANGED(Order.byInstant("-updatedAt", "updatedAt")),
    @JsonProperty("updatedAt") LONGEST_UNCHANGED(Order.byInstant("updatedAt", "updatedAt"));

    final Order order;

    TagSort(Order order) {
        this.order = order;
    }
}
