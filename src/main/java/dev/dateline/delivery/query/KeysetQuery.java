package dev.dateline.delivery.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.hibernate.jpa.HibernateHints;

import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.page.Slice;

/**
 * A list read by position and never by offset, so that its last page costs what its first does. Only for repositories,
 * which bring the HQL.
 */
public final class KeysetQuery<T> {

    private final Class<T> type;
    private final String select;
    private final String keyAlias;
    private final String idPath;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * @param select the HQL up to the conditions
     * @param keyAlias the alias whose property the list is ordered by
     * @param idPath the path of the id that breaks ties, from that alias
     */
    public KeysetQuery(Class<T> type, String select, String keyAlias, String idPath) {
        this.type = type;
        this.select = select;
        this.keyAlias = keyAlias;
        this.idPath = keyAlias + "." + idPath;
    }

    public KeysetQuery<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    public KeysetQuery<T> where(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return where(condition);
    }

    /** @param values reads each property that a list can be ordered by off an item */
    public Slice<T> fetch(EntityManager entityManager, PageRequest request, Map<String, Function<T, Object>> values,
            Function<T, UUID> idOf) {
        var position = request.position();
        var limit = request.limit();
        var valueOf = values.get(request.order().property());
        var backwards = position != null && position.backwards();
        var rows = query(entityManager, request.order(), position).setMaxResults(limit + 1).getResultList();
        if (rows.isEmpty()) {
            return Slice.empty();
        }
        var more = rows.size() > limit;
        var items = new ArrayList<>(more ? rows.subList(0, limit) : rows);
        if (backwards) {
            Collections.reverse(items);
        }
        var hasNext = backwards || more;
        var hasPrevious = backwards ? more : position != null;
        return new Slice<>(List.copyOf(items),
                hasNext ? positionOf(items.get(items.size() - 1), false, valueOf, idOf) : null,
                hasPrevious ? positionOf(items.get(0), true, valueOf, idOf) : null);
    }

    private static <T> Position positionOf(T item, boolean backwards, Function<T, Object> valueOf,
            Function<T, UUID> idOf) {
        return new Position(valueOf.apply(item), idOf.apply(item), backwards);
    }

    private TypedQuery<T> query(EntityManager entityManager, Order order, Position position) {
        var descending = order.descending() != (position != null && position.backwards());
        var key = keyAlias + "." + order.property();
        var where = new ArrayList<>(conditions);
        if (position != null) {
            where.add("(" + key + ", " + idPath + ") " + (descending ? "<" : ">") + " (:keyValue, :keyId)");
        }
        var direction = descending ? " desc" : " asc";
        var hql = select + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by " + key + direction + ", " + idPath + direction;
        var query = entityManager.createQuery(hql, type).setHint(HibernateHints.HINT_READ_ONLY, true);
        parameters.forEach(query::setParameter);
        if (position != null) {
            query.setParameter("keyValue", position.value()).setParameter("keyId", position.id());
        }
        return query;
    }
}
