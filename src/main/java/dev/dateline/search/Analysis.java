package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.lang.UScript;

/** Splits texts of one language into tokens. Not thread-safe. */
public final class Analysis {

    static final String OF_JAPANESE_PAIR = "ja-";
    static final char OF_ABBREVIATION = '^';

    /** The stems of frequent words by language, with "" for none: computing them takes most of the time. */
    private static final Map<Language, Cache<String, String>> STEMS = new ConcurrentHashMap<>();
    private static final int MOST_STEMS = 20_000;

    private final Language language;
    private final Stemmer stemmer;
    private final Cache<String, String> stems;
    private Morpheme.Splitter splitter;

    private Analysis(Language language) {
        this.language = language;
        this.stemmer = Stemmer.of(language.code());
        this.stems = stemmer == null ? null
                : STEMS.computeIfAbsent(language, missing -> Caffeine.newBuilder().maximumSize(MOST_STEMS).build());
    }

    /** @param language BCP 47 */
    public static Analysis of(String language) {
        return new Analysis(Language.of(language));
    }

    /** The folded stop words of a language (BCP 47). */
    public static Set<String> stopWords(String language) {
        return Language.of(language).stopWords();
    }

    Language language() {
        return language;
    }

    /** In the order of their positions, from 0. */
    public List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        var showsCapitals = text.codePoints().anyMatch(Character::isLowerCase);
        var position = 0;
        for (var word : Word.split(text)) {
            if (word.script() == Word.Script.EAST_ASIAN) {
                position += addRun(EastAsianRun.of(word), position, tokens);
            } else {
                position += add(word, position, showsCapitals, tokens);
            }
        }
        return tokens;
    }

    private int add(Word word, int position, boolean showsCapitals, List<Token> tokens) {
        var forms = WordForms.of(word);
        forms.whole().forEach(term -> tokens.add(new Token(term, position, word.start(), word.end())));
        if (showsCapitals && word.isInCapitals()) {
            forms.whole().forEach(term -> tokens.add(new Token(OF_ABBREVIATION + term, position, word.start(), word.end())));
        }
        if (!forms.parts().isEmpty() || forms.whole().size() > 0 && word.parts().size() == 1) {
            for (var i = 0; i < word.parts().size(); i++) {
                var start = word.offsets().get(i);
                var part = word.parts().get(i);
                var at = position + i;
                if (!forms.parts().isEmpty()) {
                    forms.parts().get(i).forEach(term -> tokens.add(new Token(term, at, start, start + part.length())));
                }
                addStem(part, at, start, tokens);
            }
        }
        return forms.length();
    }

    private void addStem(String word, int position, int start, List<Token> tokens) {
        var stem = stem(word);
        if (stem != null && !stem.equals(Folding.fold(word))) {
            tokens.add(new Token(language.stemTerm(stem), position, start, start + word.length()));
        }
        if (hasMorphemes(word)) {
            morphemes(word).forEach(part -> tokens.add(new Token(language.stemTerm(part.base()), position,
                    start + part.start(), start + part.end())));
        }
    }

    private int addRun(EastAsianRun run, int position, List<Token> tokens) {
        var prefix = language.isJapanese() ? OF_JAPANESE_PAIR : "";
        for (var i = 0; i < run.length(); i++) {
            var last = Math.min(i + 1, run.length() - 1);
            tokens.add(new Token(prefix + run.pair(i), position + i, run.starts()[i], run.ends()[last]));
        }
        if (language.isJapanese()) {
            morphemes(run.text()).forEach(part -> tokens.add(new Token(language.stemTerm(part.base()), position + part.start(),
                    run.starts()[part.start()], run.ends()[part.end() - 1])));
        }
        return run.length();
    }

    /** Whether it is a Korean word, in the language. */
    boolean hasMorphemes(String word) {
        return language.isKorean() && UScript.getScript(word.codePointAt(0)) == UScript.HANGUL;
    }

    List<Morpheme> morphemes(String text) {
        if (splitter == null) {
            splitter = Morpheme.splitter(language);
        }
        return splitter.split(text);
    }

    /** Null for a word that has none. */
    String stem(String word) {
        if (stemmer == null || word.length() > Stemmer.MAX_LENGTH) {
            return null;
        }
        var known = stems.getIfPresent(word);
        if (known == null) {
            known = Objects.requireNonNullElse(stemmer.stem(word), "");
            stems.put(word, known);
        }
        return known.isEmpty() ? null : known;
    }
}
