package dev.dateline.editorial.content;

import java.util.Collection;
import java.util.HashSet;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.database.AdvisoryLockRepository;
import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.UuidFormat;

/** The slugs of new resources that state none. */
@ApplicationScoped
public class AutomaticSlugs {

    private static final int NUMBERS = 100;

    private final AdvisoryLockRepository locks;
    private final FormerAddressRepository formerAddresses;

    AutomaticSlugs(AdvisoryLockRepository locks, FormerAddressRepository formerAddresses) {
        this.locks = locks;
        this.formerAddresses = formerAddresses;
    }

    /**
     * A slug derived from a text, or the first of {@code slug-2}, {@code slug-3} … that no resource of the kind has, or had while
     * it was public. Others that derive the same slug wait until the transaction ends.
     *
     * @param text null if it is missing or invalid
     * @param fallback for a text without a character that slugs have
     * @param taken the slugs among these that resources have
     */
    public String of(ResourceKind kind, String text, String fallback, Function<Collection<String>, Collection<String>> taken) {
        return of(kind, "", text, fallback, taken);
    }

    /**
     * The same below another resource.
     *
     * @param prefix of the paths, ending with a slash; empty for a root
     * @param taken the paths among these that resources have
     */
    public String of(ResourceKind kind, String prefix, String text, String fallback,
            Function<Collection<String>, Collection<String>> taken) {
        var derived = text == null ? "" : Slug.of(text);
        var slug = derived.isEmpty() || UuidFormat.parse(derived).isPresent() ? fallback : derived;
        locks.hold(kind + " " + slug);
        for (int from = 1;; from += NUMBERS) {
            var candidates = IntStream.range(from, from + NUMBERS).mapToObj(i -> i == 1 ? slug : slug + "-" + i).toList();
            var addresses = candidates.stream().map(prefix::concat).toList();
            var known = new HashSet<>(taken.apply(addresses));
            known.addAll(formerAddresses.findTargets(kind, addresses).keySet());
            var unused = candidates.stream().filter(candidate -> !known.contains(prefix + candidate)).findFirst();
            if (unused.isPresent()) {
                return unused.get();
            }
        }
    }
}
