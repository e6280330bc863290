package dev.dateline.address;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of an address that names something: lower-case Latin letters, digits and single hyphens between them. */
public final class Slug {

    public static final int MAX_LENGTH = 200;
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
    public static final String PATH_PATTERN = PATTERN + "(/" + PATTERN + ")*";
    public static final String MESSAGE = "must be lower-case letters a-z, digits and single hyphens";
    public static final String PATH_MESSAGE = "must be slugs joined by single slashes, such as world/europe";

    private Slug() {
    }

    /** A slug made from any text; empty where the text has no Latin letter or digit. */
    public static String of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replace("ł", "l").replace("đ", "d")
                .replaceAll("[\\p{M}'’]", "")
                .replaceAll("[^a-z0-9]+", "-");
        return trim(plain.substring(0, Math.min(plain.length(), 100)));
    }

    /** A name made from a slug: {@code plain-language} is {@code Plain language}. */
    public static String toName(String slug) {
        var words = slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String trim(String hyphenated) {
        return Arrays.stream(hyphenated.split("-")).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
    }
}
