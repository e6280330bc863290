package dev.dateline.delivery.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.page.Slice;

/** The query of one page of a list. */
public record KeysetPage(PageRequest request, SqlQuery query) {

    /**
     * One statement. The result has no total.
     *
     * @param read executes the statement
     * @param values returns the value of an item, for each property that a list can be sorted by
     */
    public <T> Slice<T> fetch(Function<SqlQuery, List<T>> read, Map<String, Function<T, Object>> values,
            Function<T, UUID> idOf) {
        return slice(read.apply(query), values.get(request.order().property()), idOf);
    }

    /**
     * One row more than the page shows whether the list continues. An empty page after a position links back to the list, because
     * the items after the position may have been removed.
     */
    private <T> Slice<T> slice(List<T> rows, Function<T, Object> valueOf, Function<T, UUID> idOf) {
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

    private static <T> Position positionOf(T item, boolean backwards, Function<T, Object> valueOf,
            Function<T, UUID> idOf) {
        return new Position(valueOf.apply(item), idOf.apply(item), backwards);
    }
}
