package dev.dateline.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.apache.commons.io.file.PathUtils;
import org.jboss.logging.Logger;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server as a child process, with its files in the data folder: durable, reachable only on the loopback
 * interface and only with a password. It has one database, {@code dateline}, and four roles in addition to the superuser: the
 * owner of the database, which only migrates it, one that writes content, one that can only read public content, and one that
 * can only read previews.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String START_LOG = "postgres-start.log";
    private static final String PROGRAMS = "postgres-binaries";
    private static final String DATABASE = "dateline";
    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_PASSWORD = "database-superuser.password";
    private static final String OWNER = "dateline";
    /** Many iterations protect short passwords, not secrets of 256 random bits, and each of the first connections takes 50 ms. */
    private static final String ITERATIONS = "scram_iterations";
    private static final String WRITER = "dateline_editorial";
    /** Stands for what {@link #settings} will have. */
    static final Map<String, String> LATER_SETTINGS =
            Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql:", "quarkus.datasource.password", "generated",
                    "quarkus.datasource.delivery.password", "generated", "quarkus.datasource.preview.password", "generated");
    /** The roles that only read, by datasource. */
    private static final Map<String, String> READERS = Map.of("delivery", "dateline_delivery", "preview", "dateline_preview");

    private final EmbeddedPostgres server;
    private final Path files;
    private final Map<String, String> settings;
    private volatile boolean isClosing;

    private EmbeddedDatabase(EmbeddedPostgres server, Path files, Map<String, String> settings) {
        this.server = server;
        this.files = files;
        this.settings = settings;
    }

    /**
     * Starts the server in the folder. First stops the server of a Dateline process that was killed.
     *
     * @throws DatabaseUnavailable if it does not start
     */
    public static EmbeddedDatabase start(DataFolder folder) {
        var files = folder.resolve("postgres");
        var orphan = new OrphanedServer(files, folder.resolve(PROGRAMS));
        var isComplete = false;
        try {
            orphan.stop();
            discardIncomplete(files);
            requirePassword(folder, files);
            var password = folder.secret(SUPERUSER_PASSWORD);
            LOG.infof(Files.exists(files) ? "Starting PostgreSQL in %s" : "Creating a PostgreSQL database in %s", files);
            var server = launch(folder, orphan, password);
            var settings = prepare(server, folder, password);
            if (isMigrated(server, password)) {
                settings.put("quarkus.flyway.active", "false");
            }
            isComplete = true;
            return new EmbeddedDatabase(server, files, settings);
        } catch (IOException | UncheckedIOException | SQLException e) {
            throw failure(folder, e.getMessage(), e);
        } finally {
            if (!isComplete) {
                orphan.end();
            }
        }
    }

    /** A new password would not be that of the database. */
    private static void requirePassword(DataFolder folder, Path files) {
        var password = folder.resolve(SUPERUSER_PASSWORD);
        if (Files.exists(files) && !Files.exists(password)) {
            throw new DatabaseUnavailable(password + " is missing, the password of the embedded PostgreSQL in " + files
                    + ". Restore it from a backup, or start with an empty data folder (DATELINE_DATA).", null);
        }
    }

    /** Configuration properties with which Quarkus connects to the database. */
    public Map<String, String> settings() {
        return settings;
    }

    /** Runs the action if the server process ends before {@link #close}. */
    void onUnexpectedEnd(Runnable action) {
        try (var lines = Files.lines(files.resolve("postmaster.pid"))) {
            var pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            ProcessHandle.of(pid).map(ProcessHandle::onExit).orElseGet(() -> CompletableFuture.completedFuture(null))
                    .thenRun(() -> {
                        if (!isClosing) {
                            action.run();
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseUnavailable failure(DataFolder folder, String reason, Exception cause) {
        var files = folder.resolve("postgres");
        return new DatabaseUnavailable("The embedded PostgreSQL in " + files + " could not be started: " + reason
                + ". Its log is in " + folder.resolve(START_LOG) + " and in " + files.resolve("log") + ".", cause);
    }

    private static EmbeddedPostgres launch(DataFolder folder, OrphanedServer orphan, String password) throws IOException {
        var startLog = folder.resolve(START_LOG);
        Files.deleteIfExists(startLog);
        try (var watch = new StartWatch(startLog, orphan)) {
            var server = start(server(folder, orphan.files(), password), watch, folder);
            if (watch.hasFailed()) {
                throw failure(folder, watch.cause("its process ended"), null);
            }
            return server;
        }
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder server, StartWatch watch, DataFolder folder)
            throws IOException {
        try {
            return server.start();
        } catch (IllegalStateException programFailed) {
            throw failure(folder, watch.cause(programFailed.getMessage()), programFailed);
        }
    }

    private static EmbeddedPostgres.Builder server(DataFolder folder, Path files, String password) {
        var passwordFile = folder.resolve(SUPERUSER_PASSWORD);
        var startLog = folder.resolve(START_LOG).toFile();
        return EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // By default the library unpacks the binaries into a folder that every local user can write to.
                .setOverrideWorkingDirectory(folder.resolve(PROGRAMS).toFile())
                // The library passes these as options to initdb, after its own "-A trust", which they override.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("set", ITERATIONS + "=1")
                .setPgBinaryResolver(EmbeddedDatabase::programs)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig(ITERATIONS, "1")
                // The library turns both off, which is only suitable for tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // The folder "log" has the log of the last seven days; the start log has output from before the server can log.
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_rotation_size", "0")
                // The details of an error may contain the text of drafts.
                .setServerConfig("log_error_verbosity", "terse")
                .setErrorRedirector(Redirect.appendTo(startLog))
                .setOutputRedirector(Redirect.appendTo(startLog))
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_wal_size", "2GB")
                // Recovery can take long; StartWatch ends the wait if the server has failed.
                .setPGStartupWait(Duration.ofMinutes(15));
    }

    /** The binaries of PostgreSQL, which a build with {@code -DskipEmbeddedDatabase} does not contain. */
    private static InputStream programs(String system, String processor) throws IOException {
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor);
        } catch (IllegalStateException e) {
            throw new DatabaseUnavailable("This build of Dateline has no PostgreSQL for " + system + " on " + processor
                    + ". Set QUARKUS_DATASOURCE_JDBC_URL to the URL of an external database.", e);
        }
    }

    /** An initdb that was interrupted leaves files without PG_VERSION, which contain no data. */
    private static void discardIncomplete(Path files) throws IOException {
        if (Files.isDirectory(files) && !Files.exists(files.resolve("PG_VERSION"))) {
            LOG.warnf("Discarding %s, which an interrupted first start left incomplete", files);
            PathUtils.deleteDirectory(files);
        }
    }

    private static Map<String, String> prepare(EmbeddedPostgres server, DataFolder folder, String superuserPassword)
            throws SQLException {
        var ownerPassword = folder.secret("database-owner.password");
        var writerPassword = folder.secret("database-editorial.password");
        var settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE,
                "quarkus.flyway.username", OWNER,
                "quarkus.flyway.password", ownerPassword,
                "quarkus.datasource.username", WRITER,
                "quarkus.datasource.password", writerPassword));
        var asSuperuser = Map.of("password", superuserPassword);
        try (var connection = server.getPostgresDatabase(asSuperuser).getConnection()) {
            ensureRole(connection, SUPERUSER, superuserPassword);
            ensureRole(connection, OWNER, ownerPassword);
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                run(connection, "CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
            run(connection, "REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            ensureRole(connection, WRITER, writerPassword);
            run(connection, "GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + WRITER);
            for (var reader : READERS.entrySet()) {
                var password = folder.secret("database-" + reader.getKey() + ".password");
                ensureRole(connection, reader.getValue(), password);
                run(connection, "ALTER ROLE " + reader.getValue() + " SET default_transaction_read_only = on");
                run(connection, "GRANT CONNECT ON DATABASE " + DATABASE + " TO " + reader.getValue());
                settings.put("quarkus.datasource." + reader.getKey() + ".username", reader.getValue());
                settings.put("quarkus.datasource." + reader.getKey() + ".password", password);
            }
        }
        return settings;
    }

    private static boolean isMigrated(EmbeddedPostgres server, String superuserPassword) throws SQLException {
        var migrations = Migrations.ofThisBuild();
        if (migrations.isEmpty()) {
            return false;
        }
        try (var connection = server.getDatabase(SUPERUSER, DATABASE, Map.of("password", superuserPassword)).getConnection()) {
            return migrations.get().haveRun(connection,
                    Stream.concat(Stream.of(WRITER), READERS.values().stream()).toList());
        }
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        var verb = exists(connection, "SELECT FROM pg_roles WHERE rolname = '" + role + "'") ? "ALTER" : "CREATE";
        DatabaseRoles.run(connection, verb + " ROLE %I LOGIN PASSWORD %L", role, password);
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        isClosing = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
