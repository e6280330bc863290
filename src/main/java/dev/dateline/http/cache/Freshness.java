package dev.dateline.http.cache;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.util.AsciiString;

/** How long a response with published content may be reused, and by which caches: the value of {@code Cache-Control} (RFC 9111, RFC 5861). */
@ApplicationScoped
class Freshness {

    private static final AsciiString NO_CACHE = AsciiString.cached("no-cache");
    private static final AsciiString PRIVATE_NO_CACHE = AsciiString.cached("private, no-cache");

    /** In seconds; even while a change is overdue, all requests of one second may share a response. */
    private static final long MINIMUM = 1;

    private final CacheConfig config;
    private final ReadingConfig reading;
    private final NextChange nextChange;
    private final AsciiString unlimited;

    Freshness(CacheConfig config, ReadingConfig reading, NextChange nextChange) {
        this.config = config;
        this.reading = reading;
        this.nextChange = nextChange;
        this.unlimited = within(Long.MAX_VALUE);
    }

    /**
     * Neither a fresh nor a stale response is used after the next change.
     *
     * @param mustRevalidate whether caches must ask before each use
     */
    AsciiString cacheControl(boolean mustRevalidate) {
        if (mustRevalidate) {
            return reading.isPublic() ? NO_CACHE : PRIVATE_NO_CACHE;
        }
        return nextChange.left().map(left -> within(Math.max(MINIMUM, left.toSeconds()))).orElse(unlimited);
    }

    private AsciiString within(long seconds) {
        if (!reading.isPublic()) {
            return AsciiString.of("private, max-age=" + Math.min(seconds, config.maxAge().toSeconds()));
        }
        var shared = Math.min(seconds, config.sharedMaxAge().toSeconds());
        var stale = Math.min(seconds - shared, config.staleWhileRevalidate().toSeconds());
        return AsciiString.of("public, max-age=" + Math.min(seconds, config.maxAge().toSeconds()) + ", s-maxage=" + shared
                + (stale > 0 ? ", stale-while-revalidate=" + stale : ""));
    }
}
