package dev.dateline.delivery.query;

import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.hibernate.resource.jdbc.spi.StatementInspector;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;

/**
 * How many rows PostgreSQL expects of a query, read off its plan. Hibernate has no way to explain an HQL query, so the
 * statement is given the word in front on its way to the database, and what comes back in place of its rows is the plan.
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

    /** @param query one that selects a single text */
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
