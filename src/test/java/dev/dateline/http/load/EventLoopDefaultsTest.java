package dev.dateline.http.load;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.config.VertxConfiguration;

@QuarkusTest
class EventLoopDefaultsTest {

    @Inject
    VertxConfiguration vertx;

    @ParameterizedTest
    @CsvSource({ "1, 1", "2, 1", "3, 1", "4, 2", "64, 32" })
    void leavesHalfOfTheProcessorsToRequestsThatNeedTheDatabase(int processors, int loops) {
        assertThat(EventLoopDefaults.eventLoops(processors)).isEqualTo(loops);
    }

    @Test
    void theServerUsesTheDefault() {
        assertThat(vertx.eventLoopsPoolSize()).hasValue(EventLoopDefaults.eventLoops(Runtime.getRuntime().availableProcessors()));
    }
}
