package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.ibm.icu.lang.UScript;

/** Splits texts of one language into tokens. Not thread-safe. */
public final class Analysis {

    static final String OF_JAPANESE_PAIR = "ja-";
    static final char OF_ABBREVIATION = '^';

    /**
     * Words that occurred before, by language, because computing their tokens takes most of the time. All are forgotten when
     * there are too many: a cache that knows which words are frequent takes longer for each word than a text has time for.
     */
    private static final Map<Language, Map<String, WordTokens>> KNOWN = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MOST_KNOWN = 20_000;

    private final Language language;
    private final Stemmer stemmer;
    private Map<String, WordTokens> known;
    private Morpheme.Splitter splitter;

    private Analysis(Language language) {
        this.language = language;
        this.known = known(language);
        this.stemmer = Stemmer.of(language.code());
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
        var showsCapitals = showsCapitals(text);
        var position = 0;
        Word previous = null;
        var words = Word.split(text);
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.script() == Word.Script.SYMBOL) {
                var at = position;
                tokens(word).tokens().forEach(token -> tokens.add(token.moved(at, word.start())));
                continue;
            }
            if (word.script() == Word.Script.EAST_ASIAN) {
                position += addRun(EastAsianRun.of(word), position, tokens);
            } else {
                var found = tokens(word);
                var at = position;
                found.tokens().forEach(token -> tokens.add(token.moved(at, word.start())));
                addNumber(i, words, text, at, tokens);
                if (showsCapitals) {
                    addAbbreviations(word.withoutNote().orElse(word), at, tokens);
                }
                if (previous != null && previous.end() == word.start() && hasMorphemes(word.text())) {
                    addMorphemesAfter(previous, word, at, tokens);
                }
                position += found.length();
            }
            previous = word;
        }
        return tokens;
    }

    private static void addNumber(int index, List<Word> words, String text, int position, List<Token> tokens) {
        GroupedNumber.at(index, words, text).ifPresent(number -> tokens.add(new Token(number.term(), position,
                words.get(index).start(), words.get(index + number.words() - 1).end())));
    }

    /** Whether words in capitals are abbreviations: not in a text of capitals alone, unless most letters have no case. */
    private static boolean showsCapitals(String text) {
        var balance = 0;
        for (int c, i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLowerCase(c)) {
                return true;
            }
            balance += Character.isUpperCase(c) ? -1 : Character.isLetter(c) ? 1 : 0;
        }
        return balance >= 0;
    }

    /** Of a counter or a noun with a particle: together they can be another word, without the number or the name before. */
    private void addMorphemesAfter(Word before, Word word, int position, List<Token> tokens) {
        var end = Folding.COMPOSED.normalize(before.text()).length();
        var composed = Folding.COMPOSED.normalize(word.text());
        morphemes(before.text() + word.text()).stream().filter(morpheme -> morpheme.end() > end).forEach(morpheme -> {
            var base = morpheme.start() < end ? composed.substring(0, morpheme.end() - end) : morpheme.base();
            tokens.add(new Token(language.stemTerm(base), position, word.start(), word.end()));
        });
    }

    /** Of the word and of each of its parts. */
    private static void addAbbreviations(Word word, int position, List<Token> tokens) {
        var isWhole = word.isInCapitals();
        if (!isWhole && word.parts().stream().noneMatch(Word::isInCapitals)) {
            return;
        }
        var forms = WordForms.of(word);
        if (isWhole) {
            forms.whole().forEach(term -> tokens.add(new Token(OF_ABBREVIATION + term, position, word.start(), word.end())));
        }
        if (!forms.parts().isEmpty()) {
            parts(word).stream().filter(part -> Word.isInCapitals(part.term())).forEach(part -> Folding.spellings(part.term())
                    .forEach(term -> tokens.add(part.of(OF_ABBREVIATION + term).moved(position, word.start()))));
        }
    }

    /** The parts of a word as written, with positions and offsets from those of the word. */
    private static List<Token> parts(Word word) {
        var parts = new ArrayList<Token>();
        var start = 0;
        for (var part : word.parts()) {
            parts.add(new Token(part, parts.size(), start, start + part.length()));
            start += part.length() + 1;
        }
        return parts;
    }

    private WordTokens tokens(Word word) {
        if (word.text().length() > Stemmer.MAX_LENGTH) {
            return compute(word);
        }
        var tokens = known.get(word.text());
        if (tokens == null) {
            tokens = compute(word);
            if (COUNT.incrementAndGet() > MOST_KNOWN) {
                KNOWN.clear();
                COUNT.set(0);
                known = known(language);
            }
            known.put(word.text(), tokens);
        }
        return tokens;
    }

    private static Map<String, WordTokens> known(Language language) {
        return KNOWN.computeIfAbsent(language, missing -> new ConcurrentHashMap<>());
    }

    private WordTokens compute(Word word) {
        var tokens = new ArrayList<Token>();
        var forms = WordForms.of(word);
        var bare = word.withoutNote().map(this::compute);
        if (bare.isPresent()) {
            forms.whole().forEach(term -> tokens.add(new Token(term, 0, 0, word.text().length())));
            tokens.addAll(bare.get().tokens());
            return new WordTokens(List.copyOf(tokens), bare.get().length());
        }
        forms.whole().forEach(term -> tokens.add(new Token(term, 0, 0, word.text().length())));
        if (!forms.parts().isEmpty() || forms.whole().size() > 0 && word.parts().size() == 1) {
            parts(word).forEach(part -> {
                if (!forms.parts().isEmpty()) {
                    forms.parts().get(part.position()).forEach(term -> tokens.add(part.of(term)));
                }
                addStem(part, tokens);
            });
        }
        return new WordTokens(List.copyOf(tokens), forms.length());
    }

    private void addStem(Token part, List<Token> tokens) {
        var word = part.term();
        var stem = stem(word);
        if (stem != null && !stem.equals(Folding.fold(word))) {
            tokens.add(part.of(language.stemTerm(stem)));
        }
        if (hasMorphemes(word)) {
            var isComposed = Folding.COMPOSED.isNormalized(word);
            morphemes(word).forEach(morpheme -> tokens.add(isComposed
                    ? new Token(language.stemTerm(morpheme.base()), part.position(), part.start() + morpheme.start(),
                            part.start() + morpheme.end())
                    : part.of(language.stemTerm(morpheme.base()))));
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

    /** Whether a Korean word that follows another text without a space is only a particle. */
    static boolean isParticle(String before, String word) {
        if (before.isEmpty() || UScript.getScript(word.codePointAt(0)) != UScript.HANGUL) {
            return false;
        }
        var end = Folding.COMPOSED.normalize(before).length();
        return of("ko").morphemes(before + word).stream().allMatch(morpheme -> morpheme.end() <= end);
    }

    /** @return with places in the composed text */
    List<Morpheme> morphemes(String text) {
        if (splitter == null) {
            splitter = Morpheme.splitter(language);
        }
        var composed = Folding.COMPOSED.normalize(text);
        return splitter.split(composed);
    }

    /** Null for a word that has none. */
    String stem(String word) {
        return stemmer == null ? null : stemmer.stem(word);
    }

    /**
     * @param tokens with positions and offsets from those of the word
     * @param length at how many positions the word is
     */
    private record WordTokens(List<Token> tokens, int length) {
    }
}
