package dev.dateline.delivery.query;

import dev.dateline.http.page.PageRequest;

/**
 * A condition that a property be greater than a bound, or less. Whoever reads on from a position within the list, away from
 * the bound, has met it. It has to be left out then: the database would go along the index from the bound, not from the
 * position, and a page cost the more the further it is.
 *
 * @param property as an {@link dev.dateline.http.page.Order} names it
 * @param isLower whether the property is greater
 */
public record Bound(String property, boolean isLower, Condition condition) {

    boolean isMetFrom(PageRequest request) {
        return request.position() != null && property.equals(request.order().property())
                && isLower != request.readsDescending();
    }
}
