package dev.dateline.delivery.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.jboss.logging.Logger;
import org.postgresql.PGStatement;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.preview.Preview;

/**
 * Reads published content in SQL, for a preview that of the schema {@code preview}. Statements do not name the schema. Outside of
 * {@link #inSnapshot}, a statement is one round trip, without a transaction.
 */
@ApplicationScoped
public class PublishedData {

    private static final Logger LOG = Logger.getLogger(PublishedData.class);
    /** The alias of an entity in a statement that returns entities. */
    static final String ENTITY = "e";

    private static final JsonMapper JSON = new JsonMapper();

    private final AgroalDataSource source;
    private final AgroalDataSource preview;
    private final EntityManager entityManager;

    PublishedData(@DataSource("delivery") AgroalDataSource source, @DataSource("preview") AgroalDataSource preview,
            @PersistenceUnit("delivery") EntityManager entityManager) {
        this.source = source;
        this.preview = preview;
        this.entityManager = entityManager;
    }

    /** All statements of the work read the same snapshot. */
    public <T> T inSnapshot(Supplier<T> work) {
        return QuarkusTransaction.joiningExisting().call(work::get);
    }

    /**
     * A page of entities: one statement, and another one if the request asks for a count.
     *
     * @param values returns the value of an entity, for each property that the list can be sorted by
     */
    public <T> Slice<T> list(KeysetQuery query, PageRequest request, Class<T> entity, Map<String, Function<T, Object>> values,
            Function<T, UUID> idOf) {
        return query.page(request).fetch(page -> list(page, entity), values, idOf)
                .withTotal(query.total(this, request.count()));
    }

    private <T> List<T> list(SqlQuery query, Class<T> entity) {
        var statement = entityManager.unwrap(Session.class).createNativeQuery(query.sql(), entity, ENTITY)
                .setHint(HibernateHints.HINT_READ_ONLY, true);
        query.parameters().forEach(statement::setParameter);
        return statement.getResultList();
    }

    public <T> List<T> list(SqlQuery query, Row<T> row) {
        try {
            return execute(query, row);
        } catch (SQLException e) {
            throw new PersistenceException("Could not execute: " + query.sql(), e);
        }
    }

    /** The first row. */
    public <T> Optional<T> find(SqlQuery query, Row<T> row) {
        return list(query, row).stream().findFirst();
    }

    /** @param rows the part of a statement from "from" */
    long count(SqlQuery rows) {
        return find(rows.withPrefix("select count(*) "), Columns::longNumber).orElseThrow();
    }

    /** The number of rows that the database expects. */
    long estimate(SqlQuery rows) {
        return find(rows.withPrefix("explain (format json) select 1 "), row -> plannedRows(row.text())).orElseThrow();
    }

    private static long plannedRows(String plan) {
        try {
            return JSON.readTree(plan).at("/0/Plan/Plan Rows").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<T> execute(SqlQuery query, Row<T> row) throws SQLException {
        LOG.debug(query.sql());
        var values = new ArrayList<Object>();
        var sql = positional(query, values);
        try (var connection = source().getConnection(); var statement = connection.prepareStatement(sql)) {
            // A statement without a name is planned each time, a named one at most six times.
            statement.unwrap(PGStatement.class)
                    .setPrepareThreshold(query.planning() == SqlQuery.Planning.ONCE ? 1 : 0);
            bind(values, statement, connection);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(new Columns(rows)));
                }
                return found;
            }
        }
    }

    private AgroalDataSource source() {
        return Preview.isCurrent() ? preview : source;
    }

    /** Replaces each {@code :name} by a question mark and appends its value. */
    private static String positional(SqlQuery query, List<Object> values) {
        var sql = query.sql();
        var positional = new StringBuilder(sql.length());
        var copied = 0;
        for (var colon = sql.indexOf(':'); colon >= 0; colon = sql.indexOf(':', colon + 1)) {
            var end = colon + 1;
            while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                end++;
            }
            var value = query.parameters().get(sql.substring(colon + 1, end));
            if (value != null) {
                positional.append(sql, copied, colon).append('?');
                values.add(value);
                copied = end;
            }
        }
        return positional.append(sql, copied, sql.length()).toString();
    }

    private static void bind(List<Object> values, PreparedStatement statement, Connection connection) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, ofDriver(values.get(i), connection));
        }
    }

    private static Object ofDriver(Object value, Connection connection) throws SQLException {
        if (value instanceof Instant time) {
            return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof UUID[] ids) {
            return connection.createArrayOf("uuid", ids);
        }
        if (value instanceof Integer[] numbers) {
            return connection.createArrayOf("int4", numbers);
        }
        return value instanceof String[] texts ? connection.createArrayOf("varchar", texts) : value;
    }

    /** Reads the current row of a result. */
    public interface Row<T> {

        T read(Columns columns) throws SQLException;
    }
}
