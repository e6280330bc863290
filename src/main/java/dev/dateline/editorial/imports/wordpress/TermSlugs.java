package dev.dateline.editorial.imports.wordpress;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The slugs of one taxonomy. Terms keep different slugs even if their transliterations are equal. */
final class TermSlugs {

    private final Map<String, Set<String>> spellings = new HashMap<>();

    /** @param original the slug in WordPress */
    void add(String original) {
        spellings.computeIfAbsent(WordPressSlug.ofTerm(original), slug -> new HashSet<>()).add(letters(original));
    }

    /** The slug of a term, after all have been added; empty if it cannot be derived. */
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
