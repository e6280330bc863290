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
 * A list read by position and not by offset, so that its last page costs what its first does. Only for repositories,
 * which bring the HQL.
 */
public final class KeysetQuery<T> {

    /** The database keeps microseconds, and would round a finer bound beyond times that are within it. */
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
     * @param item the alias of what is listed
     * @param from the HQL between "from" and the conditions
     * @param fetch what to join for the items alone, such as {@code left join fetch a.section}; may be empty
     * @param keyAlias the alias whose property the list is ordered by
     * @param idPath the path of the id that breaks ties, from that alias
     */
    public KeysetQuery(Class<T> type, String item, String from, String fetch, String keyAlias, String idPath) {
        this.type = type;
        this.item = item;
        this.from = from;
        this.fetch = fetch;
        this.keyAlias = keyAlias;
        this.idPath = keyAlias + "." + idPath;
    }

    /** All of one kind of entity. */
    public static <T> KeysetQuery<T> of(Class<T> entity) {
        return new KeysetQuery<>(entity, "e", entity.getSimpleName() + " e", "", "e", "id");
    }

    public KeysetQuery<T> where(String condition, String parameter, Object value) {
        conditions.add(new Condition(condition, parameter, value));
        return this;
    }

    /** @param values one at least of which the property of the thing itself has; none is any */
    public KeysetQuery<T> wherePropertyIn(String property, List<?> values) {
        return switch (values.size()) {
            case 0 -> this;
            // One value alone can be gone along an index in the order of the list.
            case 1 -> where(keyAlias + "." + property + " = :" + property, property, values.get(0));
            default -> where(keyAlias + "." + property + " in :" + property, property, values);
        };
    }

    /** For lists of things with an id and a time of change. */
    public KeysetQuery<T> where(ItemQuery items) {
        return wherePropertyIn("id", items.ids())
                .whereBetween(keyAlias, "updatedAt", items.updatedAfter(), items.updatedBefore());
    }

    /**
     * @param property a time of what the alias stands for
     * @param after null is no bound
     * @param before null is no bound
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
     * The first so many of these as a list of their own, which costs no more for being made of many.
     *
     * @param order in which they are the first
     * @param columns the HQL of what is known of each, with aliases, {@code id} among them; by one of them the new list is
     *        ordered
     * @param newItem what is listed of the new list
     * @param join what to join to the columns, whose alias is {@code m}; may be empty
     */
    public <R> KeysetQuery<R> first(int atMost, Order order, String columns, Class<R> newType, String newItem,
            String join) {
        var these = "(select " + columns + " from " + from + whereAll(all())
                + orderBy(keyAlias + "." + order.property(), idPath, order.descending()) + " limit " + atMost + ") m ";
        var firstOfThem = new KeysetQuery<>(newType, newItem, these + join, fetch, "m", "id");
        firstOfThem.parametersOfFrom.putAll(parameters(all()));
        return firstOfThem;
    }

    /** The page of the request. */
    public KeysetPage<T> page(PageRequest request) {
        return new KeysetPage<>(type, "select " + item + " from " + from + " " + fetch + whereAll(from(request))
                + orderOfKeys(request), parameters(from(request)), request, request.offset());
    }

    /**
     * The page of the request made of the next so many of these only, whose keys are read before anything is joined to them:
     * off the index alone, where one has all that is asked of these.
     *
     * @param join what to join to the keys, whose alias is {@code m} and whose id is {@code m.id}: the items at least
     * @param checks what is asked of each beyond that
     */
    public KeysetPage<T> next(int atMost, PageRequest request, String join, List<Condition> checks) {
        return ofKeys("", keys(request) + orderOfKeys(request), atMost, request, join, checks);
    }

    /**
     * The page of the request made by finding the keys of all of these, and putting them in order then; for few.
     *
     * @param join as for {@link #next}
     */
    public KeysetPage<T> sorted(PageRequest request, String join) {
        var property = request.order().property();
        return ofKeys("with found as materialized (" + keys(request) + ") ",
                "select k.id as id, k." + property + " as " + property + " from found k"
                        + orderBy("k." + property, "k.id", request.readsDescending()),
                request.limit() + 1, request, join, List.of());
    }

    private KeysetPage<T> ofKeys(String with, String keys, int atMost, PageRequest request, String join,
            List<Condition> checks) {
        var passedOver = checks.isEmpty() ? request.offset() : 0;
        var all = parameters(Stream.concat(from(request).stream(), checks.stream()).toList());
        all.put("atMost", atMost);
        all.put("passedOver", passedOver);
        return new KeysetPage<>(type, with + "select " + item + " from (" + keys + " limit :atMost offset :passedOver) m "
                + join + " " + fetch + whereAll(checks)
                + orderBy("m." + request.order().property(), "m.id", request.readsDescending()),
                all, request, request.offset() - passedOver);
    }

    /** Whether there are more than so many of these from the position of the request on: one statement. */
    public boolean goesOnAfter(int atMost, PageRequest request, EntityManager entityManager) {
        var query = entityManager.createQuery("select " + idPath + " from " + from + whereAll(from(request))
                + orderOfKeys(request), UUID.class);
        parameters(from(request)).forEach(query::setParameter);
        return !query.setFirstResult(atMost).setMaxResults(1).getResultList().isEmpty();
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
     * One statement, and one more when the request wants a count.
     *
     * @param values reads each property that a list can be ordered by off an item
     */
    public Slice<T> fetch(EntityManager entityManager, PageRequest request, Map<String, Function<T, Object>> values,
            Function<T, UUID> idOf) {
        return page(request).fetch(entityManager, values, idOf).withTotal(total(entityManager, request.count()));
    }

    /** How many these are; null when that is not wanted. */
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
     * How often each value occurs among the things of the list, the most frequent first.
     *
     * @param value the HQL of the value
     * @param join what to join to reach it, with {@code %s} where the id of the thing belongs
     */
    public List<Object[]> countBy(EntityManager entityManager, String value, String join, int atMost) {
        return bind(entityManager.createQuery("select " + value + ", count(*) from " + from + " " + join.formatted(idPath)
                + whereAll(all()) + " group by " + value + " order by count(*) desc, " + value, Object[].class))
                        .setMaxResults(atMost).getResultList();
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

    private Map<String, Object> parameters(List<Condition> asked) {
        var all = new HashMap<>(parametersOfFrom);
        asked.forEach(condition -> all.putAll(condition.parameters()));
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
