package dev.dateline.editorial.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A URL under which an article was published at its source: links to it lead to the article. The scheme, {@code www.}, a
 * slash at the end, the fragment and parameters that trace visitors make no difference.
 *
 * @param place path and query, never empty: the home page of a site is no article
 */
public record SourceUrl(String host, String place) {

    private static final int MAX_LENGTH = 2_000;

    /** @param base what a URL without a host is relative to; null for none */
    public static Optional<SourceUrl> of(String url, SourceUrl base) {
        if (url == null || url.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var uri = base == null ? new URI(url) : new URI("https://" + base.host + "/").resolve(new URI(url));
            var web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getPath() == null) {
                return Optional.empty();
            }
            var place = withoutSlash(uri.getPath()) + query(uri.getRawQuery());
            return place.isEmpty() ? Optional.empty() : Optional.of(new SourceUrl(host(uri), place));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The same for the same URL, whether an article of that URL is known or not. */
    public UUID reference() {
        return UUID.nameUUIDFromBytes((host + place).getBytes(StandardCharsets.UTF_8));
    }

    private static String host(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String withoutSlash(String path) {
        var end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(String query) {
        var kept = query == null ? "" : Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("utm_")
                        && !parameter.startsWith("fbclid=") && !parameter.startsWith("gclid="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
