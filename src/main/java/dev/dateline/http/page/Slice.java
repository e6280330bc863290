package dev.dateline.http.page;

import java.util.List;

/**
 * Some consecutive items of a list.
 *
 * @param next the position of the following items; null if these are the last ones
 * @param previous the position of the preceding items; null if these are the first ones
 * @param total the number of items in the list; null if not requested
 * @param endsEarly whether the list can have more items than all pages together show
 */
public record Slice<T>(List<T> items, Position next, Position previous, Long total, boolean endsEarly) {

    public Slice(List<T> items, Position next, Position previous, Long total) {
        this(items, next, previous, total, false);
    }

    /** An empty list. */
    public static <T> Slice<T> ofNone(PageRequest request) {
        return new Slice<>(List.of(), null, null, request.count() == Count.NONE ? null : 0L);
    }

    /** Whether more items follow in the direction of the request. */
    public boolean hasMore(PageRequest request) {
        return (request.readsBackwards() ? previous : next) != null;
    }

    /** The same items with another total. */
    public Slice<T> withTotal(Long length) {
        return new Slice<>(items, next, previous, length, endsEarly);
    }

    /** The same items of a list that is longer than what its pages show. */
    public Slice<T> endingEarly() {
        return new Slice<>(items, next, previous, total, true);
    }

    /** Other items at the same position. */
    public <R> Slice<R> withItems(List<R> others) {
        return new Slice<>(others, next, previous, total, endsEarly);
    }
}
