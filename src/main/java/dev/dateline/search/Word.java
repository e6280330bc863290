package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;

/**
 * A word of a text, or a run of characters of a script that is written without spaces.
 *
 * @param text as written
 * @param start its offset in the text
 * @param parts more than one if characters such as hyphens, apostrophes or full stops join them
 * @param joints these characters, each between two parts
 */
record Word(Script script, String text, int start, List<String> parts, String joints) {

    enum Script {
        SPACED,
        /** Burmese, in which a word has one or more of these. */
        SYLLABLE,
        /** Ideographs, hiragana and katakana. */
        EAST_ASIAN,
        /** An emoji, a currency or another sign. It has the position of the word after it: phrases are found across it. */
        SYMBOL
    }

    static final String APOSTROPHES = "'’ʼ＇";
    /** Words of French, Italian and Catalan before an apostrophe. */
    private static final Set<String> ELIDED = Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu",
            "quoiqu", "un", "all", "dall", "dell", "nell", "sull", "quell", "quest", "bell", "sant", "dov", "v");
    private static final String POSSESSIVE = "s";
    /** English, after an apostrophe. */
    private static final Set<String> CONTRACTED = Set.of(POSSESSIVE, "t", "d", "m", "ll", "re", "ve");
    private static final int SHORTEST_NAME = 3;
    private static final String HYPHENS = "-‐‑";
    private static final String JOINTS = APOSTROPHES + HYPHENS + "&.·‧_\u200C׳״";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String VOICED_AND_LONG = "ー\uFF70\uFF9E\uFF9F\u3099\u309A";

    private Word(Script script, String text, int start) {
        this(script, text, start, List.of(text), "");
    }

    int end() {
        return start + text.length();
    }

    /** Of a text in which the part with the word begins at an offset. */
    Word moved(int offset) {
        return new Word(script, text, start + offset, parts, joints);
    }

    static boolean isApostrophe(int character) {
        return APOSTROPHES.indexOf(character) >= 0;
    }

    /** Whether it is written in capitals, of which it has at least two. */
    boolean isInCapitals() {
        return isInCapitals(text);
    }

    /** {@code Geneva} of {@code Geneva's}, {@code usine} of {@code l'usine}. */
    Optional<Word> withoutArticleOrPossessive() {
        if (joints.isEmpty() || !isApostrophe(joints.charAt(0))) {
            return Optional.empty();
        }
        if (isElided(parts.get(0))) {
            var first = parts.get(0).length() + 1;
            return Optional.of(
                    new Word(script, text.substring(first), start + first, parts.subList(1, parts.size()), joints.substring(1)));
        }
        return joints.length() == 1 && parts.get(1).equalsIgnoreCase(POSSESSIVE) ? Optional.of(first()) : Optional.empty();
    }

    /** {@code İzmir} of {@code İzmir'de}, but neither {@code don} of {@code don't} nor {@code O} of {@code O'Brien}. */
    Optional<Word> withoutSuffix() {
        return joints.length() == 1 && isApostrophe(joints.charAt(0)) && parts.get(0).length() >= SHORTEST_NAME
                && !isElided(parts.get(0)) && !CONTRACTED.contains(parts.get(1).toLowerCase(Locale.ROOT)) ? Optional.of(first())
                        : Optional.empty();
    }

    /** {@code harbour} of {@code harbour²}, in which the number can be that of a note; empty without one. */
    Optional<Word> withoutNote() {
        var end = text.length();
        while (end > 0 && isSuperscript(text.charAt(end - 1))) {
            end--;
        }
        if (end == text.length() || end == 0) {
            return Optional.empty();
        }
        var bare = new ArrayList<>(parts);
        var last = bare.remove(bare.size() - 1);
        bare.add(last.substring(0, last.length() - (text.length() - end)));
        return Optional.of(new Word(script, text.substring(0, end), start, List.copyOf(bare), joints));
    }

    private static boolean isSuperscript(int c) {
        return SUPERSCRIPTS.indexOf(c) >= 0;
    }

    private static boolean isElided(String part) {
        return ELIDED.contains(part.toLowerCase(Locale.ROOT));
    }

    /** With the numbers and abbreviations between hyphens as one part each: {@code 10,000} of {@code 10,000-strong}. */
    private Word grouped() {
        if (isHyphen(joints.charAt(0)) ? joints.chars().allMatch(Word::isHyphen) : joints.chars().noneMatch(Word::isHyphen)) {
            return this;
        }
        var grouped = new ArrayList<String>();
        var between = new StringBuilder();
        var first = 0;
        var begin = 0;
        var end = 0;
        for (var i = 0; i < parts.size(); i++) {
            end += parts.get(i).length();
            if (i == joints.length() || isHyphen(joints.charAt(i))) {
                var group = new Word(script, text.substring(begin, end), start + begin, parts.subList(first, i + 1),
                        joints.substring(first, i));
                var isOneTerm = i > first && WordForms.isOneTerm(group);
                grouped.addAll(isOneTerm ? List.of(group.text) : group.parts);
                between.append(isOneTerm ? "" : group.joints).append(i == joints.length() ? "" : joints.charAt(i));
                first = i + 1;
                begin = end + 1;
            }
            end++;
        }
        return new Word(script, text, start, List.copyOf(grouped), between.toString());
    }

    private static boolean isHyphen(int character) {
        return HYPHENS.indexOf(character) >= 0;
    }

    private Word first() {
        return new Word(script, parts.get(0), start);
    }

    static boolean isInCapitals(String text) {
        if (text.length() < 2 || Character.isLowerCase(text.charAt(0)) || Character.isLowerCase(text.charAt(1))) {
            return false;
        }
        var letters = text.codePoints().filter(Character::isLetter).count();
        return letters > 1 && text.codePoints().filter(Character::isUpperCase).count() == letters;
    }

    /** The words of a text, in order. */
    static List<Word> split(String text) {
        return new Splitter(text).split();
    }

    private static final class Splitter {

        private static final char VIRAMA = '\u1039';
        private static final char ASAT = '\u103A';
        private static final char TATWEEL = '\u0640';
        private static final char FIRST_SUBSCRIPT = '₀';
        private static final char LAST_SUBSCRIPT = '₉';
        private static final int ZERO_WIDTH_JOINER = 0x200D;

        private final String text;
        private final List<Word> words = new ArrayList<>();
        private int next;

        Splitter(String text) {
            this.text = text;
        }

        List<Word> split() {
            while (next < text.length()) {
                var c = text.codePointAt(next);
                if (isEastAsian(c)) {
                    addEastAsian();
                } else if (isUnspaced(c)) {
                    addUnspaced();
                } else if (beginsWord(c)) {
                    addSpaced();
                } else if (isNumber(c)) {
                    addCharacters(Script.SPACED, next + Character.charCount(c));
                } else if (isSymbol(c)) {
                    addCharacters(Script.SYMBOL, endOfSymbol());
                } else {
                    next += Character.charCount(c);
                }
            }
            return words;
        }

        private void addCharacters(Script script, int end) {
            words.add(new Word(script, text.substring(next, end), next));
            next = end;
        }

        /** Such as ½ and ①. */
        private static boolean isNumber(int c) {
            return c >= 0x80 && Character.getType(c) == Character.OTHER_NUMBER && !isSuperscript(c) && !isSubscript(c);
        }

        /** Not those of ASCII, which are also operators of searches and of Markdown, except for the dollar. */
        private static boolean isSymbol(int c) {
            return c >= 0x80 ? switch (Character.getType(c)) {
                case Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL -> true;
                default -> false;
            } : c == '$';
        }

        /** An emoji can consist of several, or of the two letters of a flag. */
        private int endOfSymbol() {
            var first = text.codePointAt(next);
            var end = next + Character.charCount(first);
            if (isOfFlag(first) && end < text.length() && isOfFlag(text.codePointAt(end))) {
                return end + Character.charCount(text.codePointAt(end));
            }
            while (end < text.length()) {
                var c = text.codePointAt(end);
                var following = end + Character.charCount(c);
                if (c == ZERO_WIDTH_JOINER && following < text.length() && isSymbol(text.codePointAt(following))) {
                    end = following + Character.charCount(text.codePointAt(following));
                } else if (isVariant(c)) {
                    end = following;
                } else {
                    break;
                }
            }
            return end;
        }

        private static boolean isOfFlag(int c) {
            return UCharacter.hasBinaryProperty(c, UProperty.REGIONAL_INDICATOR);
        }

        private static boolean isVariant(int c) {
            return c >= 0x80 && (UCharacter.hasBinaryProperty(c, UProperty.VARIATION_SELECTOR)
                    || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER));
        }

        private void addEastAsian() {
            var start = next;
            while (next < text.length()
                    && (isEastAsian(text.codePointAt(next)) || VOICED_AND_LONG.indexOf(text.charAt(next)) >= 0)) {
                next += Character.charCount(text.codePointAt(next));
            }
            var run = text.substring(start, next);
            words.add(new Word(Script.EAST_ASIAN, run, start));
        }

        /** The dictionaries of ICU have Thai, Lao and Khmer; that of Burmese finds few words in long ones. */
        private void addUnspaced() {
            var first = next;
            while (next < text.length() && isUnspaced(text.codePointAt(next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            var run = text.substring(first, next);
            if (UScript.getScript(run.codePointAt(0)) == UScript.MYANMAR) {
                addSyllables(run, first);
                return;
            }
            var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
            boundaries.setText(run);
            var start = boundaries.first();
            for (var end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
                var word = run.substring(start, end);
                if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    words.add(new Word(Script.SPACED, word, first + start));
                }
            }
        }

        private void addSyllables(String run, int first) {
            var start = 0;
            for (var end = 1; end <= run.length(); end++) {
                if (end == run.length() || beginsSyllable(run, end)) {
                    var syllable = run.substring(start, end);
                    if (syllable.codePoints().anyMatch(Character::isLetterOrDigit)) {
                        words.add(new Word(Script.SYLLABLE, syllable, first + start));
                    }
                    start = end;
                }
            }
        }

        /** Not a consonant that is stacked below another one or ends a syllable. */
        private static boolean beginsSyllable(String run, int index) {
            var isFinal = index + 1 < run.length() && (run.charAt(index + 1) == ASAT || run.charAt(index + 1) == VIRAMA);
            return !Splitter.isMark(run.charAt(index)) && run.charAt(index - 1) != VIRAMA && !isFinal;
        }

        private void addSpaced() {
            var start = next;
            skipPart();
            if (!isJoint()) {
                var part = text.substring(start, next);
                addSharps(start);
                words.add(new Word(Script.SPACED, text.substring(start, next), start, List.of(part), ""));
                return;
            }
            var parts = new ArrayList<String>();
            parts.add(text.substring(start, next));
            var joints = new StringBuilder();
            while (isJoint()) {
                joints.append(text.charAt(next));
                next++;
                var first = next;
                skipPart();
                parts.add(text.substring(first, next));
            }
            words.add(new Word(Script.SPACED, text.substring(start, next), start, parts, joints.toString()).grouped());
        }

        /** Letters of one script, and digits; a Korean particle is another word than the name or number before it. */
        private void skipPart() {
            var isHangul = isHangul(text.codePointAt(next));
            while (next < text.length()) {
                var c = text.codePointAt(next);
                if (!isOfWord(c) && !isIgnorable(c) && !isExponent(c) || isEastAsian(c) || isUnspaced(c)
                        || isHangul != isHangul(c) && Character.isLetterOrDigit(c)) {
                    return;
                }
                next += Character.charCount(c);
            }
        }

        /** Such as in m², or of a note; after digits it is another number. */
        private boolean isExponent(int c) {
            return isSuperscript(c) && !Character.isDigit(text.codePointBefore(next));
        }

        /** For names such as C++ and F#. */
        private void addSharps(int start) {
            if (next == start + 1 && Character.isLetter(text.charAt(start))) {
                while (next < text.length() && (text.charAt(next) == '+' || text.charAt(next) == '#')) {
                    next++;
                }
            }
        }

        /** Whether the next character joins the part before it with another one. */
        private boolean isJoint() {
            if (next + 1 >= text.length()) {
                return false;
            }
            var c = text.charAt(next);
            var following = text.codePointAt(next + 1);
            return (JOINTS.indexOf(c) >= 0
                    || c == ',' && Character.isDigit(text.charAt(next - 1)) && Character.isDigit(following))
                    && beginsWord(following) && !isEastAsian(following) && !isUnspaced(following);
        }

        /** Not a character that is nothing without others before it. */
        private static boolean beginsWord(int c) {
            return isLetterOrNumeral(c) && c != 'ʼ' && c != TATWEEL
                    && (c < 0x300 || !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
        }

        private static boolean isOfWord(int c) {
            return isLetterOrNumeral(c) && c != 'ʼ' || isMark(c) || isSubscript(c);
        }

        private static boolean isSubscript(int c) {
            return c >= FIRST_SUBSCRIPT && c <= LAST_SUBSCRIPT;
        }

        /** Including Roman numerals such as Ⅳ. */
        private static boolean isLetterOrNumeral(int c) {
            return Character.isLetterOrDigit(c) || c >= 0x80 && Character.getType(c) == Character.LETTER_NUMBER;
        }

        private static boolean isMark(int c) {
            var type = c < 0x300 ? Character.UNASSIGNED : Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }

        private static boolean isIgnorable(int c) {
            return c == 0xAD || c == 0x200D || c == 0x200E || c == 0x200F || c == 0x2060;
        }

        private static boolean isEastAsian(int c) {
            if (c < 0x2E80) {
                return false;
            }
            var script = UScript.getScript(c);
            return script == UScript.HAN || script == UScript.HIRAGANA || script == UScript.KATAKANA;
        }

        private static boolean isHangul(int c) {
            return c >= 0x1100 && UScript.getScript(c) == UScript.HANGUL;
        }

        private static boolean isUnspaced(int c) {
            return c >= 0x0E00 && c <= 0x0EFF || c >= 0x1000 && c <= 0x109F || c >= 0x1780 && c <= 0x17FF
                    || c >= 0xAA60 && c <= 0xAA7F;
        }
    }
}
