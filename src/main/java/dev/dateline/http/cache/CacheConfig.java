package dev.dateline.http.cache;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.ZeroOrLonger;

/** How long caches may reuse public responses (RFC 9111, RFC 5861). */
@ConfigMapping(prefix = "dateline.delivery.cache")
interface CacheConfig {

    /** By browsers and apps. */
    @WithDefault("30s")
    @WithConverter(ZeroOrLonger.class)
    Duration maxAge();

    /** By shared caches, such as a content delivery network. */
    @WithDefault("60s")
    @WithConverter(ZeroOrLonger.class)
    Duration sharedMaxAge();

    /** How much longer a stale response may be used while it is revalidated. */
    @WithDefault("5m")
    @WithConverter(ZeroOrLonger.class)
    Duration staleWhileRevalidate();
}
