package dev.dateline.http.cache;

import java.time.Clock;
import java.time.Instant;

import jakarta.inject.Singleton;

/** The header Date, formatted once for all responses of a second. */
@Singleton
class CurrentDate {

    private final Clock clock;
    private volatile Formatted latest = new Formatted(Long.MIN_VALUE, "");

    CurrentDate(Clock clock) {
        this.clock = clock;
    }

    String text() {
        var second = clock.instant().getEpochSecond();
        var known = latest;
        if (known.second() != second) {
            known = new Formatted(second, HttpDate.format(Instant.ofEpochSecond(second)));
            latest = known;
        }
        return known.text();
    }

    private record Formatted(long second, String text) {
    }
}
