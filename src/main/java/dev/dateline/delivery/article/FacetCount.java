package dev.dateline.delivery.article;

/**
 * How many articles of a list have a value.
 *
 * @param value as the filter of the same name takes it, or an enum constant
 * @param label the name that readers know it by; null where there is none
 */
public record FacetCount(Object value, String label, long articles) {

    static FacetCount of(Object[] row) {
        return row.length == 2 ? new FacetCount(row[0], null, (Long) row[1])
                : new FacetCount(row[0], (String) row[1], (Long) row[2]);
    }
}
