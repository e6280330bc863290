package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EmbeddedDatabaseTest {

    @Inject
    DataConfig data;

    @TempDir
    Path temporary;

    @Test
    void reportsCauseOfFailedStartWithoutWaiting() throws IOException {
        Files.createSymbolicLink(temporary.resolve("postgres-binaries"), data.path().resolve("postgres-binaries"));
        var files = Files.createDirectory(temporary.resolve("postgres"));
        Files.writeString(files.resolve("PG_VERSION"), "9.6\n");
        Files.createFile(files.resolve("postgresql.conf"));
        Files.writeString(temporary.resolve("database-superuser.password"), "secret");
        try (var folder = DataFolder.open(temporary)) {
            var begun = System.nanoTime();
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("FATAL:  ").hasMessageContaining(files.toString());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void reportsAPasswordThatIsNotThatOfTheDatabaseAndStopsIt() throws IOException {
        Files.createSymbolicLink(temporary.resolve("postgres-binaries"), data.path().resolve("postgres-binaries"));
        var file = temporary.resolve("database-superuser.password");
        try (var folder = DataFolder.open(temporary)) {
            EmbeddedDatabase.start(folder).close();
            Files.writeString(temporary.resolve("database-delivery.password"), "it's \\ a pass");
            EmbeddedDatabase.start(folder).close();

            Files.writeString(file, " \n");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining(file + " is empty");

            Files.delete(file);
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining(file + " is missing");
            assertThat(file).doesNotExist();

            Files.writeString(file, "another");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(temporary.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void removesUrlOfKilledServer() throws IOException {
        var url = Files.writeString(temporary.resolve("server.url"), "http://127.0.0.1:1");
        DataFolder.open(temporary).close();
        assertThat(url).doesNotExist();
    }

    @Test
    void rejectsOldServerVersionInOneLine() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class))) {
            ServerVersion.require(connection, 17);
            assertThatThrownBy(() -> ServerVersion.require(connection, 99)).isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageMatching("Dateline requires PostgreSQL 99 or newer; the database is PostgreSQL 18\\..*");
        }
    }
}
