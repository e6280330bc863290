package dev.dateline.config;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.configuration.DurationConverter;

/** Reads a duration of the configuration that is longer than zero, such as {@code 15s}. */
public final class LongerThanZero implements Converter<Duration> {

    private static final long serialVersionUID = 1;

    @Override
    public Duration convert(String value) {
        var duration = DurationConverter.parseDuration(value);
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("must be longer than 0");
        }
        return duration;
    }
}
