package dev.dateline.editorial.imports;

/**
 * Why an entry of an import file was not stored.
 *
 * @param line the line on which the entry begins, from 1
 * @param item the external id, path or slug of the item; null where it could not be read
 * @param field the property at fault, such as {@code tags[2].slug}; null where it is the entry as a whole
 */
public record Refusal(long line, String item, String field, String reason) {
}
