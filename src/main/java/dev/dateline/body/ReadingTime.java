package dev.dateline.body;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How long a text is and how long it takes to read it.
 *
 * @param words whatever has a letter or a digit between two Unicode word boundaries; in scripts written without spaces,
 *        such as Chinese, Japanese and Thai, each letter
 * @param minutes whole, at least 1 for any words; 0 for none
 */
public record ReadingTime(int words, int minutes) {

    private static final double WORDS_PER_MINUTE = 230;
    private static final double UNSPACED_LETTERS_PER_MINUTE = 500;

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Of kana, though Unicode counts it to no script. */
    private static final int LONG_VOWEL = '\u30fc';

    /** @param languageTag BCP 47; null where unknown */
    static ReadingTime of(String text, String languageTag) {
        StringBuilder spaced = new StringBuilder(text.length());
        int letters = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == LONG_VOWEL || UNSPACED.contains(UnicodeScript.of(c))) {
                letters += Character.isLetter(c) ? 1 : 0;
                spaced.append(' ');
            } else {
                spaced.appendCodePoint(plain(c));
            }
        }
        Locale locale = languageTag == null ? Locale.ROOT : Locale.forLanguageTag(languageTag);
        int words = countWords(spaced.toString(), locale);
        double minutes = words / WORDS_PER_MINUTE + letters / UNSPACED_LETTERS_PER_MINUTE;
        int total = words + letters;
        return new ReadingTime(total, total == 0 ? 0 : Math.max(1, (int) Math.round(minutes)));
    }

    /** Java, unlike Unicode, ends a word at a typographer's apostrophe and not at a dash. */
    private static int plain(int c) {
        return switch (c) {
            case '\u2019' -> '\'';
            case '\u2013', '\u2014' -> ' ';
            default -> c;
        };
    }

    private static int countWords(String text, Locale locale) {
        BreakIterator boundaries = BreakIterator.getWordInstance(locale);
        boundaries.setText(text);
        int words = 0;
        int from = boundaries.first();
        for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
                words++;
            }
            from = to;
        }
        return words;
    }
}
