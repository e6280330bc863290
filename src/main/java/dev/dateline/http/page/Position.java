package dev.dateline.http.page;

import java.util.UUID;

/**
 * A position between two items of an ordered list.
 *
 * @param value of the property that determines the order
 * @param id of the item at the position
 * @param backwards whether the page has the items before the position instead of those after it
 */
public record Position(Object value, UUID id, boolean backwards) {

    /**
     * The same position in the opposite direction, including the item at the position.
     *
     * @param descending whether ids are read in descending order
     */
    public Position reversed(boolean descending) {
        var step = descending ? -1 : 1;
        var low = id.getLeastSignificantBits() + step;
        var carried = low == (descending ? -1 : 0);
        return new Position(value, new UUID(id.getMostSignificantBits() + (carried ? step : 0), low), !backwards);
    }
}
