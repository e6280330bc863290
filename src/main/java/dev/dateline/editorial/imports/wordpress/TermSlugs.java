package dev.dateline.editorial.imports.wordpress;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The slugs of one taxonomy. Terms keep different slugs also if the same Latin letters are made of theirs. */
final class TermSlugs {

    private final Map<String, Set<String>> spellings = new HashMap<>();

    /** @param original the slug that WordPress has for it */
    void add(String original) {
        spellings.computeIfAbsent(WordPressSlug.ofTerm(original), slug -> new HashSet<>()).add(letters(original));
    }

    /** Once all are added, the slug of one; empty if there is nothing to make it from. */
    String of(String original) {
        String slug = WordPressSlug.ofTerm(original);
        boolean shared = spellings.getOrDefault(slug, Set.of()).size() > 1;
        return shared && !letters(original).equals(letters(slug)) ? slug + "-" + WordPressSlug.digest(original) : slug;
    }

    private static String letters(String original) {
        return Normalizer.normalize(WordPressSlug.decoded(original), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
