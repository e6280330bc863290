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

    /**
     * The same place for whoever turns round there, to whom the item at the place is the first one.
     *
     * @param descending whether the ids that were read from here are smaller ones
     */
    public Position turned(boolean descending) {
        var step = descending ? -1 : 1;
        var low = id.getLeastSignificantBits() + step;
        var carried = low == (descending ? -1 : 0);
        return new Position(value, new UUID(id.getMostSignificantBits() + (carried ? step : 0), low), !backwards);
    }
}
