package dev.dateline.delivery.query;

import java.util.Map;

/** An HQL condition with the values of its parameters. */
public record Condition(String hql, Map<String, Object> parameters) {

    public Condition(String hql, String parameter, Object value) {
        this(hql, Map.of(parameter, value));
    }
}
