package dev.dateline.http.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the body of a request may be. */
@ConfigMapping(prefix = "dateline.http")
interface BodyConfig {

    /** The most that an endpoint takes, except those that stream their body. */
    @WithDefault("1M")
    MemorySize maxBodySize();
}
