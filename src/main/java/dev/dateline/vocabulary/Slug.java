package dev.dateline.vocabulary;

import java.util.Arrays;
import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/** The part of an address that names something: lower-case Latin letters, digits and single hyphens between them. */
public final class Slug {

    public static final int MAX_LENGTH = 200;
    /** Possessive, like the other patterns for input: a repeated group that can backtrack exhausts the stack. */
    public static final String PATTERN = "[a-z0-9]++(-[a-z0-9]++)*+";
    public static final String PATH_PATTERN = PATTERN + "(/" + PATTERN + ")*+";
    public static final String MESSAGE = "must be lower-case letters a-z, digits and single hyphens";
    public static final String PATH_MESSAGE = "must be slugs joined by single slashes, such as world/europe";

    /** More than any slug takes up. */
    private static final int MAX_TEXT = 1_000;

    private Slug() {
    }

    /** A slug of at most 100 characters; see {@link #of(String, int)}. */
    public static String of(String text) {
        return of(text, 100);
    }

    /**
     * A slug made from text in any script, transliterated to Latin letters. Empty if the text has no letter or digit, or if
     * nothing but digits remains of a text with letters.
     */
    public static String of(String text, int maxLength) {
        var latin = latin(text.substring(0, Math.min(text.length(), MAX_TEXT)));
        var slug = trim(latin.replaceAll("[^a-z0-9]+", "-"), maxLength);
        var onlyDigits = slug.chars().noneMatch(c -> c >= 'a');
        return onlyDigits && text.codePoints().anyMatch(Character::isLetter) ? "" : slug;
    }

    private static String latin(String text) {
        var isAscii = text.chars().allMatch(c -> c < 0x80);
        var latin = isAscii ? text : Latin.TRANSLITERATOR.transliterate(withLatinDigits(text));
        return latin.toLowerCase(Locale.ROOT).replace("'", "");
    }

    private static String withLatinDigits(String text) {
        var digits = new StringBuilder(text.length());
        text.codePoints().forEach(c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return digits.toString();
    }

    /** A path made from any text in the same way, part by part; empty where a part comes out empty. */
    public static String pathOf(String text) {
        var parts = Arrays.stream(text.split("/")).filter(part -> !part.isBlank()).map(Slug::of).toList();
        return parts.stream().anyMatch(String::isEmpty) ? "" : String.join("/", parts);
    }

    /** A name made from a slug: {@code plain-language} is {@code Plain language}. */
    public static String toName(String slug) {
        var words = slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String trim(String hyphenated, int maxLength) {
        var start = hyphenated.startsWith("-") ? 1 : 0;
        var cut = hyphenated.substring(start, Math.min(start + maxLength, hyphenated.length()));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** Loaded on first use, which takes most of a second. A transliterator keeps no state between texts. */
    private static final class Latin {

        /**
         * Without the first line of letters, Any-Latin makes Cyrillic ones accented, which would then lose what tells them
         * apart. Hard and soft signs, glottal stops and apostrophes separate nothing; Latin-ASCII lacks a few letters.
         */
        private static final Transliterator TRANSLITERATOR = Transliterator.createFromRules("Slug", """
                ::NFKC; ::Lower;
                ж > zh; ц > ts; ч > ch; ш > sh; щ > shch; ю > yu; я > ya;
                ::Any-Latin;
                [\\u02B9-\\u02BF\\u2018\\u2019'] > ;
                ::NFD; ::[:Mn:] Remove;
                [əǝɘ] > e; ɔ > o;
                ::Latin-ASCII;
                """, Transliterator.FORWARD);
    }
}
