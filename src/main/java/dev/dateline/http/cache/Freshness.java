package dev.dateline.http.cache;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** How long an answer may be reused from now on, as {@code Cache-Control} says it (RFC 9111, RFC 5861). */
@ApplicationScoped
class Freshness {

    /** Even while a change is overdue, an answer may serve all who ask within the same second. */
    private static final long LEAST = 1;

    private final CacheConfig config;
    private final NextChange nextChange;

    Freshness(CacheConfig config, NextChange nextChange) {
        this.config = config;
        this.nextChange = nextChange;
    }

    /** Neither a fresh nor a stale answer outlives the next change. */
    String cacheControl() {
        var left = Math.max(LEAST, nextChange.left().map(Duration::toSeconds).orElse(Long.MAX_VALUE));
        var shared = Math.min(left, config.sharedMaxAge().toSeconds());
        var stale = Math.min(left - shared, config.staleWhileRevalidate().toSeconds());
        return "public, max-age=" + Math.min(left, config.maxAge().toSeconds()) + ", s-maxage=" + shared
                + (stale > 0 ? ", stale-while-revalidate=" + stale : "");
    }
}
