package dev.dateline.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.ibm.icu.lang.UScript;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.bg.BulgarianStemmer;
import org.apache.lucene.analysis.bn.BengaliNormalizer;
import org.apache.lucene.analysis.bn.BengaliStemmer;
import org.apache.lucene.analysis.ckb.SoraniStemmer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.el.GreekStemmer;
import org.apache.lucene.analysis.fa.PersianStemmer;
import org.apache.lucene.analysis.gl.GalicianStemmer;
import org.apache.lucene.analysis.hi.HindiNormalizer;
import org.apache.lucene.analysis.hi.HindiStemmer;
import org.apache.lucene.analysis.in.IndicNormalizer;
import org.apache.lucene.analysis.lv.LatvianStemmer;
import org.apache.lucene.analysis.te.TeluguStemmer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/** Reduces words of a language, and of scripts that it is written in, to their stems. Not thread-safe. */
final class Stemmer {

    private static final Set<Integer> LATIN = Set.of(UScript.LATIN);
    private static final Set<Integer> CYRILLIC = Set.of(UScript.CYRILLIC);
    private static final Set<Integer> ARABIC = Set.of(UScript.ARABIC);
    private static final Set<Integer> DEVANAGARI = Set.of(UScript.DEVANAGARI);
    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    /** Longer words are names, numbers or noise. */
    static final int MAX_LENGTH = 40;

    private static final Map<String, Supplier<Stemmer>> KNOWN = Map.ofEntries(
            entry("ar", ARABIC, () -> new Rule[] { Stemmer::fold, new ArabicStemmer()::stem }),
            entry("bg", CYRILLIC, () -> new Rule[] { new BulgarianStemmer()::stem }),
            entry("bn", Set.of(UScript.BENGALI),
                    () -> new Rule[] { new IndicNormalizer()::normalize, new BengaliNormalizer()::normalize,
                            new BengaliStemmer()::stem }),
            snowball("ca", LATIN, CatalanStemmer::new),
            entry("ckb", ARABIC, () -> new Rule[] { new SoraniStemmer()::stem }),
            entry("cs", LATIN, () -> new Rule[] { new CzechStemmer()::stem }),
            entry("sk", LATIN, () -> new Rule[] { new CzechStemmer()::stem }),
            snowball("da", LATIN, DanishStemmer::new),
            snowball("de", LATIN, German2Stemmer::new),
            entry("el", Set.of(UScript.GREEK), () -> new Rule[] { Stemmer::fold, new GreekStemmer()::stem }),
            snowball("en", LATIN, EnglishStemmer::new),
            snowball("es", LATIN, SpanishStemmer::new),
            snowball("et", LATIN, EstonianStemmer::new),
            snowball("eu", LATIN, BasqueStemmer::new),
            entry("fa", ARABIC, () -> new Rule[] { Stemmer::fold, new PersianStemmer()::stem }),
            snowball("fi", LATIN, FinnishStemmer::new),
            snowball("fr", LATIN, FrenchStemmer::new),
            snowball("ga", LATIN, IrishStemmer::new),
            entry("gl", LATIN, () -> new Rule[] { new GalicianStemmer()::stem }),
            entry("hi", DEVANAGARI,
                    () -> new Rule[] { new IndicNormalizer()::normalize, new HindiNormalizer()::normalize,
                            new HindiStemmer()::stem }),
            snowball("hu", LATIN, HungarianStemmer::new),
            snowball("hy", Set.of(UScript.ARMENIAN), ArmenianStemmer::new),
            snowball("id", LATIN, IndonesianStemmer::new),
            snowball("it", LATIN, ItalianStemmer::new),
            snowball("lt", LATIN, LithuanianStemmer::new),
            entry("lv", LATIN, () -> new Rule[] { new LatvianStemmer()::stem }),
            snowball("ne", DEVANAGARI, NepaliStemmer::new),
            snowball("nl", LATIN, DutchStemmer::new),
            snowball("no", LATIN, NorwegianStemmer::new),
            snowball("pt", LATIN, PortugueseStemmer::new),
            snowball("ro", LATIN, RomanianStemmer::new),
            snowball("ru", CYRILLIC, RussianStemmer::new),
            snowball("sr", Set.of(UScript.LATIN, UScript.CYRILLIC), SerbianStemmer::new),
            snowball("hr", LATIN, SerbianStemmer::new),
            snowball("bs", LATIN, SerbianStemmer::new),
            snowball("sv", LATIN, SwedishStemmer::new),
            snowball("ta", Set.of(UScript.TAMIL), TamilStemmer::new),
            entry("te", Set.of(UScript.TELUGU), () -> new Rule[] { new IndicNormalizer()::normalize, new TeluguStemmer()::stem }),
            snowball("tr", LATIN, TurkishStemmer::new),
            snowball("az", LATIN, TurkishStemmer::new),
            snowball("yi", Set.of(UScript.HEBREW), YiddishStemmer::new));

    private final Set<Integer> scripts;
    private final Locale locale;
    private final List<Rule> rules;

    private Stemmer(Set<Integer> scripts, Locale locale, Rule... rules) {
        this.scripts = scripts;
        this.locale = locale;
        this.rules = List.of(rules);
    }

    /** The languages that have one. */
    static Set<String> languages() {
        return KNOWN.keySet();
    }

    /** Null for a language without one. */
    static Stemmer of(String language) {
        var known = KNOWN.get(language);
        return known == null ? null : known.get();
    }

    /** Folded; null for a word that is not of the language's scripts. */
    String stem(String word) {
        if (word.length() > MAX_LENGTH || !scripts.contains(UScript.getScript(word.codePointAt(0)))) {
            return null;
        }
        var composed = Folding.isPlain(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFC);
        var lower = composed.toLowerCase(locale);
        // Some stemmers need room for one more letter.
        var length = lower.length();
        var letters = Arrays.copyOf(lower.toCharArray(), length + 1);
        for (var rule : rules) {
            length = rule.apply(letters, length);
        }
        var stem = Folding.fold(new String(letters, 0, length));
        return stem.isEmpty() || stem.length() > Folding.LONGEST ? null : stem;
    }

    /** Changes the first letters and returns how many are left. */
    private interface Rule {

        int apply(char[] letters, int length);
    }

    private static Map.Entry<String, Supplier<Stemmer>> entry(String language, Set<Integer> scripts, Supplier<Rule[]> rules) {
        var locale = language.equals("tr") || language.equals("az") ? TURKISH : Locale.ROOT;
        return Map.entry(language, () -> new Stemmer(scripts, locale, rules.get()));
    }

    private static Map.Entry<String, Supplier<Stemmer>> snowball(String language, Set<Integer> scripts,
            Supplier<SnowballStemmer> stemmers) {
        return entry(language, scripts, () -> new Rule[] { ofSnowball(stemmers.get()) });
    }

    private static Rule ofSnowball(SnowballStemmer stemmer) {
        return (letters, length) -> {
            stemmer.setCurrent(new String(letters, 0, length));
            stemmer.stem();
            var stem = stemmer.getCurrent();
            var kept = Math.min(stem.length(), letters.length);
            stem.getChars(0, kept, letters, 0);
            return kept;
        };
    }

    /** The rules of a language whose stemmer expects folded letters. */
    private static int fold(char[] letters, int length) {
        var folded = Folding.fold(new String(letters, 0, length));
        var kept = Math.min(folded.length(), letters.length);
        folded.getChars(0, kept, letters, 0);
        return kept;
    }
}
