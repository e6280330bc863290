package dev.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * What the analysis knows about a language.
 *
 * @param code the primary subtag, such as {@code de}; {@code no} for both forms of Norwegian
 */
record Language(String code) {

    private static final char OF_LANGUAGE = '~';
    /** Its list lacks some words that are also names. */
    private static final String ENGLISH = "en";
    private static final String ANALYSIS = "/org/apache/lucene/analysis/";
    /** The lists of stop words. */
    private static final Map<String, String> LISTS = Map.ofEntries(snowball("da", "danish"), snowball("nl", "dutch"),
            snowball(ENGLISH, "english"), snowball("fi", "finnish"), snowball("fr", "french"), snowball("de", "german"),
            snowball("hu", "hungarian"), snowball("it", "italian"), snowball("no", "norwegian"), snowball("pt", "portuguese"),
            snowball("ru", "russian"), snowball("es", "spanish"), snowball("sv", "swedish"), Map.entry("cs", "cz/stopwords.txt"),
            own("ar"), own("bg"), own("bn"), own("ca"), own("ckb"), own("el"), own("et"), own("eu"), own("fa"), own("ga"),
            own("gl"), own("hi"), own("hy"), own("id"), own("lt"), own("lv"), own("ne"), own("ro"), own("sr"), own("ta"),
            own("te"), own("th"), own("tr"));
    private static final Map<Language, Set<String>> LOADED = new ConcurrentHashMap<>();

    private static Map.Entry<String, String> snowball(String code, String name) {
        return Map.entry(code, "snowball/" + name + "_stop.txt");
    }

    private static Map.Entry<String, String> own(String code) {
        return Map.entry(code, code + "/stopwords.txt");
    }

    /** @param tag BCP 47 */
    static Language of(String tag) {
        var separator = tag.indexOf('-');
        var code = (separator < 0 ? tag : tag.substring(0, separator)).toLowerCase(Locale.ROOT);
        return new Language(code.equals("nb") || code.equals("nn") ? "no" : code);
    }

    /** The term that each text in the language has. */
    String marker() {
        return code + OF_LANGUAGE;
    }

    static boolean isMarker(String term) {
        return term.charAt(term.length() - 1) == OF_LANGUAGE;
    }

    String stemTerm(String stem) {
        return code + OF_LANGUAGE + stem;
    }

    boolean isJapanese() {
        return code.equals("ja");
    }

    boolean isKorean() {
        return code.equals("ko");
    }

    /** Of names. */
    boolean hasSuffixesAfterApostrophes() {
        return code.equals("tr") || code.equals("az");
    }

    boolean isStopWord(String folded) {
        return stopWords().contains(folded);
    }

    Set<String> stopWords() {
        return LISTS.containsKey(code) ? LOADED.computeIfAbsent(this, Language::loadStopWords) : Set.of();
    }

    /** Folded. */
    private static Set<String> loadStopWords(Language language) {
        var resource = LISTS.get(language.code);
        try (var in = WordlistLoader.class.getResourceAsStream(ANALYSIS + resource)) {
            var words = resource.startsWith("snowball/") ? WordlistLoader.getSnowballWordSet(in)
                    : WordlistLoader.getWordSet(in, "#");
            var all =
                    language.code.equals(ENGLISH) ? Stream.concat(words.stream(), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.stream())
                            : words.stream();
            return all.map(word -> Folding.fold(new String((char[]) word).replace("'", ""))).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
