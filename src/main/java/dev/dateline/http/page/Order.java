package dev.dateline.http.page;

import java.util.function.Function;

import dev.dateline.vocabulary.Rfc3339;

/**
 * An order of a list, total by the id that breaks ties.
 *
 * @param name as in the parameter {@code sort}, such as {@code -publishedAt}
 * @param property the one ordered by, never null; indexed together with the id where the list can be long
 * @param fromText turns what a cursor carries back into a value; throws a RuntimeException where it cannot
 */
public record Order(String name, String property, boolean descending, Function<String, Object> fromText) {

    public static Order byInstant(String name, String property) {
        return new Order(name, property, name.startsWith("-"), Rfc3339::parse);
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

    /** PostgreSQL has no text with a NUL, nor can it be asked for one. */
    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A text with a NUL");
        }
        return text;
    }
}
