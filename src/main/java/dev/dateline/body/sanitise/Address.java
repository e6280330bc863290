package dev.dateline.body.sanitise;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import dev.dateline.vocabulary.StorableText;
import dev.dateline.vocabulary.UuidFormat;

/** URLs as they stand in attributes, read the way browsers do (WHATWG URL Standard), so that no scheme can hide. */
final class Address {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> LINK = Set.of("http", "https", "mailto", "tel");

    private static final Pattern ARTICLE =
            Pattern.compile("(?i)dateline:article/" + UuidFormat.REGEX + "(?:#\\S*+)?+");

    private Address() {
    }

    /**
     * An address to link to: http, https, mailto, tel, relative or a fragment; null for any other. {@code dateline:article/}
     * and an id becomes the path of the article in the API.
     */
    static String link(String value) {
        String address = trimmed(value);
        boolean article = address.length() < 100 && ARTICLE.matcher(address).matches();
        return article ? "/api/v1/articles/" + address.substring(address.indexOf('/') + 1).toLowerCase(Locale.ROOT)
                : allowed(address, LINK);
    }

    /** An address to load from or to cite: http, https or relative; null for any other. */
    static String web(String value) {
        return allowed(trimmed(value), WEB);
    }

    private static String allowed(String address, Set<String> schemes) {
        if (address.isEmpty()) {
            return null;
        }
        int colon = address.indexOf(':');
        if (colon < 0 || colon > endOfFirstSegment(address)) {
            return address;
        }
        return schemes.contains(address.substring(0, colon).toLowerCase(Locale.ROOT)) ? address : null;
    }

    /** Browsers pass over surrounding control characters and spaces, and over tabs and line ends anywhere. */
    private static String trimmed(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.chars().filter(c -> c != '\t' && c != '\n' && c != '\r').forEach(c -> kept.append((char) c));
        return StorableText.of(kept.toString().trim()).trim();
    }

    private static int endOfFirstSegment(String address) {
        for (int i = 0; i < address.length(); i++) {
            if ("/\\?#".indexOf(address.charAt(i)) >= 0) {
                return i;
            }
        }
        return address.length();
    }
}
