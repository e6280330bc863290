package dev.dateline;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one clock of the application, so that what depends on time can be tested. */
final class UtcClock {

    private UtcClock() {
    }

    @Produces
    @Singleton
    static Clock clock() {
        // PostgreSQL keeps microseconds: what is answered at once is what is read back later.
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
