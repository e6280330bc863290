package dev.dateline.http.origin;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.microprofile.config.spi.Converter;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/** Scheme, host and port of a web page (RFC 6454). */
record Origin(String scheme, String host, int port) {

    /** Empty for {@code null}, which browsers send for pages without an origin, and for malformed origins. */
    static Optional<Origin> parse(String text) {
        var end = text.indexOf("://");
        var scheme = end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        return Optional.ofNullable(HostAndPort.parseAuthority(text.substring(end + 3), -1))
                .map(authority -> of(scheme, authority));
    }

    /** As the client sees it, if a trusted proxy reports it. */
    static Origin of(HttpServerRequest request) {
        return of(request.scheme().toLowerCase(Locale.ROOT), request.authority());
    }

    private static Origin of(String scheme, HostAndPort authority) {
        var port = authority.port() > 0 ? authority.port() : scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, authority.host().toLowerCase(Locale.ROOT), port);
    }

    /** Reads an origin of the configuration. */
    public static final class Reader implements Converter<Origin> {

        private static final long serialVersionUID = 1;

        @Override
        public Origin convert(String value) {
            return parse(value.strip()).orElseThrow(() -> new IllegalArgumentException(
                    "must list origins such as https://desk.example, without a path"));
        }
    }
}
