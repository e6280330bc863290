package dev.dateline.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/** The part of a URL that identifies a resource: lower-case Latin letters, digits and single hyphens between them. */
public final class Slug {

    public static final int MAX_LENGTH = 200;
    /** Possessive, because a repeated group that can backtrack exhausts the stack on long input. */
    public static final String PATTERN = "[a-z0-9]++(-[a-z0-9]++)*+";
    /** Where a slug or an id can stand, a slug in the form of an id could not be meant. */
    public static final String NO_ID = "(?!" + UuidFormat.REGEX + "$).*+";
    public static final String NO_ID_MESSAGE = "must not have the form of an id";
    public static final String PATH_PATTERN = PATTERN + "(/" + PATTERN + ")*+";
    public static final String MESSAGE = "must be lower-case letters a-z, digits and single hyphens";
    public static final String PATH_MESSAGE = "must be slugs joined by single slashes, such as world/europe";

    /** Longer than any slug. */
    private static final int MAX_TEXT = 1_000;

    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]++");

    private Slug() {
    }

    /** A slug of at most 100 characters; see {@link #of(String, int)}. */
    public static String of(String text) {
        return of(text, 100);
    }

    /**
     * A slug created from text in any script, transliterated to Latin letters. Empty if the text has no letter or digit, or if
     * only digits remain of a text with letters.
     */
    public static String of(String text, int maxLength) {
        var latin = latin(text.substring(0, Math.min(text.length(), MAX_TEXT)));
        var slug = trim(NOT_IN_SLUG.matcher(latin).replaceAll("-"), maxLength);
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

    /** A path created from text in the same way, part by part; empty if a part results in an empty slug. */
    public static String pathOf(String text) {
        var parts = Arrays.stream(text.split("/")).filter(part -> !part.isBlank()).map(Slug::of).toList();
        return parts.stream().anyMatch(String::isEmpty) ? "" : String.join("/", parts);
    }

    /** A name created from a slug: {@code plain-language} becomes {@code Plain language}. */
    public static String toName(String slug) {
        var words = slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String trim(String hyphenated, int maxLength) {
        var start = hyphenated.startsWith("-") ? 1 : 0;
        var cut = hyphenated.substring(start, Math.min(start + maxLength, hyphenated.length()));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** Loaded on first use, which takes most of a second. A transliterator has no state. */
    private static final class Latin {

        /**
         * Any-Latin would transliterate the Cyrillic letters of the second line to accented letters, and removing the accents
         * would make them ambiguous. Hard and soft signs, glottal stops and apostrophes do not separate words. Latin-ASCII
         * lacks a few letters.
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
