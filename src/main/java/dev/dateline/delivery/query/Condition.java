package dev.dateline.delivery.query;

/** What the HQL of a query asks of each row, with the one value that it names. */
public record Condition(String hql, String parameter, Object value) {
}
