package dev.dateline.editorial.content;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.database.AdvisoryLockRepository;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.UuidFormat;

/** The slugs of new resources that state none. */
@ApplicationScoped
public class AutomaticSlugs {

    private static final int NUMBERS = 100;

    private final AdvisoryLockRepository locks;

    AutomaticSlugs(AdvisoryLockRepository locks) {
        this.locks = locks;
    }

    /**
     * A slug derived from a text, or the first of {@code slug-2}, {@code slug-3} … that is not taken. Others that derive the same
     * slug wait until the transaction ends.
     *
     * @param text null if it is missing or invalid
     * @param fallback for a text without a character that slugs have
     * @param taken the slugs among these that other resources have, or had while they were public
     */
    public String of(ResourceKind kind, String text, String fallback, Function<Collection<String>, Set<String>> taken) {
        var derived = text == null ? "" : Slug.of(text);
        var slug = derived.isEmpty() || UuidFormat.parse(derived).isPresent() ? fallback : derived;
        locks.hold(kind + " " + slug);
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
