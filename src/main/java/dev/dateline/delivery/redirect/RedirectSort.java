package dev.dateline.delivery.redirect;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.http.page.Order;

public enum RedirectSort {
    @JsonProperty("from") FROM(Order.byText("from", "fromAddress")),
    @JsonProperty("-from") FROM_DESCENDING(Order.byText("-from", "fromAddress")),
    @JsonProperty("-updatedAt") UPDATED_DESCENDING(Order.byInstant("-updatedAt", "updatedAt")),
    @JsonProperty("updatedAt") UPDATED(Order.byInstant("updatedAt", "updatedAt"));

    private final Order order;

    RedirectSort(Order order) {
        this.order = order;
    }

    public Order order() {
        return order;
    }
}
