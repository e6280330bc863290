package dev.dateline.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Checks the settings before a start, which would otherwise report some of them late, and others never. */
public final class Settings {

    /** Quarkus generates it when it builds the application, and begins a start with it. */
    private static final String GENERATED = "io.quarkus.runtime.generated.RunTimeConfig";

    private static final int MOST_PORTS = 65_535;
    /** For imports, jobs and scheduled publications. */
    private static final int CONNECTIONS_BESIDE_MANAGEMENT = 8;

    private final SmallRyeConfig config;
    private final List<String> faults = new ArrayList<>();

    private Settings(SmallRyeConfig config) {
        this.config = config;
    }

    /**
     * Builds the configuration as Quarkus will.
     *
     * @param later what will be set before Quarkus starts
     * @throws InvalidSettings if Quarkus would not start with it, or could not work
     */
    public static void check(Map<String, String> later) {
        var builder = new SmallRyeConfigBuilder();
        AbstractConfigBuilder.withCustomizer(builder, GENERATED);
        check(builder.withSources(new PropertiesConfigSource(later, "later", Integer.MAX_VALUE)));
    }

    static void check(SmallRyeConfigBuilder builder) {
        var settings = new Settings(build(builder));
        settings.findFaults();
        if (!settings.faults.isEmpty()) {
            throw new InvalidSettings(settings.faults);
        }
    }

    /** For all settings, not only those of Dateline: a misspelt truth value would be false. */
    private static SmallRyeConfig build(SmallRyeConfigBuilder builder) {
        try {
            return builder.withConverter(Boolean.class, Integer.MAX_VALUE, new TrueOrFalse()).build();
        } catch (ConfigValidationException e) {
            throw new InvalidSettings(e);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new InvalidSettings(List.of(InvalidSettings.describe(String.valueOf(e.getMessage()))));
        }
    }

    /** What is wrong only beside another setting, or is a setting of Quarkus that would be reported with a stack trace. */
    private void findFaults() {
        findReferencesToNothing();
        Stream.of("quarkus.datasource.jdbc.url", "quarkus.datasource.delivery.jdbc.url", "quarkus.datasource.preview.jdbc.url")
                .filter(url -> !text(url).startsWith("jdbc:postgresql:"))
                // The others are the same by default.
                .findFirst()
                .ifPresent(url -> faults.add(InvalidSettings.name(url) + " is invalid: must begin with jdbc:postgresql://."));
        Stream.of("quarkus.datasource.username", "quarkus.datasource.delivery.username", "quarkus.datasource.preview.username")
                .filter(role -> text(role).contains("\""))
                .forEach(role -> faults.add(InvalidSettings.name(role) + " is invalid: must not contain quotation marks."));
        requireRange("quarkus.http.port", 0, MOST_PORTS);
        requireRange("quarkus.management.port", 0, MOST_PORTS);
        requireRange("quarkus.vertx.event-loops-pool-size", 1, Integer.MAX_VALUE);
        requireRange("quarkus.http.limits.max-initial-line-length", 1, Integer.MAX_VALUE);
        requireSize("quarkus.http.limits.max-header-size");
        requireRoom(1, "quarkus.datasource.delivery.jdbc.max-size", "dateline.load.reading.concurrent",
                "dateline.load.expensive.concurrent");
        requireRoom(CONNECTIONS_BESIDE_MANAGEMENT, "quarkus.datasource.jdbc.max-size", "dateline.load.management.concurrent");
        requireRoom(1, "quarkus.datasource.preview.jdbc.max-size", "dateline.load.preview.concurrent");
        requireHeartbeats("dateline.jobs.heartbeat", "dateline.jobs.owner-timeout");
    }

    /** An optional setting would silently have no value. */
    private void findReferencesToNothing() {
        for (var name : config.getPropertyNames()) {
            var value = name.startsWith("dateline.") ? config.getConfigValue(name) : null;
            if (value != null && value.getRawValue() != null && value.getValue() == null) {
                faults.add(InvalidSettings.name(name) + " refers to a setting that is not set.");
            }
        }
    }

    private void requireRange(String name, int least, int most) {
        var value = number(name);
        if (value < least || value > most) {
            faults.add("%s is \"%d\": must be %s.".formatted(InvalidSettings.name(name), value,
                    most == Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most));
        }
    }

    private void requireSize(String name) {
        var size = config.getValue(name, MemorySize.class).asBigInteger();
        if (size.signum() == 0 || size.bitLength() >= Integer.SIZE) {
            faults.add("%s is \"%s\": must be at least 1 and less than 2G.".formatted(InvalidSettings.name(name), text(name)));
        }
    }

    /** Otherwise health checks or imports find no connection while as many requests as are allowed have one. */
    private void requireRoom(int others, String pool, String... limits) {
        var used = Stream.of(limits).mapToInt(this::number).sum();
        var least = used + others;
        if (number(pool) < least) {
            faults.add("%s is \"%d\": must be at least %d, because %s is %d.".formatted(InvalidSettings.name(pool), number(pool),
                    least, String.join(" plus ", Stream.of(limits).map(InvalidSettings::name).toList()), used));
        }
    }

    private void requireHeartbeats(String heartbeat, String timeout) {
        if (duration(heartbeat).compareTo(duration(timeout)) >= 0) {
            faults.add("%s is \"%s\": must be shorter than %s, which is \"%s\".".formatted(InvalidSettings.name(heartbeat),
                    text(heartbeat), InvalidSettings.name(timeout), text(timeout)));
        }
    }

    private String text(String name) {
        return config.getValue(name, String.class);
    }

    private int number(String name) {
        return config.getValue(name, Integer.class);
    }

    private Duration duration(String name) {
        return new LongerThanZero().convert(text(name));
    }
}
