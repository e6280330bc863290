package dev.dateline.delivery.query;

import java.util.Map;

/**
 * A statement with named parameters, such as {@code :section}. Values are texts, numbers, times, ids, enum constants and arrays
 * of texts or ids.
 *
 * @param planning how the database plans it
 */
public record SqlQuery(String sql, Map<String, Object> parameters, Planning planning) {

    public SqlQuery {
        parameters = Map.copyOf(parameters);
    }

    /** A statement that is planned for its values. */
    public static SqlQuery of(String sql, Map<String, Object> parameters) {
        return new SqlQuery(sql, parameters, Planning.FOR_VALUES);
    }

    /** A statement whose best plan is the same for all values. */
    public static SqlQuery planned(String sql, Map<String, Object> parameters) {
        return new SqlQuery(sql, parameters, Planning.ONCE);
    }

    SqlQuery withPrefix(String prefix) {
        return new SqlQuery(prefix + sql, parameters, planning);
    }

    public enum Planning {
        /** Once for each connection, for any values. */
        ONCE,
        /** Each time, because the best plan depends on the values, such as a frequent or a rare word. */
        FOR_VALUES
    }
}
