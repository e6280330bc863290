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

import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.page.Slice;

/**
 * A list read by position and not by offset, so that its last page costs what its first does. Only for repositories,
 * which bring the HQL.
 */
public final class KeysetQuery<T> {

    private final Class<T> type;
    private final String with;
    private final String select;
    private final String from;
    private final String keyAlias;
    private final String idPath;
    private final boolean atPosition;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * @param item the alias of what is listed
     * @param from the HQL between "from" and the conditions
     * @param fetch what to join for the items alone, such as {@code left join fetch a.section}; may be empty
     * @param keyAlias the alias whose property the list is ordered by
     * @param idPath the path of the id that breaks ties, from that alias
     */
    public KeysetQuery(Class<T> type, String item, String from, String fetch, String keyAlias, String idPath) {
        this(type, "", item, from, fetch, keyAlias, idPath, false);
    }

    private KeysetQuery(Class<T> type, String with, String item, String from, String fetch, String keyAlias,
            String idPath, boolean atPosition) {
        this.type = type;
        this.with = with;
        this.select = "select " + item + " from " + from + " " + fetch;
        this.from = " from " + from;
        this.keyAlias = keyAlias;
        this.idPath = keyAlias + "." + idPath;
        this.atPosition = atPosition;
    }

    /** All of one kind of entity. */
    public static <T> KeysetQuery<T> of(Class<T> entity) {
        return new KeysetQuery<>(entity, "e", entity.getSimpleName() + " e", "", "e", "id");
    }

    public KeysetQuery<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    public KeysetQuery<T> where(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return where(condition);
    }

    public KeysetQuery<T> where(List<Condition> all) {
        all.forEach(each -> where(each.hql(), each.parameter(), each.value()));
        return this;
    }

    /**
     * The first so many of these as a list of their own, which costs no more for being made of many.
     *
     * @param order in which they are the first
     * @param columns the HQL of what is known of each, with aliases, {@code id} among them
     * @param item what is listed of the new list
     * @param alias of each one's columns, by one of which the new list is ordered
     * @param join what to join to these; may be empty
     * @param fetch as in the constructor
     */
    public <R> KeysetQuery<R> first(int atMost, Order order, String columns, Class<R> itemType, String item,
            String alias, String join, String fetch) {
        var these = "(select " + columns + from + whereAll(conditions)
                + orderBy(keyAlias + "." + order.property(), idPath, order.descending())
                + " limit " + atMost + ") ";
        var firstOfThem = new KeysetQuery<>(itemType, item, these + alias + " " + join, fetch, alias, "id");
        firstOfThem.parameters.putAll(parameters);
        return firstOfThem;
    }

    /**
     * The page of the request made of the next so many of these only, whose keys are read before anything is joined to them:
     * off the index alone, where one has all that is asked of these.
     *
     * @param item what is listed
     * @param join what to join to the keys, whose alias is {@code m} and whose id is {@code m.id}
     * @param fetch as in the constructor
     */
    public <R> KeysetQuery<R> next(int atMost, PageRequest request, Class<R> itemType, String item, String join,
            String fetch) {
        return ofKeys("", keys(request) + orderBy(request), atMost, request, itemType, item, join, fetch);
    }

    /** The page of the request made by finding the keys of all of these, and putting them in order then; for few. */
    public <R> KeysetQuery<R> sorted(PageRequest request, Class<R> itemType, String item, String join, String fetch) {
        var property = request.order().property();
        return ofKeys("with found as materialized (" + keys(request) + ") ",
                "select k.id as id, k." + property + " as " + property + " from found k"
                        + orderBy("k." + property, "k.id", request.readsDescending()),
                request.offset() + request.limit() + 1, request, itemType, item, join, fetch);
    }

    private <R> KeysetQuery<R> ofKeys(String with, String keys, int atMost, PageRequest request, Class<R> itemType,
            String item, String join, String fetch) {
        var page = new KeysetQuery<>(itemType, with, item, "(" + keys + " limit :atMost) m " + join, fetch, "m", "id", true);
        page.parameters.putAll(parameters);
        page.parameters.putAll(positionParameters(request));
        page.parameters.put("atMost", atMost);
        return page;
    }

    private String keys(PageRequest request) {
        var property = request.order().property();
        return "select " + idPath + " as id, " + keyAlias + "." + property + " as " + property + from
                + whereAll(conditionsFrom(request));
    }

    /**
     * One statement, and one more when the request wants a count.
     *
     * @param values reads each property that a list can be ordered by off an item
     */
    public Slice<T> fetch(EntityManager entityManager, PageRequest request, Map<String, Function<T, Object>> values,
            Function<T, UUID> idOf) {
        return fetchItems(entityManager, request, values, idOf).withTotal(total(entityManager, request.count()));
    }

    /** The same without a count, whether the request wants one or not. */
    public Slice<T> fetchItems(EntityManager entityManager, PageRequest request,
            Map<String, Function<T, Object>> values, Function<T, UUID> idOf) {
        var valueOf = values.get(request.order().property());
        var backwards = request.readsBackwards();
        var rows = page(entityManager, request).setFirstResult(request.offset()).setMaxResults(request.limit() + 1)
                .getResultList();
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

    /** How many these are; null when that is not wanted. */
    public Long total(EntityManager entityManager, Count count) {
        return switch (count) {
            case NONE -> null;
            case EXACT -> bind(entityManager.createQuery("select count(*)" + from + whereAll(conditions), Long.class))
                    .getSingleResult();
            case ESTIMATE -> PlannedRows.of(() -> bind(entityManager
                    .createQuery("select cast(1 as string)" + from + whereAll(conditions), String.class)).getResultList());
        };
    }

    /**
     * How often each value occurs among the things of the list, the most frequent first.
     *
     * @param value the HQL of the value
     * @param join what to join to reach it; may be empty
     */
    public List<Object[]> countBy(EntityManager entityManager, String value, String join, int atMost) {
        return bind(entityManager.createQuery("select " + value + ", count(*)" + from + " " + join + whereAll(conditions)
                + " group by " + value + " order by count(*) desc, " + value, Object[].class)).setMaxResults(atMost)
                .getResultList();
    }

    private TypedQuery<T> page(EntityManager entityManager, PageRequest request) {
        var query = bind(entityManager.createQuery(with + select
                + whereAll(atPosition ? conditions : conditionsFrom(request))
                + orderBy(request), type)).setHint(HibernateHints.HINT_READ_ONLY, true);
        if (!atPosition) {
            positionParameters(request).forEach(query::setParameter);
        }
        return query;
    }

    private List<String> conditionsFrom(PageRequest request) {
        if (request.position() == null) {
            return conditions;
        }
        var all = new ArrayList<>(conditions);
        all.add("(" + keyAlias + "." + request.order().property() + ", " + idPath + ") "
                + (request.readsDescending() ? "<" : ">") + " (:keyValue, :keyId)");
        return all;
    }

    private static Map<String, Object> positionParameters(PageRequest request) {
        var position = request.position();
        return position == null ? Map.of() : Map.of("keyValue", position.value(), "keyId", position.id());
    }

    private String orderBy(PageRequest request) {
        return orderBy(keyAlias + "." + request.order().property(), idPath, request.readsDescending());
    }

    private static String orderBy(String key, String id, boolean descending) {
        var direction = descending ? " desc" : " asc";
        return " order by " + key + direction + ", " + id + direction;
    }

    private static String whereAll(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private <R> TypedQuery<R> bind(TypedQuery<R> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
