package dev.dateline.config;

import java.net.URI;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads the http(s) URL of a server, which paths are appended to. */
public final class BaseUrl implements Converter<URI> {

    private static final long serialVersionUID = 1;

    @Override
    public URI convert(String value) {
        var url = new HttpUrl().convert(value);
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("must be an http(s) URL without \"?\" and \"#\"");
        }
        return url;
    }
}
