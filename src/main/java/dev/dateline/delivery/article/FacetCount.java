package dev.dateline.delivery.article;

/**
 * How many articles of a list have a value.
 *
 * @param value as accepted by the filter of the same name
 * @param label the display name, or null
 */
public record FacetCount(String value, String label, long articles) {
}
