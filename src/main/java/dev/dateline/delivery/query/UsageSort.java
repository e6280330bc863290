package dev.dateline.delivery.query;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.http.page.NameSort;
import dev.dateline.http.page.Order;

/** The orders of lists of tags and authors. */
public enum UsageSort {
    @JsonProperty("name") NAME(NameSort.NAME.order()),
    @JsonProperty("-name") NAME_DESCENDING(NameSort.NAME_DESCENDING.order()),
    @JsonProperty("slug") SLUG(NameSort.SLUG.order()),
    @JsonProperty("-slug") SLUG_DESCENDING(NameSort.SLUG_DESCENDING.order()),
    @JsonProperty("-updatedAt") UPDATED_DESCENDING(NameSort.UPDATED_DESCENDING.order()),
    @JsonProperty("updatedAt") UPDATED(NameSort.UPDATED.order()),
    @JsonProperty("-articleCount") MOST_USED(Order.byCount("-articleCount", "articleCount")),
    @JsonProperty("articleCount") LEAST_USED(Order.byCount("articleCount", "articleCount"));

    private final Order order;

    UsageSort(Order order) {
        this.order = order;
    }

    public Order order() {
        return order;
    }

    /** Whether the order depends on the number of articles. */
    public boolean isByArticles() {
        return this == MOST_USED || this == LEAST_USED;
    }
}
