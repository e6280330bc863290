package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;

class StartFailureTest {

    @Test
    void explainsPortInUse() {
        assertThat(explain(new BindException("Address already in use: 0.0.0.0:8080")))
                .contains("0.0.0.0:8080").contains("QUARKUS_HTTP_PORT");
    }

    @Test
    void explainsUnknownHost() {
        assertThat(explain(new ExecutionException(new UnknownHostException("no.such.host: Name or service not known"))))
                .contains("no.such.host").contains("QUARKUS_HTTP_HOST");
    }

    @Test
    void explainsInvalidSettings() {
        assertThat(explain(new ConfigValidationException(new Problem[] { new Problem("SRCFG00039: The config property"
                + " quarkus.http.port with the config value \"abc\" threw an Exception whilst being converted SRCFG00029:"
                + " Expected an integer value, got \"abc\"") })))
                .isEqualTo("QUARKUS_HTTP_PORT (quarkus.http.port) is \"abc\": Expected an integer value, got \"abc\".");
    }

    @Test
    void explainsRejectedLogin() {
        assertThat(explain(new SQLException("password authentication failed for user \"editor\"", "28P01")))
                .contains("editor").contains("QUARKUS_DATASOURCE_USERNAME");
    }

    @Test
    void explainsUnreachableDatabase() {
        assertThat(explain(new SQLException("Connection refused.", "08001"))).contains("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void explainsFullDiskInOneLine() {
        var commit = new IllegalStateException("Could not commit transaction.");
        commit.addSuppressed(new IllegalStateException(
                new SQLException("PANIC: could not write to file \"x\": No space left on device\n  Hint: Check it.", "53100")));
        assertThat(explain(commit)).isEqualTo("The database is not available: PANIC: could not write to file \"x\":"
                + " No space left on device Hint: Check it.");
        assertThat(explain(new IOException("No space left on device"))).isEqualTo("The disk is full: No space left on device.");
    }

    @Test
    void explainsDatabaseThatOnlyAllowsReading() {
        assertThat(explain(new SQLException("cannot execute CREATE TABLE in a read-only transaction", "25006")))
                .startsWith("The database does not accept changes: cannot execute");
    }

    @Test
    void explainsDatabaseOfAnotherVersion() {
        assertThat(explain(new FlywayValidateException(new ErrorDetails(CoreErrorCode.CHECKSUM_MISMATCH, "V001"), "V001")))
                .contains("another version of Dateline").contains("DATELINE_DATA").doesNotContain("\n");
    }

    @Test
    void explainsMissingSetting() {
        var missing = "SRCFG00011: Could not expand value quarkus.datasource.preview.password in property x";
        assertThat(StartFailure.explain(new IllegalStateException(new NoSuchElementException(missing)))).get().asString()
                .isEqualTo("A setting is missing. " + missing);
        assertThat(StartFailure.explain(new NoSuchElementException("No value present"))).isEmpty();
    }

    @Test
    void doesNotExplainInternalFailures() {
        assertThat(StartFailure.explain(new IllegalStateException(new SQLException("syntax error", "42601")))).isEmpty();
        assertThat(StartFailure.explain(new SQLException("no state at all"))).isEmpty();
    }

    @Test
    void handlesCyclesOfCauses() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(StartFailure.explain(first)).isEmpty();
    }

    private static String explain(Throwable cause) {
        return StartFailure.explain(new IllegalStateException("start failed", cause)).orElseThrow();
    }
}
