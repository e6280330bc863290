package dev.dateline.delivery.article;

/**
 * How many articles of a list have a value.
 *
 * @param value as accepted by the filter of the same name, or an enum constant
 * @param label the display name, or null
 */
public record FacetCount(Object value, String label, long articles) {

    static FacetCount of(Object[] row) {
        return row.length == 2 ? new FacetCount(row[0], null, (Long) row[1])
                : new FacetCount(row[0], (String) row[1], (Long) row[2]);
    }
}
