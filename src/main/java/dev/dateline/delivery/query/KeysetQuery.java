package dev.dateline.delivery.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dateline.http.page.Count;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.TimeRange;
import dev.dateline.http.page.Total;

/**
 * The SQL of a list with keyset pagination, so that the last page costs the same as the first. Only for repositories. The
 * properties of {@link Order} have columns with the same name in snake case.
 */
public final class KeysetQuery {

    private final String columns;
    private final String from;
    private final String keyAlias;
    private final String id;
    private final Map<String, Object> parametersOfFrom = new HashMap<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();

    /**
     * @param columns of the items
     * @param from the SQL between "from" and the conditions
     * @param keyAlias alias of the columns that the list is sorted by
     * @param id column of that alias which breaks ties
     */
    public KeysetQuery(String columns, String from, String keyAlias, String id) {
        this.columns = columns;
        this.from = from;
        this.keyAlias = keyAlias;
        this.id = keyAlias + "." + id;
    }

    /** @param parametersOfFrom the values of parameters in {@code from} */
    public KeysetQuery(String columns, String from, Map<String, Object> parametersOfFrom, String keyAlias, String id) {
        this(columns, from, keyAlias, id);
        this.parametersOfFrom.putAll(parametersOfFrom);
    }

    /** All rows of a table, as entities. */
    public static KeysetQuery of(String table) {
        return of(table, "id");
    }

    public static KeysetQuery of(String table, String id) {
        return new KeysetQuery("{e.*}", table + " " + PublishedData.ENTITY, PublishedData.ENTITY, id);
    }

    public KeysetQuery where(String condition, String parameter, Object value) {
        conditions.add(new Condition(condition, parameter, value));
        return this;
    }

    /** @param values ids or enum constants of which the property must have one; empty for any value */
    public KeysetQuery wherePropertyIn(String property, List<?> values) {
        var column = keyAlias + "." + column(property);
        return switch (values.size()) {
            case 0 -> this;
            // With a single value, an index can be scanned in the order of the list.
            case 1 -> where(column + " = :" + property, property, ofDatabase(values.get(0)));
            default -> where(column + " = any(:" + property + ")", property, values.get(0) instanceof UUID
                    ? values.toArray(UUID[]::new) : values.stream().map(KeysetQuery::ofDatabase).toArray(String[]::new));
        };
    }

    private static Object ofDatabase(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** For resources with an id and an update time. */
    public KeysetQuery where(ItemQuery items) {
        return wherePropertyIn("id", items.ids())
                .whereBetween(keyAlias, "updatedAt", items.updated());
    }

    /** @param property a time */
    public KeysetQuery whereBetween(String alias, String property, TimeRange range) {
        return whereBetween(alias, property, range.after(), range.before());
    }

    /**
     * @param property a time
     * @param after null for no bound, like {@code before}
     */
    public KeysetQuery whereBetween(String alias, String property, Instant after, Instant before) {
        bounds.addAll(bounds(alias, property, new TimeRange(after, before)));
        return this;
    }

    /** The conditions of {@link #whereBetween}. */
    public static List<Condition> between(String alias, String property, TimeRange range) {
        return bounds(alias, property, range).stream().map(Bound::condition).toList();
    }

    private static List<Bound> bounds(String alias, String property, TimeRange range) {
        var stored = range.inMicroseconds();
        var bounds = new ArrayList<Bound>();
        if (stored.after() != null) {
            bounds.add(bound(alias, property, true, stored.after()));
        }
        if (stored.before() != null) {
            bounds.add(bound(alias, property, false, stored.before()));
        }
        return bounds;
    }

    private static Bound bound(String alias, String property, boolean isLower, Instant value) {
        var parameter = property + (isLower ? "After" : "Before");
        return new Bound(property, isLower, new Condition(alias + "." + column(property) + (isLower ? " > :" : " < :")
                + parameter, parameter, value));
    }

    public KeysetQuery where(Bound bound) {
        bounds.add(bound);
        return this;
    }

    public KeysetQuery where(List<Condition> all) {
        conditions.addAll(all);
        return this;
    }

    /**
     * A list of the first items only, whose cost does not depend on the number of all items.
     *
     * @param order the order that determines the first items
     * @param keys columns with aliases, including {@code id} and the one that the new list is sorted by
     * @param newColumns of the items of the new list
     * @param join joins to the keys, whose alias is {@code m}
     */
    public KeysetQuery first(int limit, Order order, String keys, String newColumns, String join) {
        var first = "(select " + keys + " from " + from + whereAll(all())
                + orderBy(keyAlias + "." + column(order.property()), id, order.descending()) + " limit " + limit + ") m ";
        return new KeysetQuery(newColumns, first + join, parameters(all()), "m", "id");
    }

    /** The requested page. */
    public KeysetPage page(PageRequest request) {
        return new KeysetPage(request, SqlQuery.of("select " + columns + " from " + from + whereAll(from(request))
                + orderOfKeys(request) + range(request.limit() + 1, request.offset()), parameters(from(request))));
    }

    /**
     * The requested page of the next {@code limit} items only. Their keys are read before anything is joined, with an index-only
     * scan if an index covers all conditions.
     *
     * @param join joins to the keys, whose alias is {@code m} and whose id is {@code m.id}; must include the items
     * @param checks additional conditions
     * @param planning {@code ONCE} if one index serves the conditions for all values
     */
    public KeysetPage next(int limit, PageRequest request, String join, List<Condition> checks, SqlQuery.Planning planning) {
        return ofKeys("", keys(request) + orderOfKeys(request), limit, request, join, checks, planning);
    }

    /** The id and the key of the item at a place, from 1, after the position of the request. */
    public SqlQuery keyAt(int place, PageRequest request, SqlQuery.Planning planning) {
        return new SqlQuery(keys(request) + orderOfKeys(request) + range(1, place - 1), parameters(from(request)), planning);
    }

    /**
     * The requested page, created by sorting the keys of all items; for short lists.
     *
     * @param join see {@link #next}
     * @param others queries of the same columns for further items
     */
    public KeysetPage sorted(PageRequest request, String join, KeysetQuery... others) {
        var key = "k." + column(request.order().property());
        var all = Stream.concat(Stream.of(this), Stream.of(others)).map(part -> part.keys(request));
        var page = ofKeys("with found as materialized (" + all.collect(Collectors.joining(" union all ")) + ") ", "select k.id, "
                + key + " from found k" + orderBy(key, "k.id", request.readsDescending()),
                request.limit() + 1, request, join, List.of(), SqlQuery.Planning.FOR_VALUES);
        var query = page.query();
        for (var other : others) {
            query = query.withParameters(other.parameters(other.from(request)));
        }
        return new KeysetPage(request, query);
    }

    private KeysetPage ofKeys(String with, String keys, int limit, PageRequest request, String join,
            List<Condition> checks, SqlQuery.Planning planning) {
        var offset = checks.isEmpty() ? request.offset() : 0;
        var sql = with + "select " + columns + " from (" + keys + range(limit, offset) + ") m " + join + whereAll(checks)
                + orderBy("m." + column(request.order().property()), "m.id", request.readsDescending())
                + range(request.limit() + 1, request.offset() - offset);
        return new KeysetPage(request, new SqlQuery(sql,
                parameters(Stream.concat(from(request).stream(), checks.stream()).toList()),
                request.offset() > 0 ? SqlQuery.Planning.FOR_VALUES : planning));
    }

    private String keys(PageRequest request) {
        return "select " + id + " as id, " + keyAlias + "." + column(request.order().property()) + " from " + from
                + whereAll(from(request));
    }

    private String orderOfKeys(PageRequest request) {
        return orderBy(keyAlias + "." + column(request.order().property()), id, request.readsDescending());
    }

    /** Number of items, in one statement; null if not requested. */
    public Total total(PublishedData data, Count count) {
        return switch (count) {
            case NONE -> null;
            case EXACT -> Total.exactly(count(data));
            case ESTIMATE -> Total.about(estimate(data));
        };
    }

    /** Number of items: one statement. */
    public long count(PublishedData data) {
        return data.count(allRows());
    }

    /** The number of items that the database expects: one statement. */
    public long estimate(PublishedData data) {
        return data.estimate(allRows());
    }

    /** Whether there are more items than a number: one statement that reads no more. */
    public boolean hasMoreThan(long number, PublishedData data) {
        var next = SqlQuery.of("select 1 from " + from + whereAll(all()) + range(1, number), parameters(all()));
        return data.find(next, row -> true).isPresent();
    }

    private SqlQuery allRows() {
        return SqlQuery.of("from " + from + whereAll(all()), parameters(all()));
    }

    /** The ids of some of the items, as a column {@code id}. */
    public SqlQuery ids(int limit) {
        return rows(id + " as id", limit);
    }

    /** Columns of some of the items. */
    public SqlQuery rows(String columns, int limit) {
        return SqlQuery.of("select " + columns + " from " + from + whereAll(all()) + " limit " + limit, parameters(all()));
    }

    private List<Condition> all() {
        return Stream.concat(conditions.stream(), bounds.stream().map(Bound::condition)).toList();
    }

    private List<Condition> from(PageRequest request) {
        if (request.position() == null) {
            return all();
        }
        var position = new Condition("(" + keyAlias + "." + column(request.order().property()) + ", " + id + ") "
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

    private static String column(String property) {
        var column = new StringBuilder();
        property.chars().forEach(c -> column.append(Character.isUpperCase(c) ? "_" : "").append((char) c));
        return column.toString().toLowerCase(Locale.ROOT);
    }

    /** The numbers are part of the text, because the plan depends on them. */
    private static String range(int limit, long offset) {
        return " limit " + limit + (offset > 0 ? " offset " + offset : "");
    }

    private static String orderBy(String key, String id, boolean descending) {
        var direction = descending ? " desc" : " asc";
        return " order by " + key + direction + ", " + id + direction;
    }

    private static String whereAll(List<Condition> conditions) {
        return conditions.isEmpty() ? ""
                : conditions.stream().map(Condition::sql).collect(Collectors.joining(" and ", " where ", ""));
    }
}
