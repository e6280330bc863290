package dev.dateline.http.page;

import java.util.function.Function;

/** A request for a page of a list. */
public final class PageRequest {

    private final ListUrl url;
    private final Order order;
    private final Position position;
    private final int offset;
    private final int limit;
    private final Count count;

    PageRequest(ListUrl url, Order order, Position position, int offset, int limit, Count count) {
        this.url = url;
        this.order = order;
        this.position = position;
        this.offset = offset;
        this.limit = limit;
        this.count = count;
    }

    /** The first items of a list that is not requested by its own URL. */
    public static PageRequest ofFirst(Order order, int limit) {
        return new PageRequest(null, order, null, 0, limit, Count.NONE);
    }

    /** The first items after a position, like {@link #ofFirst}. */
    public static PageRequest ofNext(Order order, Position position, int limit) {
        return new PageRequest(null, order, position, 0, limit, Count.NONE);
    }

    public Order order() {
        return order;
    }

    /** Where the page begins; null is the beginning of the list. */
    public Position position() {
        return position;
    }

    /** Whether the page ends at its position and is therefore read in the opposite order. */
    public boolean readsBackwards() {
        return position != null && position.backwards();
    }

    /** Whether greater values are read first, which depends on the order and the direction. */
    public boolean readsDescending() {
        return order.descending() != readsBackwards();
    }

    /**
     * Whether each item that follows is greater or less than a bound that the list has. A condition for it must then be omitted: the
     * database would scan the index from the bound instead of the position, and a page would cost more the further it is from the
     * start.
     *
     * @param property that has the bound
     * @param isLower whether items are greater than the bound
     */
    public boolean isPast(String property, boolean isLower) {
        return position != null && property.equals(order.property()) && isLower != readsDescending();
    }

    /** As {@link #isPast}, if the same conditions count the list: a count needs all of them. */
    public boolean isPastUncounted(String property, boolean isLower) {
        return count == Count.NONE && isPast(property, isLower);
    }

    /** The number of items to skip: for numbered pages only. */
    public int offset() {
        return offset;
    }

    /** The maximum number of items. */
    public int limit() {
        return limit;
    }

    public Count count() {
        return count;
    }

    /** The page with these items. */
    public <T, R> Page<R> page(Slice<T> slice, Function<T, R> representation) {
        var filters = url.filters(order);
        var next = slice.next() == null ? null : slice.next().toCursor(filters);
        var previous = slice.previous() == null ? null : slice.previous().toCursor(filters);
        return new Page<>(slice.items().stream().map(representation).toList(),
                new PageInfo(limit, next, previous, total(slice), slice.total() == null ? null : slice.total().is()),
                url.links(next, previous));
    }

    /** Limits an estimate by what is known: a list is not shorter than the items seen, and not longer than its known end. */
    private Long total(Slice<?> slice) {
        if (slice.total() == null) {
            return null;
        }
        var items = slice.total().items();
        if (slice.total().is() != Total.Meaning.ESTIMATE) {
            return items;
        }
        var seen = (long) offset + slice.items().size();
        if (slice.items().isEmpty()) {
            return position == null ? Math.min(items, seen) : items;
        }
        if (slice.next() != null) {
            return Math.max(items, seen + 1);
        }
        return position == null ? seen : Math.max(items, seen);
    }

    /**
     * The URL of the items after these, which may not exist yet; without items, the same URL. Beyond the last numbered page it
     * is the beginning of the list, because later items have no page number yet.
     */
    public <T> String linkAfter(Slice<T> slice, Function<T, Position> after) {
        var items = slice.items();
        if (items.isEmpty()) {
            return offset == 0 ? url.self() : url.at(null);
        }
        return url.at(after.apply(items.get(items.size() - 1)).toCursor(url.filters(order)));
    }
}
