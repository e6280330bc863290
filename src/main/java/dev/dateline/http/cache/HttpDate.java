package dev.dateline.http.cache;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;

import io.netty.handler.codec.DateFormatter;

/** Dates in HTTP headers, to the second (RFC 9110, 5.6.7). */
public final class HttpDate {

    /** More than any date has; the parser throws an exception for 65 characters. */
    private static final int MAX_LENGTH = 64;

    private HttpDate() {
    }

    public static String format(Instant instant) {
        return DateFormatter.format(Date.from(instant));
    }

    /** Empty for a missing or malformed date: such a header is ignored. */
    static Optional<Instant> parse(String text) {
        return Optional.ofNullable(text).filter(present -> !present.isEmpty() && present.length() <= MAX_LENGTH)
                .map(DateFormatter::parseHttpDate)
                .map(Date::toInstant);
    }

    static Instant wholeSeconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
