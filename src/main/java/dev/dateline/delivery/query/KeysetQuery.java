package dev.dateline.delivery.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import dev.dateline.http.page.Count;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

/**
 * A list with keyset pagination, so that the last page costs the same as the first. Only for repositories, which provide the
 * HQL.
 */
public final class KeysetQuery<T> {

    /** The database stores microseconds and would round a more precise bound past times that are within it. */
    private static final int LESS_THAN_A_MICROSECOND = 999;

    private final Class<T> type;
    private final String item;
    private final String from;
    private final String fetch;
    private final String keyAlias;
    private final String idPath;
    private final Map<String, Object> parametersOfFrom = new HashMap<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();

    /**
     * @param item alias of the items
     * @param from the HQL between "from" and the conditions
     * @param fetch joins that only the items need, such as {@code left join fetch a.section}; may be empty
     * @param keyAlias alias of the properties that the list is sorted by
     * @param idPath path from that alias to the id, which breaks ties
     */
    public KeysetQuery(Class<T> type, String item, String from, String fetch, String keyAlias, String idPath) {
        this.type = type;
        this.item = item;
        this.from = from;
        this.fetch = fetch;
        this.keyAlias = keyAlias;
        this.idPath = keyAlias + "." + idPath;
    }

    /** All entities of a type. */
    public static <T> KeysetQuery<T> of(Class<T> entity) {
        return new KeysetQuery<>(entity, "e", entity.getSimpleName() + " e", "", "e", "id");
    }

    public KeysetQuery<T> where(String condition, String parameter, Object value) {
        conditions.add(new Condition(condition, parameter, value));
        return this;
    }

    /** @param values the property must have one of these; empty for any value */
    public KeysetQuery<T> wherePropertyIn(String property, List<?> values) {
        return switch (values.size()) {
            case 0 -> this;
            // With a single value, an index can be scanned in the order of the list.
            case 1 -> where(keyAlias + "." + property + " = :" + property, property, values.get(0));
            default -> where(keyAlias + "." + property + " in :" + property, property, values);
        };
    }

    /** For resources with an id and an update time. */
    public KeysetQuery<T> where(ItemQuery items) {
        return wherePropertyIn("id", items.ids())
                .whereBetween(keyAlias, "updatedAt", items.updatedAfter(), items.updatedBefore());
    }

    /**
     * @param property a time
     * @param after null for no bound, like {@code before}
     */
    public KeysetQuery<T> whereBetween(String alias, String property, Instant after, Instant before) {
        if (after != null) {
            addBound(alias, property, true, after);
        }
        if (before != null) {
            addBound(alias, property, false, before.plusNanos(LESS_THAN_A_MICROSECOND));
        }
        return this;
    }

    private void addBound(String alias, String property, boolean isLower, Instant value) {
        var parameter = property + (isLower ? "After" : "Before");
        where(new Bound(property, isLower, new Condition(alias + "." + property + (isLower ? " > :" : " < :") + parameter,
                parameter, value.truncatedTo(ChronoUnit.MICROS))));
    }

    public KeysetQuery<T> where(Bound bound) {
        bounds.add(bound);
        return this;
    }

    public KeysetQuery<T> where(List<Condition> all) {
        conditions.addAll(all);
        return this;
    }

    /**
     * A list of the first items only, whose cost does not depend on the number of all items.
     *
     * @param order the order that determines the first items
     * @param columns HQL of the columns with aliases, including {@code id} and the property that the new list is sorted by
     * @param newItem alias of the items of the new list
     * @param join joins to the columns, whose alias is {@code m}; may be empty
     */
    public <R> KeysetQuery<R> first(int limit, Order order, String columns, Class<R> newType, String newItem,
            String join) {
        var first = "(select " + columns + " from " + from + whereAll(all())
                + orderBy(keyAlias + "." + order.property(), idPath, order.descending()) + " limit " + limit + ") m ";
        var query = new KeysetQuery<>(newType, newItem, first + join, fetch, "m", "id");
        query.parametersOfFrom.putAll(parameters(all()));
        return query;
    }

    /** The requested page. */
    public KeysetPage<T> page(PageRequest request) {
        return new KeysetPage<>(type, "select " + item + " from " + from + " " + fetch + whereAll(from(request))
                + orderOfKeys(request), parameters(from(request)), request, request.offset());
    }

    /**
     * The requested page of the next {@code limit} items only. Their keys are read before anything is joined, with an index-only
     * scan if an index covers all conditions.
     *
     * @param join joins to the keys, whose alias is {@code m} and whose id is {@code m.id}; must include the items
     * @param checks additional conditions
     */
    public KeysetPage<T> next(int limit, PageRequest request, String join, List<Condition> checks) {
        return ofKeys("", keys(request) + orderOfKeys(request), limit, request, join, checks);
    }

    /**
     * The requested page, created by sorting the keys of all items; for short lists.
     *
     * @param join see {@link #next}
     */
    public KeysetPage<T> sorted(PageRequest request, String join) {
        var property = request.order().property();
        return ofKeys("with found as materialized (" + keys(request) + ") ",
                "select k.id as id, k." + property + " as " + property + " from found k"
                        + orderBy("k." + property, "k.id", request.readsDescending()),
                request.limit() + 1, request, join, List.of());
    }

    private KeysetPage<T> ofKeys(String with, String keys, int limit, PageRequest request, String join,
            List<Condition> checks) {
        var offset = checks.isEmpty() ? request.offset() : 0;
        var all = parameters(Stream.concat(from(request).stream(), checks.stream()).toList());
        all.put("limit", limit);
        all.put("offset", offset);
        return new KeysetPage<>(type, with + "select " + item + " from (" + keys + " limit :limit offset :offset) m "
                + join + " " + fetch + whereAll(checks)
                + orderBy("m." + request.order().property(), "m.id", request.readsDescending()),
                all, request, request.offset() - offset);
    }

    /** Whether the list has more than this number of items from the position of the request: one statement. */
    public boolean hasMoreThan(int count, PageRequest request, EntityManager entityManager) {
        var query = entityManager.createQuery("select " + idPath + " from " + from + whereAll(from(request))
                + orderOfKeys(request), UUID.class);
        parameters(from(request)).forEach(query::setParameter);
        return !query.setFirstResult(count).setMaxResults(1).getResultList().isEmpty();
    }

    private String keys(PageRequest request) {
        var property = request.order().property();
        return "select " + idPath + " as id, " + keyAlias + "." + property + " as " + property + " from " + from
                + whereAll(from(request));
    }

    private String orderOfKeys(PageRequest request) {
        return orderBy(keyAlias + "." + request.order().property(), idPath, request.readsDescending());
    }

    /**
     * One statement, and another one if the request asks for a count.
     *
     * @param values returns the value of an item, for each property that a list can be sorted by
     */
    public Slice<T> fetch(EntityManager entityManager, PageRequest request, Map<String, Function<T, Object>> values,
            Function<T, UUID> idOf) {
        return page(request).fetch(entityManager, values, idOf).withTotal(total(entityManager, request.count()));
    }

    /** Number of items; null if not requested. */
    public Long total(EntityManager entityManager, Count count) {
        return switch (count) {
            case NONE -> null;
            case EXACT -> bind(entityManager.createQuery("select count(*) from " + from + whereAll(all()), Long.class))
                    .getSingleResult();
            case ESTIMATE -> PlannedRows.of(() -> bind(entityManager.createQuery(
                    "select cast(1 as string) from " + from + whereAll(all()), String.class)).getResultList());
        };
    }

    /**
     * The frequency of each value in the list, the most frequent first.
     *
     * @param value HQL of the value
     * @param join joins that the value needs, with {@code %s} for the id of the item
     */
    public List<Object[]> countBy(EntityManager entityManager, String value, String join, int limit) {
        return bind(entityManager.createQuery("select " + value + ", count(*) from " + from + " " + join.formatted(idPath)
                + whereAll(all()) + " group by " + value + " order by count(*) desc, " + value, Object[].class))
                .setMaxResults(limit).getResultList();
    }

    private List<Condition> all() {
        return Stream.concat(conditions.stream(), bounds.stream().map(Bound::condition)).toList();
    }

    private List<Condition> from(PageRequest request) {
        if (request.position() == null) {
            return all();
        }
        var position = new Condition("(" + keyAlias + "." + request.order().property() + ", " + idPath + ") "
                + (request.readsDescending() ? "<" : ">") + " (:keyValue, :keyId)",
                Map.of("keyValue", request.position().value(), "keyId", request.position().id()));
        return Stream.of(conditions.stream(),
                bounds.stream().filter(bound -> !bound.isMetFrom(request)).map(Bound::condition),
                Stream.of(position)).flatMap(Function.identity()).toList();
    }

    private Map<String, Object> parameters(List<Condition> used) {
        var all = new HashMap<>(parametersOfFrom);
        used.forEach(condition -> all.putAll(condition.parameters()));
        return all;
    }

    private static String orderBy(String key, String id, boolean descending) {
        var direction = descending ? " desc" : " asc";
        return " order by " + key + direction + ", " + id + direction;
    }

    private static String whereAll(List<Condition> conditions) {
        return conditions.isEmpty() ? ""
                : conditions.stream().map(Condition::hql).collect(Collectors.joining(" and ", " where ", ""));
    }

    private <R> TypedQuery<R> bind(TypedQuery<R> query) {
        parameters(all()).forEach(query::setParameter);
        return query;
    }
}
