package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Sql;

/** The service can only add to the audit log: its role neither changes events nor removes what prevents that. */
@QuarkusTest
class AuditLogRoleTest {

    @Inject
    DataSource service;

    @Inject
    Sql sql;

    @BeforeEach
    void recordAnEvent() {
        Desk.draft("Audited");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE editorial.event SET actor = 'x'",
            "DELETE FROM editorial.event",
            "TRUNCATE editorial.event",
            "ALTER TABLE editorial.event DISABLE TRIGGER append_only",
            "ALTER TABLE editorial.event DISABLE TRIGGER ALL",
            "DROP TRIGGER append_only ON editorial.event",
            "CREATE RULE discard AS ON INSERT TO editorial.event DO INSTEAD NOTHING",
            "CREATE OR REPLACE FUNCTION editorial.reject_change_of_event() RETURNS trigger LANGUAGE sql AS 'SELECT NULL'",
            "DROP TABLE editorial.event",
            "ALTER TABLE editorial.event OWNER TO dateline_editorial",
            "DROP SCHEMA editorial CASCADE",
            "SET session_replication_role = replica",
            "SET ROLE dateline" })
    void serviceCannotChangeEvents(String statement) {
        var before = sql.value("SELECT count(*) FROM editorial.event");

        assertForbidden(() -> execute(statement));

        assertThat(sql.value("SELECT count(*) FROM editorial.event")).isEqualTo(before).isNotEqualTo("0");
    }

    @Test
    void serviceCannotGrantItselfMore() throws SQLException {
        execute("GRANT UPDATE ON editorial.event TO dateline_editorial");

        assertForbidden(() -> execute("UPDATE editorial.event SET actor = 'x'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "UPDATE editorial.event SET actor = 'x'", "DELETE FROM editorial.event", "TRUNCATE editorial.event" })
    void triggerRejectsChangesByTheOwner(String statement) {
        assertThatThrownBy(() -> Sql.asOwner(statement)).hasMessageContaining("accepts only new rows");
    }

    @Test
    void serviceOwnsNothing() {
        assertThat(sql.value("SELECT current_user")).isEqualTo("dateline_editorial");
        assertThat(sql.value("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")).isEqualTo("0");
        assertThat(sql.value("SELECT pg_has_role(current_user, relowner, 'MEMBER') FROM pg_class "
                + "WHERE oid = 'editorial.event'::regclass")).isEqualTo("f");
    }

    private static void assertForbidden(ThrowingCallable statement) {
        assertThatThrownBy(statement).isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState()).isEqualTo("42501");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = service.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
