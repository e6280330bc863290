package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Sql;

@QuarkusTest
class PreviewRoleTest {

    @Inject
    Sql sql;

    @Test
    void previewRoleReadsOnlyTheSchemaPreview() throws SQLException {
        try (var preview = connect("preview")) {
            var relations = sql
                    .rows("""
                    SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""");

            assertThat(relations).filteredOn(relation -> relation.startsWith("preview.")).hasSizeGreaterThan(15)
                    .allSatisfy(relation -> execute(preview, "SELECT FROM " + relation + " LIMIT 1"));
            assertThat(relations).filteredOn(relation -> !relation.startsWith("preview."))
                    .contains("delivery.article", "editorial.article", "editorial.api_key", "projection.article")
                    .allSatisfy(relation -> assertForbidden(preview, "SELECT FROM " + relation + " LIMIT 1"));
        }
    }

    @Test
    void previewRoleWritesNothing() throws SQLException {
        try (var preview = connect("preview")) {
            execute(preview, "SET default_transaction_read_only = off");
            for (var statement : List.of("DELETE FROM preview.tag", "UPDATE preview.tag SET name = 'x'",
                    "INSERT INTO preview.tag (id) VALUES (gen_random_uuid())", "DELETE FROM delivery.article",
                    "CREATE TABLE preview.mine (id uuid)", "CREATE TABLE delivery.mine (id uuid)",
                    "CREATE TABLE public.mine (id uuid)", "CREATE TEMP TABLE mine (id uuid)", "CREATE SCHEMA mine")) {
                assertForbidden(preview, statement);
            }
        }
    }

    @Test
    void publicRoleCannotReadPreviews() throws SQLException {
        try (var delivery = connect("delivery")) {
            execute(delivery, "SELECT FROM delivery.article LIMIT 1");
            assertForbidden(delivery, "SELECT FROM preview.article LIMIT 1");
            assertForbidden(delivery, "SELECT FROM projection.article LIMIT 1");
        }
    }

    private static void assertForbidden(Connection connection, String statement) {
        assertThatThrownBy(() -> execute(connection, statement)).as(statement).isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState()).isEqualTo("42501");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String datasource) throws SQLException {
        return DriverManager.getConnection(setting("jdbc.url"), setting(datasource + ".username"),
                setting(datasource + ".password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
