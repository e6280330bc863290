package dev.dateline.http.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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

    /**
     * The requested items, of a list without total. One row more than the page shows whether the list continues. An empty page
     * after a position links back to the list, because the items after the position may have been removed.
     *
     * @param rows in the order in which they are read
     * @param valueOf the value of an item that the list is sorted by
     */
    public static <T> Slice<T> of(PageRequest request, List<T> rows, Function<T, Object> valueOf, Function<T, UUID> idOf) {
        if (rows.isEmpty() && request.position() != null) {
            var back = request.position().reversed(request.readsDescending());
            return new Slice<>(List.of(), back.backwards() ? null : back, back.backwards() ? back : null, null);
        }
        var backwards = request.readsBackwards();
        var more = rows.size() > request.limit();
        var items = new ArrayList<>(more ? rows.subList(0, request.limit()) : rows);
        if (backwards) {
            Collections.reverse(items);
        }
        var hasNext = !items.isEmpty() && (backwards || more);
        var hasPrevious = !items.isEmpty() && (backwards ? more : request.position() != null || request.offset() > 0);
        return new Slice<>(List.copyOf(items),
                hasNext ? positionOf(items.get(items.size() - 1), false, valueOf, idOf) : null,
                hasPrevious ? positionOf(items.get(0), true, valueOf, idOf) : null, null);
    }

    private static <T> Position positionOf(T item, boolean backwards, Function<T, Object> valueOf, Function<T, UUID> idOf) {
        return new Position(valueOf.apply(item), idOf.apply(item), backwards);
    }

    /** Whether more items follow in the direction of the request. */
    public boolean hasMore(PageRequest request) {
        return (request.readsBackwards() ? previous : next) != null;
    }

    /** The same items of a list that continues in the direction of the request, after this position. */
    public Slice<T> continuedAt(Position last, PageRequest request) {
        return request.readsBackwards() ? new Slice<>(items, next, last, total) : new Slice<>(items, last, previous, total);
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
