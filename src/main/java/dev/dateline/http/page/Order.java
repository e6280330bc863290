package dev.dateline.http.page;

import java.time.Instant;
import java.util.function.Function;

/**
 * An order of a list, total by the id that breaks ties.
 *
 * @param name as in the parameter {@code sort}, such as {@code -publishedAt}
 * @param property the one ordered by, never null; indexed together with the id where the list can be long
 * @param fromText turns what a cursor carries back into a value; throws a RuntimeException where it cannot
 */
public record Order(String name, String property, boolean descending, Function<String, Object> fromText) {

    public static Order byInstant(String name, String property) {
        return new Order(name, property, name.startsWith("-"), Instant::parse);
    }

    public static Order byCount(String name, String property) {
        return new Order(name, property, name.startsWith("-"), Long::valueOf);
    }

    public static Order byMeasure(String name, String property) {
        return new Order(name, property, name.startsWith("-"), Float::valueOf);
    }

    public static Order byText(String name, String property) {
        return new Order(name, property, name.startsWith("-"), text -> text);
    }
}
