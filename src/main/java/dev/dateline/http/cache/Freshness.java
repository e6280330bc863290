package dev.dateline.http.cache;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** How long a public response may be reused: the value of {@code Cache-Control} (RFC 9111, RFC 5861). */
@ApplicationScoped
class Freshness {

    /** In seconds; even while a change is overdue, all requests of one second may share a response. */
    private static final long MINIMUM = 1;

    private final CacheConfig config;
    private final NextChange nextChange;

    Freshness(CacheConfig config, NextChange nextChange) {
        this.config = config;
        this.nextChange = nextChange;
    }

    /** Neither a fresh nor a stale response is used after the next change. */
    String cacheControl() {
        var left = Math.max(MINIMUM, nextChange.left().map(Duration::toSeconds).orElse(Long.MAX_VALUE));
        var shared = Math.min(left, config.sharedMaxAge().toSeconds());
        var stale = Math.min(left - shared, config.staleWhileRevalidate().toSeconds());
        return "public, max-age=" + Math.min(left, config.maxAge().toSeconds()) + ", s-maxage=" + shared
                + (stale > 0 ? ", stale-while-revalidate=" + stale : "");
    }
}
