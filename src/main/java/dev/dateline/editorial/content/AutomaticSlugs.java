package dev.dateline.editorial.content;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.dateline.vocabulary.Slug;

/** The slug of a new resource that states none. */
public final class AutomaticSlug {

    private static final int NUMBERS = 100;

    private AutomaticSlug() {
    }

    /**
     * A slug derived from a text, or the first of {@code slug-2}, {@code slug-3} … that is not taken.
     *
     * @param text null if it is missing or invalid
     * @param fallback for a text without a character that slugs have
     * @param taken the slugs among these that other resources have, or had while they were public
     */
    public static String of(String text, String fallback, Function<Collection<String>, Set<String>> taken) {
        var derived = text == null ? "" : Slug.of(text);
        var slug = derived.isEmpty() ? fallback : derived;
        for (int from = 1;; from += NUMBERS) {
            var candidates = IntStream.range(from, from + NUMBERS).mapToObj(i -> i == 1 ? slug : slug + "-" + i).toList();
            var known = taken.apply(candidates);
            var unused = candidates.stream().filter(candidate -> !known.contains(candidate)).findFirst();
            if (unused.isPresent()) {
                return unused.get();
            }
        }
    }
}
