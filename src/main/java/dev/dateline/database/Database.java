package dev.dateline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

import dev.dateline.config.InvalidSettings;
import dev.dateline.config.Settings;

/**
 * The database of this process, opened before Quarkus starts: an external PostgreSQL if {@code quarkus.datasource.jdbc.url}
 * is set, otherwise the embedded one in the data folder ({@code dateline.data}).
 */
public final class Database implements AutoCloseable {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final List<String> PASSWORDS =
            List.of("quarkus.datasource.password", "quarkus.datasource.delivery.password", "quarkus.datasource.preview.password");
    private static final int MOST_CONCURRENT_READERS = 12;

    private final DataFolder folder;
    private final EmbeddedDatabase embedded;
    private final CountDownLatch idle = new CountDownLatch(1);

    private Database(DataFolder folder, EmbeddedDatabase embedded) {
        this.folder = folder;
        this.embedded = embedded;
    }

    /**
     * Opens the database and passes its connection settings to Quarkus as system properties.
     *
     * @throws DataFolderInUse if it is embedded and another process holds its folder
     * @throws DatabaseUnavailable if it cannot be started, or is older than the required version
     * @throws InvalidSettings if Quarkus could not start with the settings
     */
    public static Database open() {
        var settings = settings();
        var dataFolder = dataFolder(settings);
        System.setProperty("dateline.data", dataFolder.toString());
        if (isExternal(settings)) {
            requirePasswords(settings);
            Settings.check(Map.of());
            ServerVersion.check(settings.getValue(URL, String.class), owner(settings, "username"), owner(settings, "password"));
            return new Database(null, null);
        }
        System.setProperty("dateline.database.embedded", "true");
        setDefault(settings, "dateline.sample.load", "true");
        setDefault(settings, "dateline.load.reading.concurrent",
                String.valueOf(concurrentReaders(Runtime.getRuntime().availableProcessors())));
        Settings.check(EmbeddedDatabase.LATER_SETTINGS);
        var folder = DataFolder.open(dataFolder);
        var embedded = EmbeddedDatabase.start(folder);
        embedded.settings().forEach(System::setProperty);
        var database = new Database(folder, embedded);
        Runtime.getRuntime().addShutdownHook(new Thread(database::closeWhenIdle, "database-closer"));
        return database;
    }

    /** Runs the action if the embedded server ends while it is in use; does nothing for an external database. */
    public void onUnexpectedEnd(Runnable action) {
        if (embedded != null) {
            embedded.onUnexpectedEnd(action);
        }
    }

    /** The data folder, which need not exist. */
    public static Path dataFolder() {
        return dataFolder(settings());
    }

    private static Path dataFolder(SmallRyeConfig settings) {
        return Path.of(settings.getOptionalValue("dateline.data", String.class).orElse("data")).toAbsolutePath();
    }

    public static boolean isExternal() {
        return isExternal(settings());
    }

    /** A setting before Quarkus starts. */
    public static Optional<String> setting(String name) {
        return settings().getOptionalValue(name, String.class);
    }

    /** The owner of the database creates the roles with these. */
    private static void requirePasswords(SmallRyeConfig settings) {
        var missing = PASSWORDS.stream().filter(name -> settings.getOptionalValue(name, String.class).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw InvalidSettings.missing(missing, URL);
        }
    }

    /** The owner of the database migrates it; the role that writes content may be another one, which a migration creates. */
    private static String owner(SmallRyeConfig settings, String property) {
        return settings.getOptionalValue("quarkus.flyway." + property, String.class)
                .or(() -> settings.getOptionalValue("quarkus.datasource." + property, String.class)).orElse("");
    }

    private static boolean isExternal(SmallRyeConfig settings) {
        return settings.getOptionalValue(URL, String.class).filter(url -> !url.isBlank()).isPresent();
    }

    /** Each request uses the processors of this machine twice, here and in the database; more requests only wait for these. */
    static int concurrentReaders(int processors) {
        return Math.min(MOST_CONCURRENT_READERS, 2 * processors + 1);
    }

    private static void setDefault(SmallRyeConfig settings, String name, String value) {
        if (settings.getOptionalValue(name, String.class).isEmpty()) {
            System.setProperty(name, value);
        }
    }

    /** System properties, environment variables and config/application.properties, as Quarkus reads them. */
    private static SmallRyeConfig settings() {
        var builder = new SmallRyeConfigBuilder().addDefaultInterceptors().addSystemSources();
        configFile().ifPresent(builder::withSources);
        return builder.build();
    }

    private static Optional<PropertiesConfigSource> configFile() {
        var file = Path.of("config", "application.properties");
        try {
            return Files.exists(file) ? Optional.of(new PropertiesConfigSource(file.toUri().toURL(), 260))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new DatabaseUnavailable(file.toAbsolutePath() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** On a signal the JVM runs all its shutdown hooks concurrently: waits until Quarkus has closed its connections. */
    private void closeWhenIdle() {
        try {
            idle.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    @Override
    public void close() {
        idle.countDown();
        stop();
    }

    private synchronized void stop() {
        if (embedded != null) {
            embedded.close();
            embedded.settings().keySet().forEach(System::clearProperty);
            folder.close();
        }
    }
}
