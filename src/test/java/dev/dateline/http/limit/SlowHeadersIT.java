package dev.dateline.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.dateline.fixture.Program;
import dev.dateline.fixture.SlowClient;

/**
 * Runs the packaged application, because Netty finds {@link HeaderDeadline} only there. Vert.x alone closes a connection after
 * 75 s without a byte.
 */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
class SlowHeadersIT {

    private static final String GET = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String FIRST_HEADERS = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

    @TempDir
    static Path folder;

    private static Program program;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        program = new Program(folder);
        program.startServer(Map.of("DATELINE_HTTP_HEADER_TIMEOUT", "1s"));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        program.close();
    }

    @Test
    void closesConnectionsWhoseHeadersTrickle() throws IOException {
        try (var first = new SlowClient(program.url()); var second = new SlowClient(program.url())) {
            first.send(FIRST_HEADERS);
            assertThat(first.trickle()).isEmpty();

            second.send(GET + FIRST_HEADERS);
            assertThat(second.trickle()).containsOnlyOnce("HTTP/1.1 200 OK");
        }
    }

    @Test
    void doesNotUpgradeToHttp2() throws IOException {
        try (var client = new SlowClient(program.url())) {
            client.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                    + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n");
            assertThat(client.firstLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
