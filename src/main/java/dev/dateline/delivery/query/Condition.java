package dev.dateline.delivery.query;

import java.util.Map;

/** An SQL condition with the values of its parameters. */
public record Condition(String sql, Map<String, Object> parameters) {

    public Condition(String sql, String parameter, Object value) {
        this(sql, Map.of(parameter, value));
    }
}
