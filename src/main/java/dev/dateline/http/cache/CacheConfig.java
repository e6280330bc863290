package dev.dateline.http.cache;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long caches may reuse public responses (RFC 9111, RFC 5861). */
@ConfigMapping(prefix = "dateline.delivery.cache")
interface CacheConfig {

    /** By browsers and apps. */
    @WithDefault("30s")
    Duration maxAge();

    /** By shared caches, such as a content delivery network. */
    @WithDefault("60s")
    Duration sharedMaxAge();

    /** How much longer a stale response may be used while it is revalidated. */
    @WithDefault("5m")
    Duration staleWhileRevalidate();
}
