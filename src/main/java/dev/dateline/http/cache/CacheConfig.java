package dev.dateline.http.cache;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long answers of the delivery side may be reused without asking (RFC 9111, RFC 5861). */
@ConfigMapping(prefix = "dateline.delivery.cache")
interface CacheConfig {

    /** By browsers and apps. */
    @WithDefault("30s")
    Duration maxAge();

    /** By shared caches, such as a content delivery network. */
    @WithDefault("60s")
    Duration sharedMaxAge();

    /** How much longer an old answer will do while a new one is fetched. */
    @WithDefault("5m")
    Duration staleWhileRevalidate();
}
