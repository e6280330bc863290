package dev.dateline.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.lang.UScript;

/** The words that differ from a folded word by one typing error. */
public final class Spelling {

    /** Most shorter words are an error of another one. */
    public static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final Map<Integer, String> ALPHABETS = Map.of(UScript.LATIN, letters('a', 'z'), UScript.GREEK,
            letters('α', 'ω'), UScript.CYRILLIC, letters('а', 'я') + "іїєў", UScript.ARABIC, letters('ء', 'ي') + "پچژگ",
            UScript.HEBREW, letters('א', 'ת'), UScript.ARMENIAN, letters('ա', 'ֆ'), UScript.GEORGIAN, letters('ა', 'ჰ'),
            UScript.DEVANAGARI, letters('ँ', '्'));

    private Spelling() {
    }

    private static String letters(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** With a letter omitted, exchanged with the next one, replaced or inserted; none for short words and other scripts. */
    public static Set<String> variants(String word) {
        var alphabet = word.length() < SHORTEST || word.length() > LONGEST ? null
                : ALPHABETS.get(UScript.getScript(word.codePointAt(0)));
        if (alphabet == null) {
            return Set.of();
        }
        var variants = new LinkedHashSet<String>();
        for (var i = 0; i <= word.length(); i++) {
            var before = word.substring(0, i);
            var rest = word.substring(i);
            if (!rest.isEmpty()) {
                variants.add(before + rest.substring(1));
            }
            if (rest.length() > 1) {
                variants.add(before + rest.charAt(1) + rest.charAt(0) + rest.substring(2));
            }
            for (var j = 0; j < alphabet.length(); j++) {
                if (!rest.isEmpty()) {
                    variants.add(before + alphabet.charAt(j) + rest.substring(1));
                }
                variants.add(before + alphabet.charAt(j) + rest);
            }
        }
        variants.remove(word);
        return variants;
    }

    /**
     * Whether the word is a form of one of the others in some language: then a search for it finds that. In Latin letters one has to
     * begin with the other: of so many languages, one has endings that make any two words similar.
     */
    public static boolean isFormOfAny(Collection<String> others, String word) {
        var isLatin = UScript.getScript(word.codePointAt(0)) == UScript.LATIN;
        var similar = others.stream().filter(other -> !isLatin || word.startsWith(other) || other.startsWith(word)).toList();
        return !similar.isEmpty() && Stemmer.languages().stream().map(Stemmer::of).anyMatch(stemmer -> {
            var stem = stemmer.stem(word);
            return stem != null && similar.stream().map(stemmer::stem).anyMatch(stem::equals);
        });
    }

    /** The folded words of a query whose spelling can be checked. */
    public static List<String> words(SearchQuery query) {
        return checked(query).map(word -> Folding.fold(word.text())).distinct().toList();
    }

    /** Not excluded words: a correction would exclude articles that match. */
    private static Stream<Word> checked(SearchQuery query) {
        return query.required().flatMap(term -> term.words().stream())
                .filter(word -> word.script() == Word.Script.SPACED && word.parts().size() == 1
                        && word.text().length() >= SHORTEST && word.text().chars().noneMatch(Character::isDigit)
                        && word.withoutNote().isEmpty());
    }

    /**
     * A query with other words; empty if none differs.
     *
     * @param text the query as written
     * @param other returns the replacement of a folded word, or null to keep it
     */
    public static Optional<String> replace(String text, SearchQuery query, Function<String, String> other) {
        var replaced = new StringBuilder();
        var next = 0;
        for (Word word : (Iterable<Word>) checked(query)::iterator) {
            var replacement = other.apply(Folding.fold(word.text()));
            if (replacement != null) {
                replaced.append(text, next, word.start()).append(replacement);
                next = word.end();
            }
        }
        return next == 0 ? Optional.empty() : Optional.of(replaced.append(text.substring(next)).toString());
    }
}
