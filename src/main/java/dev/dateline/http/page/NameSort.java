package dev.dateline.http.page;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The orders of lists of resources that have a name and a slug. */
public enum NameSort {
    @JsonProperty("name") NAME(Order.byText("name", "nameSortKey")),
    @JsonProperty("-name") NAME_DESCENDING(Order.byText("-name", "nameSortKey")),
    @JsonProperty("slug") SLUG(Order.byText("slug", "slug")),
    @JsonProperty("-slug") SLUG_DESCENDING(Order.byText("-slug", "slug")),
    @JsonProperty("-updatedAt") UPDATED_DESCENDING(Order.byInstant("-updatedAt", "updatedAt")),
    @JsonProperty("updatedAt") UPDATED(Order.byInstant("updatedAt", "updatedAt"));

    private final Order order;

    NameSort(Order order) {
        this.order = order;
    }

    public Order order() {
        return order;
    }
}
