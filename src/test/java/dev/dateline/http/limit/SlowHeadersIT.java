package dev.dateline.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.dateline.fixture.Program;

/** Runs the packaged application, because Netty finds {@link HeaderDeadline} only there. */
@DisabledOnOs(OS.WINDOWS)
class SlowHeadersIT {

    private static final String GET = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String FIRST_HEADERS = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

    @TempDir
    Path folder;

    private Process dateline;
    private Program program;

    @BeforeEach
    void start() throws IOException {
        program = new Program(folder);
        dateline = program.startServer(Map.of("DATELINE_HTTP_HEADER_TIMEOUT", "1s"));
    }

    @AfterEach
    void end() throws InterruptedException {
        Program.end(dateline);
    }

    @Test
    void closesConnectionsWhoseHeadersTrickle() throws IOException {
        try (var first = connect(); var second = connect()) {
            send(first, FIRST_HEADERS);
            assertThat(trickle(first)).isEmpty();

            send(second, GET + FIRST_HEADERS);
            assertThat(trickle(second)).containsOnlyOnce("HTTP/1.1 200 OK");
        }
    }

    private Socket connect() throws IOException {
        var url = program.url();
        var socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(100);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends one byte at a time until the server closes the connection; Vert.x alone closes it after 75 s without a byte. */
    private static String trickle(Socket socket) throws IOException {
        var response = new StringBuilder();
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            try {
                send(socket, "x");
                for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
                    response.append((char) next);
                }
                return response.toString();
            } catch (SocketTimeoutException nothingYet) {
                continue;
            } catch (SocketException closed) {
                return response.toString();
            }
        }
        throw new AssertionError("The connection is still open after 20 s");
    }
}
