package dev.dateline.http.cache;

import java.time.Clock;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.netty.util.AsciiString;

/** The header Date, formatted once for all responses of a second. */
@Singleton
class CurrentDate {

    private final Clock clock;
    private volatile Formatted latest = new Formatted(Long.MIN_VALUE, AsciiString.EMPTY_STRING);

    CurrentDate(Clock clock) {
        this.clock = clock;
    }

    AsciiString text() {
        var second = clock.instant().getEpochSecond();
        var known = latest;
        if (known.second() != second) {
            known = new Formatted(second, AsciiString.of(HttpDate.format(Instant.ofEpochSecond(second))));
            latest = known;
        }
        return known.text();
    }

    private record Formatted(long second, AsciiString text) {
    }
}
