package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The delivery role on an external database: a second database of the test server. */
@QuarkusTest
class ExternalDatabaseTest {

    private static final String PASSWORD = "it's $odd$ \"\\ ${no}";

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
            run(connection, "DROP ROLE outside_owner");
        }
    }

    @Test
    void createsReaderRolesWithConfiguredPasswords() throws SQLException {
        asAdministrator("ALTER ROLE outside_owner CREATEROLE");

        migrate();

        for (var role : List.of("Outside reader", "Outside previewer")) {
            try (var reader = connect("outside", role, PASSWORD)) {
                assertThat(reader.isValid(5)).isTrue();
                assertThatThrownBy(() -> run(reader, "CREATE TEMP TABLE note (text text)")).hasMessageContaining("read-only");
            }
        }
    }

    @Test
    void doesNotChangeExistingReaderRoles() throws SQLException {
        asAdministrator("CREATE ROLE \"Outside reader\" LOGIN PASSWORD 'chosen before'");
        asAdministrator("CREATE ROLE \"Outside previewer\" LOGIN");

        migrate();

        try (var reader = connect("outside", "Outside reader", "chosen before")) {
            assertThat(reader.isValid(5)).isTrue();
        }
    }

    @Test
    void reportsMissingReaderRoleIfOwnerCannotCreateIt() {
        assertThatThrownBy(this::migrate).hasRootCauseInstanceOf(SQLException.class)
                .hasStackTraceContaining("ReaderRoleMissing: The role Outside reader does not exist");
    }

    private void migrate() {
        Flyway.configure().dataSource(server + "outside", "outside_owner", "owner").locations("filesystem:target/none")
                .failOnMissingLocations(false).defaultSchema("history").callbacks(new ReaderRoles())
                .placeholders(
                        Map.of("deliveryRole", "Outside reader", "deliveryPassword", PASSWORD, "previewRole", "Outside previewer",
                                "previewPassword", PASSWORD))
                .load().migrate();
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
