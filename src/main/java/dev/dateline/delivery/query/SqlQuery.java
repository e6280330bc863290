package dev.dateline.delivery.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement with named parameters, such as {@code :section}. Values are texts, numbers, times, ids, enum constants and arrays
 * of texts, ids or numbers.
 *
 * @param planning how the database plans it
 */
public record SqlQuery(String sql, Map<String, Object> parameters, Planning planning) {

    private static final Pattern NAME = Pattern.compile(":(\\w+)");

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

    /**
     * All rows of these statements, with the number of their statement, from 0, as an additional first column {@code part}. Planned
     * once if each of them is.
     */
    public static SqlQuery unionAll(List<SqlQuery> parts) {
        var parameters = new HashMap<String, Object>();
        var sql = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i).withSuffix("_" + i);
            parameters.putAll(part.parameters());
            sql.add("(select " + i + " as part, p.* from (" + part.sql() + ") p)");
        }
        return new SqlQuery(String.join(" union all ", sql), parameters,
                parts.stream().allMatch(part -> part.planning() == Planning.ONCE) ? Planning.ONCE : Planning.FOR_VALUES);
    }

    /** The same with other names of its parameters. */
    private SqlQuery withSuffix(String suffix) {
        var renamed = NAME.matcher(sql)
                .replaceAll(name -> parameters.containsKey(name.group(1)) ? name.group() + suffix : name.group());
        return new SqlQuery(renamed, parameters.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey() + suffix, Map.Entry::getValue)), planning);
    }

    SqlQuery withParameters(Map<String, Object> others) {
        var all = new HashMap<>(parameters);
        all.putAll(others);
        return new SqlQuery(sql, all, planning);
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
