package dev.dateline.http.page;

import java.util.function.Function;

import jakarta.ws.rs.core.UriInfo;

/** Which page of which list is wanted. */
public final class PageRequest {

    private final ListAddress address;
    private final Order order;
    private final Position position;
    private final int limit;

    private PageRequest(ListAddress address, Order order, Position position, int limit) {
        this.address = address;
        this.order = order;
        this.position = position;
        this.limit = limit;
    }

    /**
     * @param cursor null is the beginning of the list
     * @throws InvalidCursor when the cursor was not given out for this list
     */
    public static PageRequest of(UriInfo uri, Order order, String cursor, int limit) {
        var address = ListAddress.of(uri);
        return new PageRequest(address, order, Cursor.decode(cursor, order, address.filters()), limit);
    }

    public Order order() {
        return order;
    }

    /** Where the page begins; null is the beginning of the list. */
    public Position position() {
        return position;
    }

    /** How many items at most. */
    public int limit() {
        return limit;
    }

    /** The page made of what was found. */
    public <T, R> Page<R> answer(Slice<T> slice, Function<T, R> representation) {
        var next = Cursor.encode(slice.next(), address.filters());
        var previous = Cursor.encode(slice.previous(), address.filters());
        return new Page<>(slice.items().stream().map(representation).toList(),
                new PageInfo(limit, next, previous, null, null), address.links(next, previous));
    }
}
