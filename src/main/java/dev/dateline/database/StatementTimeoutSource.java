package dev.dateline.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;

/**
 * Converts the statement timeout for the settings of connections: the units of the database are not those of the configuration, and
 * any other text would become a part of these settings.
 */
public final class StatementTimeoutSource implements ConfigSourceFactory {

    private static final String SETTING = "dateline.delivery.statement-timeout";
    /** So that the database cancels a statement before the driver closes the connection. */
    private static final Duration LONGER = Duration.ofSeconds(2);

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var setting = context.getValue(SETTING);
        return setting == null || setting.getValue() == null ? List.of() : List.of(source(read(setting.getValue())));
    }

    private static ConfigSource source(Duration timeout) {
        return new PropertiesConfigSource(Map.of(
                "dateline.statement.milliseconds", String.valueOf(timeout.toMillis()),
                "dateline.statement.socket-seconds", String.valueOf(timeout.plus(LONGER).toSeconds())),
                StatementTimeoutSource.class.getSimpleName(), Integer.MAX_VALUE);
    }

    /** StatementConfig reports an invalid value, which ends the start. */
    private static Duration read(String value) {
        try {
            return new StatementConfig.UpToOneDay().convert(value);
        } catch (IllegalArgumentException e) {
            return Duration.ZERO;
        }
    }
}
