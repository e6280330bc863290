package dev.dateline.body;

import java.util.Locale;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;

/**
 * Word count and reading time of a text.
 *
 * @param words number of words (Unicode word boundaries) with a letter or digit; in scripts without spaces, such as Chinese,
 *        Japanese and Thai, number of letters
 * @param minutes at least 1 if there are words; 0 if there are none
 */
public record ReadingTime(int words, int minutes) {

    private static final double WORDS_PER_MINUTE = 230;
    /** The beginning of Thai: no script before it is written without spaces. */
    private static final int FIRST_UNSPACED = 0x0E00;
    private static final double UNSPACED_LETTERS_PER_MINUTE = 500;

    /** @param languageTag BCP 47; null if unknown */
    static ReadingTime of(String text, String languageTag) {
        Locale locale = languageTag == null ? Locale.ROOT : Locale.forLanguageTag(languageTag);
        boolean isSpaced = text.chars().allMatch(c -> c < FIRST_UNSPACED);
        int letters = isSpaced ? 0 : (int) text.codePoints().filter(c -> isUnspaced(c) && UCharacter.isLetter(c)).count();
        int words = countWords(isSpaced ? text : withoutUnspaced(text), locale);
        double minutes = words / WORDS_PER_MINUTE + letters / UNSPACED_LETTERS_PER_MINUTE;
        int total = words + letters;
        return new ReadingTime(total, total == 0 ? 0 : Math.max(1, (int) Math.round(minutes)));
    }

    /** Also true for the long vowel mark, which Unicode assigns to both kana scripts. */
    private static boolean isUnspaced(int c) {
        return c >= FIRST_UNSPACED
                && (UScript.breaksBetweenLetters(UScript.getScript(c)) || UScript.hasScript(c, UScript.KATAKANA));
    }

    private static String withoutUnspaced(String text) {
        return text.codePoints().map(c -> isUnspaced(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Leaves to ICU only what is not a plain word, because it takes much longer. Spaces end a word in every language. */
    private static int countWords(String text, Locale locale) {
        int words = 0;
        StringBuilder others = new StringBuilder();
        for (int start = 0; start < text.length();) {
            int end = start;
            while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
                end++;
            }
            if (isPlainWord(text, start, end)) {
                words++;
            } else if (start < end) {
                others.append(' ').append(text, start, end);
            }
            start = end + 1;
        }
        return others.isEmpty() ? words : words + countWithIcu(others.toString(), locale);
    }

    /** ASCII letters and digits, between punctuation marks. */
    private static boolean isPlainWord(String text, int start, int end) {
        int first = start;
        while (first < end && isPunctuation(text.charAt(first))) {
            first++;
        }
        int behind = first;
        while (behind < end && isAlphanumeric(text.charAt(behind))) {
            behind++;
        }
        int last = behind;
        while (last < end && isPunctuation(text.charAt(last))) {
            last++;
        }
        return behind > first && last == end;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** ASCII punctuation except the underscore, which is part of words. */
    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && c != '_' && !isAlphanumeric(c);
    }

    static int countWithIcu(String text, Locale locale) {
        BreakIterator boundaries = BreakIterator.getWordInstance(locale);
        boundaries.setText(text);
        int words = 0;
        while (boundaries.next() != BreakIterator.DONE) {
            words += boundaries.getRuleStatus() == BreakIterator.WORD_NONE ? 0 : 1;
        }
        return words;
    }
}
