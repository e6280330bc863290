package dev.dateline.delivery.query;

import java.util.Map;

/** What the HQL of a query asks of each row, with the values of the parameters that it names. */
public record Condition(String hql, Map<String, Object> parameters) {

    public Condition(String hql, String parameter, Object value) {
        this(hql, Map.of(parameter, value));
    }
}
