package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;

/** The roles on an external database: a second database of the test server. */
@QuarkusTest
class ExternalDatabaseTest {

    private static final String PASSWORD = "it's $odd$ \"\\ ${no}";

    private static final String INSERT_EVENT = """
            INSERT INTO editorial.event (occurred_at, actor, action, resource, resource_id)
            VALUES (now(), 'x', 'CREATED', 'TAG', gen_random_uuid())""";

    private final String server = setting("quarkus.datasource.jdbc.url").replaceFirst("/[^/]*$", "/");
    private final String administratorPassword = administratorPassword();

    @BeforeEach
    void createDatabase() throws SQLException {
        try (var connection = connect("postgres", "postgres", administratorPassword)) {
            run(connection, "CREATE ROLE outside_owner LOGIN PASSWORD 'owner'");
            run(connection, "CREATE DATABASE outside OWNER outside_owner");
            run(connection, "REVOKE ALL ON DATABASE outside FROM PUBLIC");
        }
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        try (var connection = connect("postgres", "postgres", administratorPassword)) {
            run(connection, "DROP DATABASE outside WITH (FORCE)");
            run(connection, "DROP ROLE IF EXISTS \"Outside reader\"");
            run(connection, "DROP ROLE IF EXISTS \"Outside previewer\"");
            run(connection, "DROP ROLE IF EXISTS \"Outside writer\"");
            run(connection, "DROP ROLE IF EXISTS outside_writer");
            run(connection, "DROP ROLE IF EXISTS outside_reader");
            run(connection, "DROP ROLE IF EXISTS outside_previewer");
            run(connection, "DROP ROLE outside_owner");
        }
    }

    @Test
    void createsRolesWithConfiguredPasswords() throws SQLException {
        asAdministrator("ALTER ROLE outside_owner CREATEROLE");

        migrate();

        for (var role : List.of("Outside reader", "Outside previewer")) {
            try (var reader = connect("outside", role, PASSWORD)) {
                assertThat(reader.isValid(5)).isTrue();
                assertThatThrownBy(() -> run(reader, "CREATE TEMP TABLE note (text text)")).hasMessageContaining("read-only");
            }
        }
        try (var writer = connect("outside", "Outside writer", PASSWORD)) {
            run(writer, "CREATE TEMP TABLE note (text text)");
        }
    }

    @Test
    void doesNotChangeExistingRoles() throws SQLException {
        asAdministrator("CREATE ROLE \"Outside reader\" LOGIN PASSWORD 'chosen before'");
        asAdministrator("CREATE ROLE \"Outside previewer\" LOGIN");
        asAdministrator("CREATE ROLE \"Outside writer\" LOGIN");
        asAdministrator("GRANT TEMPORARY ON DATABASE outside TO \"Outside writer\"");

        migrate();

        try (var reader = connect("outside", "Outside reader", "chosen before")) {
            assertThat(reader.isValid(5)).isTrue();
        }
    }

    @Test
    void reportsMissingRoleIfOwnerCannotCreateIt() {
        assertThatThrownBy(this::migrate).hasRootCauseInstanceOf(SQLException.class)
                .hasStackTraceContaining("RoleMissing: The role Outside writer does not exist");
    }

    @Test
    void serviceOnlyAppendsToTheAuditLog() throws SQLException {
        asAdministrator("ALTER ROLE outside_owner CREATEROLE");

        migrateCompletely("outside_writer");

        try (var writer = connect("outside", "outside_writer", PASSWORD)) {
            run(writer, INSERT_EVENT);
            run(writer, "SELECT FROM editorial.event");
            assertForbidden(writer, "UPDATE editorial.event SET actor = 'x'");
            assertForbidden(writer, "ALTER TABLE editorial.event DISABLE TRIGGER append_only");
        }
    }

    @Test
    void rolesCanHaveNamesWithSpacesAndCapitals() throws SQLException {
        asAdministrator("ALTER ROLE outside_owner CREATEROLE");

        migrateCompletely("Outside writer", "Outside reader", "Outside previewer");

        try (var reader = connect("outside", "Outside reader", PASSWORD);
                var previewer = connect("outside", "Outside previewer", PASSWORD)) {
            run(reader, "SELECT FROM delivery.article");
            run(previewer, "SELECT FROM preview.article");
        }
    }

    @Test
    void oneRoleMigratesAndOnlyAppendsToTheAuditLog() throws SQLException {
        asAdministrator("ALTER ROLE outside_owner CREATEROLE");

        migrateCompletely("outside_owner");

        try (var owner = connect("outside", "outside_owner", "owner")) {
            run(owner, INSERT_EVENT);
            assertForbidden(owner, "UPDATE editorial.event SET actor = 'x'");
            run(owner, "INSERT INTO delivery.word VALUES ('a', 1)");
            run(owner, "SELECT delivery.merge_search_entries()");
        }
    }

    @Test
    void notesForWhichFilesAndRolesItHasMigrated(@TempDir Path folder) throws SQLException, IOException {
        asAdministrator("ALTER ROLE outside_owner CREATEROLE");
        migrateCompletely("outside_writer");
        var roles = List.of("outside_writer", "outside_reader", "outside_previewer");
        var migrations = Migrations.in(jar(folder.resolve("one.jar"), "SELECT 1")).orElseThrow();
        var changed = Migrations.in(jar(folder.resolve("other.jar"), "SELECT 2")).orElseThrow();

        try (var owner = connect("outside", "outside_owner", "owner")) {
            assertThat(migrations.haveRun(owner, roles)).isFalse();

            migrations.noteRun(owner, "editorial", roles);

            assertThat(migrations.haveRun(owner, List.of("outside_previewer", "outside_writer", "outside_reader"))).isTrue();
            assertThat(migrations.haveRun(owner, roles.subList(0, 2))).isFalse();
            assertThat(changed.haveRun(owner, roles)).isFalse();

            run(owner, "REVOKE CONNECT ON DATABASE outside FROM outside_reader");
            assertThat(migrations.haveRun(owner, roles)).isFalse();
        }
    }

    @Test
    void notesNothingIfItRunsFromFolders(@TempDir Path folder) {
        assertThat(Migrations.in(folder)).isEmpty();
    }

    private static Path jar(Path file, String migration) throws IOException {
        try (var jar = new ZipOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry("db/migration/"));
            jar.putNextEntry(new ZipEntry("db/migration/V001__It's_the_first.sql"));
            jar.write(migration.getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new ZipEntry("application.properties"));
        }
        return file;
    }

    private static void assertForbidden(Connection connection, String statement) {
        assertThatThrownBy(() -> run(connection, statement)).isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState()).isEqualTo("42501");
    }

    private void migrate() {
        flyway("Outside writer", "Outside reader", "Outside previewer").locations("filesystem:target/none")
                .failOnMissingLocations(false).defaultSchema("history").load().migrate();
    }

    private void migrateCompletely(String writer) {
        migrateCompletely(writer, "outside_reader", "outside_previewer");
    }

    private void migrateCompletely(String writer, String reader, String previewer) {
        flyway(writer, reader, previewer).defaultSchema("editorial")
                .schemas("editorial", "delivery", "projection", "preview").load().migrate();
    }

    private FluentConfiguration flyway(String writer, String reader, String previewer) {
        return Flyway.configure().dataSource(server + "outside", "outside_owner", "owner").callbacks(new DatabaseRoles())
                .placeholders(Map.of("editorialRole", writer, "editorialPassword", PASSWORD, "deliveryRole", reader,
                        "deliveryPassword", PASSWORD, "previewRole", previewer, "previewPassword", PASSWORD));
    }

    private void asAdministrator(String sql) throws SQLException {
        try (var connection = connect("postgres", "postgres", administratorPassword)) {
            run(connection, sql);
        }
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(server + database, user, password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static String administratorPassword() {
        try {
            return Files.readString(Path.of(setting("dateline.data"), "database-superuser.password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
