package dev.dateline.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class ResponseCacheSizeTest {

    @ParameterizedTest
    @CsvSource({ "0, false", "1M, true", ", true" })
    void aSizeOfZeroDisablesTheCache(String size, boolean isEnabled) {
        var settings = new SmallRyeConfigBuilder().withMapping(ResponseCacheConfig.class).addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(size == null ? Map.of() : Map.of("dateline.cache.size", size), "test", 1))
                .build();
        var evictions = new Evictions();
        var cache = new ResponseCache(settings.getConfigMapping(ResponseCacheConfig.class), evictions, settings,
                new SimpleMeterRegistry());
        evictions.follow();

        assertThat(cache.isEnabled()).isEqualTo(isEnabled);
        assertThat(cache.isUsable()).isEqualTo(isEnabled);
    }
}
