package dev.dateline.vocabulary;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * The rule for characters that are never stored: control characters (C0 and C1) except tab and newline, lone surrogates, and
 * Unicode noncharacters. They are removed from texts, which the report of an import notes. Line ends become {@code \n}. An
 * identifier that contains one of them, such as a slug, an external id or a URL, is rejected.
 */
public final class StorableText {

    private StorableText() {
    }

    /** The text without these characters and with {@code \n} as line ends. */
    public static String of(String text) {
        int first = firstFault(text);
        if (first == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length();) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isStorable(character)) {
                kept.appendCodePoint(character);
            } else if (character == '\r' && (i == text.length() || text.charAt(i) != '\n')) {
                kept.append('\n');
            }
        }
        return kept.toString();
    }

    /** Whether it has only white space and characters that are ignored in display (Unicode), such as zero-width spaces. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE)
                || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }

    /**
     * The rule for every optional text of a resource: null if it is {@linkplain #isBlank blank}, otherwise the text without white
     * space around it.
     */
    public static String orNull(String text) {
        return text == null || isBlank(text) ? null : text.strip();
    }

    /** The rule for every required one: the text without white space around it; null stays null. */
    public static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    /** The text with each character that is never stored escaped as in JSON, to show it. */
    public static String escaped(String text) {
        if (countUnstorable(text) == 0) {
            return of(text);
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (character == '\r' || isStorable(character)) {
                escaped.appendCodePoint(character);
            } else {
                for (char unit : Character.toChars(character)) {
                    escaped.append(String.format("\\u%04x", (int) unit));
                }
            }
        });
        return of(escaped.toString());
    }

    /** The number of characters that are never stored, except carriage returns. */
    public static long countUnstorable(String text) {
        int first = firstFault(text);
        return first == text.length() ? 0
                : text.codePoints().filter(character -> character != '\r' && !isStorable(character)).count();
    }

    private static int firstFault(String text) {
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            if (!isStorable(character)) {
                return i;
            }
            i += Character.charCount(character);
        }
        return i;
    }

    private static boolean isStorable(int character) {
        if (character < 0x20) {
            return character == '\n' || character == '\t';
        }
        return character < 0x7F || character > 0x9F && (character < 0xD800 || character > 0xDFFF)
                && (character & 0xFFFE) != 0xFFFE && (character < 0xFDD0 || character > 0xFDEF);
    }
}
