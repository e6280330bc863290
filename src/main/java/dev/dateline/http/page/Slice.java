package dev.dateline.http.page;

import java.util.List;

/**
 * Some consecutive items of a list.
 *
 * @param next the position of the following items; null if these are the last ones
 * @param previous the position of the preceding items; null if these are the first ones
 * @param total the number of items in the list; null if not requested
 */
public record Slice<T>(List<T> items, Position next, Position previous, Total total) {

    /** An empty list. */
    public static <T> Slice<T> ofNone(PageRequest request) {
        return new Slice<>(List.of(), null, null, request.count() == Count.NONE ? null : Total.exactly(0));
    }

    /** Whether more items follow in the direction of the request. */
    public boolean hasMore(PageRequest request) {
        return (request.readsBackwards() ? previous : next) != null;
    }

    /** The same items with another total. */
    public Slice<T> withTotal(Total other) {
        return new Slice<>(items, next, previous, other);
    }

    /** Other items at the same position. */
    public <R> Slice<R> withItems(List<R> others) {
        return new Slice<>(others, next, previous, total);
    }
}
