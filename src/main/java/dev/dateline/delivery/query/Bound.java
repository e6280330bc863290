package dev.dateline.delivery.query;

import dev.dateline.http.page.PageRequest;

/**
 * A condition that a property is greater or less than a bound. A page that starts at a position in the list and proceeds away
 * from the bound always meets it.
 *
 * @param property name of the property in {@link dev.dateline.http.page.Order}
 * @param isLower whether the property must be greater than the bound
 */
public record Bound(String property, boolean isLower, Condition condition) {

    boolean isMetFrom(PageRequest request) {
        return request.isPast(property, isLower);
    }
}
