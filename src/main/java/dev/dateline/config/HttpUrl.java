package dev.dateline.config;

import java.net.URI;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads an absolute http(s) URL of the configuration. */
public final class HttpUrl implements Converter<URI> {

    private static final long serialVersionUID = 1;

    @Override
    public URI convert(String value) {
        var url = parse(value.strip());
        if (url == null || url.getHost() == null || url.getUserInfo() != null
                || !"https".equalsIgnoreCase(url.getScheme()) && !"http".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("must be an http(s) URL such as https://news.example");
        }
        return url;
    }

    private static URI parse(String value) {
        try {
            return URI.create(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
