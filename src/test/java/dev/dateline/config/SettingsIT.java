package dev.dateline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dateline.fixture.Program;

/** A start with wrong settings. */
class SettingsIT {

    private Program program;

    @BeforeEach
    void create(@TempDir Path folder) throws IOException {
        program = new Program(folder);
    }

    @AfterEach
    void close() throws InterruptedException {
        program.close();
    }

    @Test
    void wrongSettingsEndTheStartBeforeTheDatabaseStarts() throws IOException, InterruptedException {
        assertThat(start(Map.of("DATELINE_SECURITY_ADMIN_KEY", "my-secret-but-short-key"))).isEqualTo(
                "DATELINE_SECURITY_ADMIN_KEY (dateline.security.admin-key) is invalid: must have at least 32 characters.");
        assertThat(start(Map.of("DATELINE_HTTP_PREFIX", "content", "DATELINE_HTTP_MIN_BODY_RATE", "0",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "ture", "QUARKUS_LOG_LEVEL", "LOUD")).lines()).containsExactlyInAnyOrder(
                        "DATELINE_HTTP_PREFIX (dateline.http.prefix) is \"content\": must be a path such as /content.",
                        "DATELINE_HTTP_MIN_BODY_RATE (dateline.http.min-body-rate) is \"0\": must be at least 1.",
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED (quarkus.log.console.json.enabled) is \"ture\": must be true or false.",
                        "QUARKUS_LOG_LEVEL (quarkus.log.level) is \"LOUD\": Unknown level \"LOUD\".");
        assertThat(start(Map.of("DATELINE_DELIVERY_STATEMENT_TIMEOUT", "10s -c search_path=editorial"))).isEqualTo(
                "DATELINE_DELIVERY_STATEMENT_TIMEOUT (dateline.delivery.statement-timeout) is \"10s -c search_path=editorial\":"
                        + " must be a duration such as 500ms, 15s, 5m, 1h or 90d.");
        assertThat(start(Map.of("QUARKUS_HTTP_PORT", "70000"))).isEqualTo(
                "QUARKUS_HTTP_PORT (quarkus.http.port) is \"70000\": must be from 0 to 65535.");
    }

    @Test
    void anExternalDatabaseRequiresThePasswordsOfAllRoles() throws IOException, InterruptedException {
        var settings = new HashMap<>(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/news"));
        var condition = " must be set if QUARKUS_DATASOURCE_JDBC_URL (quarkus.datasource.jdbc.url) is.";

        assertThat(start(settings).lines()).containsExactly(
                "QUARKUS_DATASOURCE_PASSWORD (quarkus.datasource.password)" + condition,
                "QUARKUS_DATASOURCE_DELIVERY_PASSWORD (quarkus.datasource.delivery.password)" + condition,
                "QUARKUS_DATASOURCE_PREVIEW_PASSWORD (quarkus.datasource.preview.password)" + condition);

        settings.putAll(Map.of("QUARKUS_DATASOURCE_PASSWORD", "a", "QUARKUS_DATASOURCE_DELIVERY_PASSWORD", "b",
                "QUARKUS_DATASOURCE_PREVIEW_PASSWORD", "c"));
        assertThat(start(settings)).contains("The database cannot be reached").doesNotContain("\tat ");
    }

    private String start(Map<String, String> settings) throws IOException, InterruptedException {
        var printed = program.failToStart(settings);
        assertThat(printed.exitCode()).isEqualTo(1);
        return printed.text();
    }
}
