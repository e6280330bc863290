package dev.dateline.http.page;

import java.util.Set;

/**
 * A response with one or more items, to which the parameter {@code fields} applies.
 *
 * @param <T> the type of an item
 */
public interface HasItems<T> {

    /** The properties that contain the items. */
    Set<String> itemProperties();
}
