package dev.dateline.delivery.query;

import dev.dateline.http.page.PageRequest;

/**
 * A condition that a property is greater or less than a bound. A page that starts at a position in the list and proceeds away
 * from the bound always meets it. The condition must then be omitted: with it, the database would scan the index from the bound
 * instead of the position, and a page would cost more the further it is from the start.
 *
 * @param property name of the property in {@link dev.dateline.http.page.Order}
 * @param isLower whether the property must be greater than the bound
 */
public record Bound(String property, boolean isLower, Condition condition) {

    boolean isMetFrom(PageRequest request) {
        return request.position() != null && property.equals(request.order().property())
                && isLower != request.readsDescending();
    }
}
