package dev.dateline.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/** The form of a word in which case, accents, compatibility characters and spelling variants do not differ. */
final class Folding {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    /** Letters that Unicode does not decompose. */
    private static final Map<Integer, String> VARIANTS = Map.ofEntries(Map.entry((int) 'ø', "o"), Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"), Map.entry((int) 'ł', "l"), Map.entry((int) 'ħ', "h"), Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ŧ', "t"), Map.entry((int) 'æ', "ae"), Map.entry((int) 'œ', "oe"), Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ŋ', "n"), Map.entry((int) 'ə', "e"), Map.entry((int) 'ґ', "г"), Map.entry((int) 'ٱ', "ا"),
            Map.entry((int) 'ى', "ي"), Map.entry((int) 'ی', "ي"), Map.entry((int) 'ک', "ك"), Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ہ', "ه"), Map.entry((int) 'ھ', "ه"), Map.entry((int) 'ە', "ه"), Map.entry((int) 'ـ', ""));
    private static final Map<Character, String> SPELLED_OUT = Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'ø', "oe", 'å', "aa");
    private static final Set<Integer> WITHOUT_MARKS =
            Set.of(UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARABIC, UScript.HEBREW);
    private static final int NUKTA = 7;
    private static final char FIRST_IDEOGRAPH = '\u3400';
    private static final char LAST_IDEOGRAPH = '\u9FFF';
    private static final char FIRST_KATAKANA = '\u30A1';
    private static final char LAST_KATAKANA = '\u30F6';
    private static final int TO_HIRAGANA = 0x60;

    /** A term has at most 2,046 bytes in UTF-8, with a prefix. One character can become eighteen. */
    static final int LONGEST = 600;

    private Folding() {
    }

    static String fold(String word) {
        return isPlain(word) ? word.toLowerCase(Locale.ROOT) : foldMarked(word);
    }

    /** Whether it has only ASCII characters. */
    static boolean isPlain(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String foldMarked(String word) {
        var decomposed = DECOMPOSED.normalize(COMPATIBLE.normalize(word));
        var folded = new StringBuilder(decomposed.length());
        var base = UScript.LATIN;
        for (int c, i = 0; i < decomposed.length(); i += Character.charCount(c)) {
            c = decomposed.codePointAt(i);
            if (UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER)) {
                continue;
            }
            if (isMark(c)) {
                if (!WITHOUT_MARKS.contains(base) && UCharacter.getCombiningClass(c) != NUKTA) {
                    folded.appendCodePoint(c);
                }
                continue;
            }
            base = UScript.getScript(c);
            var variant = VARIANTS.get(c);
            if (variant != null) {
                folded.append(variant);
            } else if (Character.isDigit(c)) {
                folded.append(Character.digit(c, 10));
            } else {
                folded.appendCodePoint(c);
            }
        }
        return COMPOSED.normalize(folded);
    }

    private static boolean isMark(int c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The word folded, and folded with its umlauts spelled out: {@code muller} and {@code mueller}. None if it is too long. */
    static Set<String> spellings(String word) {
        if (isPlain(word)) {
            return word.length() > LONGEST ? Set.of() : Set.of(fold(word));
        }
        var spellings = new LinkedHashSet<String>();
        spellings.add(fold(word));
        var lower = COMPOSED.normalize(word).toLowerCase(Locale.ROOT);
        if (lower.chars().anyMatch(c -> SPELLED_OUT.containsKey((char) c))) {
            var spelledOut = new StringBuilder();
            lower.chars().forEach(c -> spelledOut.append(SPELLED_OUT.getOrDefault((char) c, String.valueOf((char) c))));
            spellings.add(fold(spelledOut.toString()));
        }
        spellings.removeIf(spelling -> spelling.isEmpty() || spelling.length() > LONGEST);
        return spellings;
    }

    /** A character of Chinese or Japanese text, which is normalised: simplified, and hiragana instead of katakana. */
    static char foldEastAsian(char c) {
        if (c >= FIRST_KATAKANA && c <= LAST_KATAKANA) {
            return (char) (c - TO_HIRAGANA);
        }
        return c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH ? Simplified.of(c) : c;
    }

    /** Each ideograph is looked up once: the rules are slow. */
    private static final class Simplified {

        private static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");
        private static final char[] KNOWN = new char[LAST_IDEOGRAPH - FIRST_IDEOGRAPH + 1];

        static char of(char c) {
            var known = KNOWN[c - FIRST_IDEOGRAPH];
            if (known == 0) {
                var simplified = RULES.transliterate(String.valueOf(c));
                known = simplified.length() == 1 ? simplified.charAt(0) : c;
                KNOWN[c - FIRST_IDEOGRAPH] = known;
            }
            return known;
        }
    }
}
