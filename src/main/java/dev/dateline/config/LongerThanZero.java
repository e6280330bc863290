package dev.dateline.config;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;

/** Reads a duration of the configuration that is longer than zero, such as {@code 15s}. */
public final class LongerThanZero implements Converter<Duration> {

    private static final long serialVersionUID = 1;

    @Override
    public Duration convert(String value) {
        var duration = ZeroOrLonger.read(value);
        // Most durations are used in milliseconds.
        if (duration.toMillis() == 0) {
            throw new IllegalArgumentException("must be at least 1 millisecond");
        }
        return duration;
    }
}
