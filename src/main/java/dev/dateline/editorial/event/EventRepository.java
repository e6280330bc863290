package dev.dateline.editorial.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;

import dev.dateline.editorial.event.Event.New;
import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;

@ApplicationScoped
public class EventRepository {

    public static final Order LATEST = Order.byCount("-at", "id");
    public static final Order EARLIEST = Order.byCount("at", "id");

    private final DataSource dataSource;
    private final EntityManager entityManager;

    /** @param dataSource for the end of a transaction, when Hibernate has flushed */
    EventRepository(DataSource dataSource, EntityManager entityManager) {
        this.dataSource = dataSource;
        this.entityManager = entityManager;
    }

    /** One statement for any number of events. */
    void insert(List<New> events, String actor, String keyPrefix, UUID request, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection(); var statement = connection.prepareStatement("""
                INSERT INTO editorial.event (occurred_at, actor, key_prefix, action, resource, resource_id, version_before,
                    version_after, request_id)
                SELECT ?, ?, ?, e.*, ?
                FROM unnest(?::text[], ?::text[], ?::uuid[], ?::int[], ?::int[]) e""")) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, actor);
            statement.setString(3, keyPrefix);
            statement.setObject(4, request, Types.OTHER);
            statement.setArray(5, array(connection, "text", events, event -> event.action().name()));
            statement.setArray(6, array(connection, "text", events, event -> event.resource().name()));
            statement.setArray(7, array(connection, "uuid", events, New::id));
            statement.setArray(8, array(connection, "int4", events, New::versionBefore));
            statement.setArray(9, array(connection, "int4", events, New::versionAfter));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static Array array(Connection connection, String type, List<New> events, Function<New, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }

    public Slice<Event> list(EventFilter filter, PageRequest request) {
        var parameters = new HashMap<String, Object>();
        var condition = condition(filter, parameters);
        var total = request.count() == Count.NONE ? null : Total.exactly(((Number) with(parameters, entityManager
                .createNativeQuery("SELECT count(*) FROM editorial.event" + condition)).getSingleResult()).longValue());
        if (request.position() != null) {
            condition += " AND id " + (request.readsDescending() ? "<" : ">") + " :position";
            parameters.put("position", request.position().value());
        }
        var rows = rows(condition + " ORDER BY id" + (request.readsDescending() ? " DESC" : "") + " LIMIT :limit OFFSET :offset",
                parameters, request);
        return Slice.of(request, rows, Event::number, event -> new UUID(0, event.number())).withTotal(total);
    }

    @SuppressWarnings("unchecked")
    private List<Event> rows(String condition, Map<String, Object> parameters, PageRequest request) {
        var query = with(parameters, entityManager.createNativeQuery("""
                SELECT id, occurred_at, actor, key_prefix, action, resource, resource_id, version_before, version_after, request_id
                FROM editorial.event""" + condition)).setParameter("limit", request.limit() + 1)
                .setParameter("offset", request.offset());
        return ((List<Object[]>) query.getResultList()).stream().map(row -> new Event(((Number) row[0]).longValue(),
                (Instant) row[1], (String) row[2], (String) row[3], EventAction.valueOf((String) row[4]),
                EventSubject.valueOf((String) row[5]), (UUID) row[6], (Integer) row[7], (Integer) row[8], (UUID) row[9]))
                .toList();
    }

    private static String condition(EventFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>(List.of("true"));
        add("resource = :resource", "resource", filter.resource() == null ? null : filter.resource().name(), conditions,
                parameters);
        add("resource_id = :id", "id", filter.id(), conditions, parameters);
        add("actor = :actor", "actor", filter.actor(), conditions, parameters);
        add("action = :action", "action", filter.action() == null ? null : filter.action().name(), conditions, parameters);
        add("occurred_at >= :since", "since", filter.since(), conditions, parameters);
        add("occurred_at < :until", "until", filter.until(), conditions, parameters);
        return " WHERE " + String.join(" AND ", conditions);
    }

    private static void add(String condition, String name, Object value, List<String> conditions,
            Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static Query with(Map<String, Object> parameters, Query query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
