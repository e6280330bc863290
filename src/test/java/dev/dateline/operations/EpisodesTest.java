package dev.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import dev.dateline.fixture.CapturedLog;

class EpisodesTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Episodes episodes = new Episodes(clock());

    @Test
    void logsTwoLinesForManyFailures() {
        try (var log = new CapturedLog()) {
            for (int i = 0; i < 500; i++) {
                episodes.report("The database cannot be reached.", "connection " + i + " refused");
                now = now.plusMillis(100);
                episodes.endQuietOnes();
            }
            now = now.plusSeconds(11);
            episodes.endQuietOnes();
            episodes.endQuietOnes();

            assertThat(log.lines()).containsExactly(
                    "WARN dev.dateline.operations.Episodes The database cannot be reached. Further occurrences are counted."
                            + " First one: connection 0 refused",
                    "INFO dev.dateline.operations.Episodes Over after 49 s and 500 occurrences: The database cannot be"
                            + " reached.");
        }
    }

    @Test
    void logsTheNextEpisodeAgain() {
        try (var log = new CapturedLog()) {
            episodes.report("Overloaded.", "first");
            now = now.plusSeconds(11);
            episodes.endQuietOnes();
            episodes.report("Overloaded.", "second");

            assertThat(log.lines()).hasSize(3).last().asString().endsWith("First one: second");
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
