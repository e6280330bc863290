package dev.dateline.body.sanitise;

import java.util.Locale;
import java.util.Set;

import dev.dateline.vocabulary.BoundedPattern;
import dev.dateline.vocabulary.StorableText;
import dev.dateline.vocabulary.UuidFormat;

/** URLs in attributes, interpreted like browsers do (WHATWG URL Standard), so that no scheme can be hidden. */
final class SafeUrl {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> LINK = Set.of("http", "https", "mailto", "tel");

    private static final BoundedPattern ARTICLE =
            BoundedPattern.of(99, "(?i)dateline:article/" + UuidFormat.REGEX + "(?:#\\S*+)?+");

    private SafeUrl() {
    }

    /**
     * A URL to link to: http, https, mailto, tel, relative or a fragment; null for any other. {@code dateline:article/} and an id
     * becomes the URL path of the article in the API.
     */
    static String link(String value) {
        String url = trimmed(value);
        return ARTICLE.matches(url) ? "/api/v1/articles/" + url.substring(url.indexOf('/') + 1).toLowerCase(Locale.ROOT)
                : allowed(url, LINK);
    }

    /** A URL to load from or to cite: http, https or relative; null for any other. */
    static String web(String value) {
        return allowed(trimmed(value), WEB);
    }

    private static String allowed(String url, Set<String> schemes) {
        if (url.isEmpty()) {
            return null;
        }
        int colon = url.indexOf(':');
        if (colon < 0 || colon > endOfFirstSegment(url)) {
            return url;
        }
        return schemes.contains(url.substring(0, colon).toLowerCase(Locale.ROOT)) ? url : null;
    }

    /** Browsers ignore surrounding control characters and spaces, and tabs and line ends anywhere. */
    private static String trimmed(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.chars().filter(c -> c != '\t' && c != '\n' && c != '\r').forEach(c -> kept.append((char) c));
        return StorableText.of(kept.toString().trim()).trim();
    }

    private static int endOfFirstSegment(String url) {
        for (int i = 0; i < url.length(); i++) {
            if ("/\\?#".indexOf(url.charAt(i)) >= 0) {
                return i;
            }
        }
        return url.length();
    }
}
