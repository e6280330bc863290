package dev.dateline.http.page;

import java.util.UUID;

/**
 * A place between two items of an ordered list.
 *
 * @param value of the property that the list is ordered by
 * @param id of the item at the place
 * @param backwards whether the items before the place are meant, not those after it
 */
public record Position(Object value, UUID id, boolean backwards) {
}
