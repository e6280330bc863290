package dev.dateline.operations;

import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.CapturedLog;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** The database rejects texts with a marker, which must not appear in the log. */
@QuarkusTest
class LoggedContentTest {

    private static final String MARKER = "lct-confidential";

    @Inject
    DataSource dataSource;

    @Inject
    Newsroom newsroom;

    @BeforeEach
    void rejectTheMarker() throws SQLException {
        Sql.asOwner(
                "ALTER TABLE editorial.article ADD CONSTRAINT lct_check CHECK (headline NOT LIKE '%" + MARKER + "%') NOT VALID");
    }

    @AfterEach
    void acceptItAgain() throws SQLException {
        Sql.asOwner("ALTER TABLE editorial.article DROP CONSTRAINT lct_check");
    }

    @Test
    void doesNotLogTheTextOfADraft() {
        try (var log = new CapturedLog()) {
            assertThatThrownBy(() -> newsroom.write(
                    line("externalId", "lct-1", "slug", "lct-1", "language", "en", "headline", "About " + MARKER),
                    line("externalId", "lct-2", "slug", "lct-2", "language", "en", "headline", "More about " + MARKER)))
                    .hasMessageContaining("conflicts with stored content");

            assertThat(log.lines()).noneMatch(entry -> entry.contains(MARKER));
        }
    }

    @Test
    void driverReportsNoValuesOfAFailedBatch() throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO editorial.api_key (id, name, role, hash, created_at) VALUES (gen_random_uuid(), ?, ?, NULL, now())")) {
            for (int i = 0; i < 2; i++) {
                insert.setString(1, MARKER + i);
                insert.setString(2, MARKER);
                insert.addBatch();
            }
            assertThatThrownBy(insert::executeBatch).isInstanceOf(BatchUpdateException.class)
                    .satisfies(failure -> assertThat(everyMessage((SQLException) failure)).contains("violates not-null")
                            .doesNotContain(MARKER));
        }
    }

    private static String everyMessage(SQLException failure) {
        var messages = new StringBuilder();
        failure.forEach(cause -> messages.append(cause.getMessage()).append('\n'));
        return messages.toString();
    }

    private void run(String sql) throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
