package dev.dateline.http.page;

import java.util.List;

/**
 * Some consecutive items of a list.
 *
 * @param next where the items after these begin; null when these are the last
 * @param previous where the items before these end; null when these are the first
 */
public record Slice<T>(List<T> items, Position next, Position previous) {

    public static <T> Slice<T> empty() {
        return new Slice<>(List.of(), null, null);
    }

    /** Other items in the place of these. */
    public <R> Slice<R> withItems(List<R> others) {
        return new Slice<>(others, next, previous);
    }
}
