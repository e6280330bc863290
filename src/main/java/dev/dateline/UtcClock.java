package dev.dateline;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The only clock of the application, which tests can replace. */
final class UtcClock {

    private UtcClock() {
    }

    @Produces
    @Singleton
    static Clock clock() {
        // PostgreSQL stores microseconds: a response to a write and a later read have the same times.
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
