package dev.dateline.config;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.configuration.DurationConverter;

/** Reads a duration of the configuration that is not negative, such as {@code 15s}. */
public final class ZeroOrLonger implements Converter<Duration> {

    private static final long serialVersionUID = 1;

    /** About a hundred years, which have fewer nanoseconds than a {@code long}. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    @Override
    public Duration convert(String value) {
        return read(value);
    }

    static Duration read(String value) {
        var duration = parse(value.strip());
        if (duration.isNegative()) {
            throw new IllegalArgumentException("must not be negative");
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be at most " + LONGEST.toDays() + "d");
        }
        return duration;
    }

    private static Duration parse(String value) {
        try {
            return Optional.ofNullable(DurationConverter.parseDuration(value)).orElseThrow();
        } catch (IllegalArgumentException | ArithmeticException | NoSuchElementException e) {
            throw new IllegalArgumentException("must be a duration such as 500ms, 15s, 5m, 1h or 90d", e);
        }
    }
}
