package dev.dateline.http.page;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The orders of lists of sections. */
public enum SectionSort {
    @JsonProperty("path") PATH(Order.byText("path", "path")),
    @JsonProperty("-path") PATH_DESCENDING(Order.byText("-path", "path")),
    @JsonProperty("name") NAME(Order.byText("name", "nameSortKey")),
    @JsonProperty("-name") NAME_DESCENDING(Order.byText("-name", "nameSortKey")),
    @JsonProperty("-updatedAt") UPDATED_DESCENDING(Order.byInstant("-updatedAt", "updatedAt")),
    @JsonProperty("updatedAt") UPDATED(Order.byInstant("updatedAt", "updatedAt"));

    private final Order order;

    SectionSort(Order order) {
        this.order = order;
    }

    public Order order() {
        return order;
    }
}
