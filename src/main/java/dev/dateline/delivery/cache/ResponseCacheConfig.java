package dev.dateline.delivery.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.AtLeastOne;
import dev.dateline.config.AtLeastZeroBytes;

@ConfigMapping(prefix = "dateline.cache")
interface ResponseCacheConfig {

    /** Memory for responses; 0 for no cache. */
    @WithDefault("64M")
    @WithConverter(AtLeastZeroBytes.class)
    MemorySize size();

    /**
     * The maximum length of Surrogate-Key and of Cache-Tag. Longer lists name kinds of resources instead of single ones. By
     * default they fit in the buffer that common proxies have for all headers of a response (4 kB).
     */
    @WithDefault("1500")
    @WithConverter(AtLeastOne.class)
    int keyHeaderLength();
}
