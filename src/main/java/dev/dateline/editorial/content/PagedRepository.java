package dev.dateline.editorial.content;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.http.page.Count;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;

/** A repository of entities that the management API lists. */
public interface PagedRepository<E> extends PanacheRepositoryBase<E, UUID> {

    /**
     * A page of the entities that meet the conditions, in the order of the request and of their ids.
     *
     * @param values the value of an entity, for each property that the list can be sorted by
     */
    default Slice<E> page(Conditions conditions, PageRequest request, Map<String, Function<E, Object>> values,
            Function<E, UUID> idOf) {
        var total = request.count() == Count.NONE ? null : Total.exactly(count(conditions.text(), conditions.parameters()));
        var property = request.order().property();
        var direction = request.readsDescending() ? " desc" : "";
        if (request.position() != null) {
            conditions
                    .and("(" + property + ", id) " + (request.readsDescending() ? "<" : ">") + " (:keyValue, :keyId)", "keyValue",
                            request.position().value())
                    .parameters().put("keyId", request.position().id());
        }
        var rows = find(conditions.text() + " order by " + property + direction + ", id" + direction, conditions.parameters())
                .range(request.offset(), request.offset() + request.limit()).list();
        return Slice.of(request, rows, values.get(property), idOf).withTotal(total);
    }
}
