package dev.dateline.delivery.media.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.http.page.Order;

enum MediaSort {
    @JsonProperty("-updatedAt") UPDATED_DESCENDING(Order.byInstant("-updatedAt", "updatedAt")),
    @JsonProperty("updatedAt") UPDATED(Order.byInstant("updatedAt", "updatedAt"));

    final Order order;

    MediaSort(Order order) {
        this.order = order;
    }
}
