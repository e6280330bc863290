package dev.dateline.delivery.query;

import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;

/**
 * The number of rows that PostgreSQL estimates for a query. Hibernate cannot explain an HQL query, so that this inspector adds
 * {@code EXPLAIN} to the statement on its way to the database, which then returns the plan.
 */
@Singleton
@PersistenceUnitExtension("delivery")
public class PlannedRows implements StatementInspector {

    private static final ThreadLocal<Boolean> EXPLAINING = new ThreadLocal<>();
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String inspect(String sql) {
        return EXPLAINING.get() == null ? sql : "EXPLAIN (FORMAT JSON) " + sql;
    }

    /** @param query must select a single text column */
    static long of(Supplier<List<String>> query) {
        EXPLAINING.set(true);
        try {
            return JSON.readTree(query.get().get(0)).at("/0/Plan/Plan Rows").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } finally {
            EXPLAINING.remove();
        }
    }
}
