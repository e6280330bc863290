package dev.dateline.delivery.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import dev.dateline.http.page.PageRequest;
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
        return Slice.of(request, read.apply(query), values.get(request.order().property()), idOf);
    }
}
