package dev.dateline.http.page;

import java.util.UUID;
import java.util.function.Function;

import dev.dateline.vocabulary.Rfc3339;

/**
 * An order of a list; the id breaks ties.
 *
 * @param name as in the parameter {@code sort}, such as {@code -publishedAt}
 * @param property never null; indexed together with the id if the list can be long
 * @param fromText parses the value in a cursor; throws a RuntimeException if it is malformed
 */
public record Order(String name, String property, boolean descending, Function<String, Object> fromText) {

    public static Order byInstant(String name, String property) {
        return new Order(name, property, name.startsWith("-"), Rfc3339::parse);
    }

    /** For ids that sort by time. */
    public static Order byId(String name) {
        return new Order(name, "id", name.startsWith("-"), UUID::fromString);
    }

    public static Order byCount(String name, String property) {
        return new Order(name, property, name.startsWith("-"), Long::valueOf);
    }

    public static Order byMeasure(String name, String property) {
        return new Order(name, property, name.startsWith("-"), Float::valueOf);
    }

    public static Order byText(String name, String property) {
        return new Order(name, property, name.startsWith("-"), Order::withoutNul);
    }

    /** PostgreSQL does not accept text with a NUL character. */
    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Text with a NUL character");
        }
        return text;
    }
}
