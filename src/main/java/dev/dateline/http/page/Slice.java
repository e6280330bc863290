package dev.dateline.http.page;

import java.util.List;

/**
 * Some consecutive items of a list.
 *
 * @param next where the items after these begin; null when these are the last
 * @param previous where the items before these end; null when these are the first
 * @param total how many items the list holds; null when that was not asked for
 * @param endsEarly whether the total can exceed what all pages together show
 */
public record Slice<T>(List<T> items, Position next, Position previous, Long total, boolean endsEarly) {

    public Slice(List<T> items, Position next, Position previous, Long total) {
        this(items, next, previous, total, false);
    }

    /** A list that can hold nothing. */
    public static <T> Slice<T> ofNone(PageRequest request) {
        return new Slice<>(List.of(), null, null, request.count() == Count.NONE ? null : 0L);
    }

    /** Whether more items come after the last one read, in the direction in which the request reads. */
    public boolean hasMore(PageRequest request) {
        return (request.readsBackwards() ? previous : next) != null;
    }

    /** The same of a list of that length. */
    public Slice<T> withTotal(Long length) {
        return new Slice<>(items, next, previous, length, endsEarly);
    }

    /** The first items of a list that is longer than what its pages show. */
    public Slice<T> endingEarly() {
        return new Slice<>(items, next, previous, total, true);
    }

    /** Other items in the place of these. */
    public <R> Slice<R> withItems(List<R> others) {
        return new Slice<>(others, next, previous, total, endsEarly);
    }
}
