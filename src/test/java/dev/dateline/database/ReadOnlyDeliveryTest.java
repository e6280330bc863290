package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Sql;

/** The role of the delivery side can read public content and nothing else. */
@QuarkusTest
class ReadOnlyDeliveryTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject
    @DataSource("delivery")
    AgroalDataSource delivery;

    @Inject
    Sql sql;

    @Test
    void canReadEveryTableOfTheDeliverySchema() throws SQLException {
        var tables = sql.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'delivery'");

        assertThat(tables).isNotEmpty();
        for (var table : tables) {
            run("SELECT count(*) FROM delivery." + table);
        }
    }

    @Test
    void statementsAreCancelledAfterTheConfiguredTime() throws SQLException {
        try (var connection = delivery.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW statement_timeout")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("3s");
        }
    }

    @Test
    void cannotReadTablesOfOtherSchemas() {
        var tables = sql.rows("SELECT schemaname || '.' || quote_ident(tablename) FROM pg_tables "
                + "WHERE schemaname NOT IN ('delivery', 'pg_catalog', 'information_schema')");

        assertThat(tables).contains("editorial.article", "editorial.revision", "editorial.api_key");
        for (var table : tables) {
            assertRejected("SELECT count(*) FROM " + table);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "INSERT INTO delivery.withdrawn_article VALUES (gen_random_uuid(), 'a', now())",
            "UPDATE delivery.article SET headline = 'a'",
            "DELETE FROM delivery.article",
            "TRUNCATE delivery.article_body",
            "DROP TABLE delivery.article_body",
            "ALTER TABLE delivery.article ADD COLUMN a text",
            "CREATE TABLE delivery.a (b text)",
            "CREATE TABLE editorial.a (b text)",
            "CREATE TABLE public.a (b text)",
            "CREATE SCHEMA a",
            "CREATE TEMPORARY TABLE a (b text)",
            "CREATE ROLE a",
            "SET ROLE dateline",
            "SELECT pg_read_file('/etc/hostname')",
            "COPY delivery.article TO '/tmp/a'" })
    void cannotWriteOrAccessAnythingElse(String statement) {
        assertRejected(statement);
    }

    @Test
    void sessionsAreReadOnlyByDefault() throws SQLException {
        try (var connection = delivery.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SHOW default_transaction_read_only")) {
            result.next();
            assertThat(result.getString(1)).isEqualTo("on");
        }
    }

    /** Because of a missing privilege: the session itself can turn off the read-only setting. */
    private void assertRejected(String statement) {
        assertThatThrownBy(() -> run(statement)).as(statement).isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    private void run(String sql) throws SQLException {
        try (var connection = delivery.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("RESET default_transaction_read_only");
            }
        }
    }
}
