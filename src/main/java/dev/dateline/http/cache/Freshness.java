package dev.dateline.http.cache;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.util.AsciiString;

/** How long a public response may be reused: the value of {@code Cache-Control} (RFC 9111, RFC 5861). */
@ApplicationScoped
class Freshness {

    /** In seconds; even while a change is overdue, all requests of one second may share a response. */
    private static final long MINIMUM = 1;

    private final CacheConfig config;
    private final NextChange nextChange;
    private final AsciiString unlimited;

    Freshness(CacheConfig config, NextChange nextChange) {
        this.config = config;
        this.nextChange = nextChange;
        this.unlimited = within(Long.MAX_VALUE);
    }

    /** Neither a fresh nor a stale response is used after the next change. */
    AsciiString cacheControl() {
        return nextChange.left().map(left -> within(Math.max(MINIMUM, left.toSeconds()))).orElse(unlimited);
    }

    private AsciiString within(long seconds) {
        var shared = Math.min(seconds, config.sharedMaxAge().toSeconds());
        var stale = Math.min(seconds - shared, config.staleWhileRevalidate().toSeconds());
        return AsciiString.of("public, max-age=" + Math.min(seconds, config.maxAge().toSeconds()) + ", s-maxage=" + shared
                + (stale > 0 ? ", stale-while-revalidate=" + stale : ""));
    }
}
