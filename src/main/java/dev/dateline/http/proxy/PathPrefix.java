package dev.dateline.http.proxy;

import java.util.Optional;

import org.eclipse.microprofile.config.spi.Converter;

import dev.dateline.vocabulary.BoundedPattern;

/** Reads a path that a proxy strips, such as {@code /content}, without the slash at its end. */
public final class PathPrefix implements Converter<String> {

    private static final long serialVersionUID = 1;

    /** No segment begins with a dot or is empty: {@code //host} would be another host. */
    private static final BoundedPattern FORMAT = BoundedPattern.of(200, "(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*+)++");

    @Override
    public String convert(String value) {
        var path = withoutLastSlash(value.strip());
        return path.isEmpty() ? path : valid(path).orElseThrow(
                () -> new IllegalArgumentException("must be a path such as /content"));
    }

    static Optional<String> valid(String path) {
        return Optional.of(path).filter(FORMAT::matches);
    }

    static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
