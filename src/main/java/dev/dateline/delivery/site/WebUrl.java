package dev.dateline.delivery.site;

import java.net.URI;

/** An absolute http(s) URL in the configuration. */
public record WebUrl(String value) {

    /** The configuration reads it with this method. */
    public static WebUrl of(String value) {
        var uri = URI.create(value);
        if (uri.getHost() == null || !"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("\"" + value + "\" is not an http(s) URL");
        }
        return new WebUrl(value);
    }
}
