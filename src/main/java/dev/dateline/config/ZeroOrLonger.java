package dev.dateline.config;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.runtime.configuration.DurationConverter;

/** Reads a duration of the configuration that is not negative, such as {@code 15s}. */
public final class ZeroOrLonger implements Converter<Duration> {

    private static final long serialVersionUID = 1;

    @Override
    public Duration convert(String value) {
        var duration = DurationConverter.parseDuration(value);
        if (duration.isNegative()) {
            throw new IllegalArgumentException("must not be negative");
        }
        return duration;
    }
}
