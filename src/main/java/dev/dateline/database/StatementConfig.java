package dev.dateline.database;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

import dev.dateline.config.LongerThanZero;

/** The statements of the public API and of previews. */
@Unremovable
@ConfigMapping(prefix = "dateline.delivery")
interface StatementConfig {

    /** How long one may hold a connection; {@link StatementTimeoutSource} passes it to the database and its driver. */
    @WithConverter(UpToOneDay.class)
    Duration statementTimeout();

    /** The database takes milliseconds as an {@code int}. */
    final class UpToOneDay implements Converter<Duration> {

        private static final long serialVersionUID = 1;
        private static final Duration LONGEST = Duration.ofDays(1);

        @Override
        public Duration convert(String value) {
            var duration = new LongerThanZero().convert(value);
            if (duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("must be at most 1d");
            }
            return duration;
        }
    }
}
