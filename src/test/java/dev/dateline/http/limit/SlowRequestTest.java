package dev.dateline.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import dev.dateline.fixture.CapturedLog;
import dev.dateline.fixture.EmbeddedDatabaseResource;
import dev.dateline.fixture.SampleContent;

/** The profile has timeouts of 2 s (bodies) and 5 s (idle connections). */
@QuarkusTest
@TestProfile(SampleContent.class)
@WithTestResource(EmbeddedDatabaseResource.class)
class SlowRequestTest {

    private static final Duration LONGEST = Duration.ofSeconds(9);
    private static final String GET = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST /letterbox/parcels HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/octet-stream\r\n";

    @TestHTTPResource
    URI server;

    @Test
    void rejectsABodyThatTrickles() throws IOException {
        try (var socket = connect(); var log = new CapturedLog()) {
            send(socket, POST + "Content-Length: 100000\r\n\r\n");
            assertThat(trickle(socket, Duration.ofMillis(200))).startsWith("HTTP/1.1 408 Request Timeout")
                    .contains("urn:dateline:problem:request-timeout");
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void acceptsABodyThatTakesLongAtTheMinimumRate() throws IOException {
        try (var socket = connect()) {
            send(socket, POST + "Content-Length: 7200\r\nConnection: close\r\n\r\n");
            for (int i = 0; i < 12; i++) {
                send(socket, "x".repeat(600));
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 OK").endsWith("7200");
        }
    }

    @Test
    void closesAConnectionWhoseBodyTricklesAfterTheResponse() throws IOException {
        try (var socket = connect()) {
            send(socket, "POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
            assertThat(trickle(socket, Duration.ofMillis(200))).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void keepsAConnectionWhoseBodyWasNotRead() throws IOException {
        try (var socket = connect()) {
            send(socket, "POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n0123456789");
            assertThat(firstLine(socket.getInputStream())).isEqualTo("HTTP/1.1 404 Not Found");
            for (int i = 0; i < 4; i++) {
                LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
                send(socket, GET);
            }
            send(socket, GET.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            assertThat(rest(socket.getInputStream())).containsSubsequence(Collections.nCopies(5, "HTTP/1.1 200 OK"));
        }
    }

    @Test
    void closesAnIdleConnection() throws IOException {
        try (var socket = connect()) {
            send(socket, GET);
            assertThat(firstLine(socket.getInputStream())).isEqualTo("HTTP/1.1 200 OK");
            assertThat(rest(socket.getInputStream())).doesNotContain("HTTP/1.1");
        }
    }

    @Test
    void doesNotUpgradeToHttp2() throws IOException {
        try (var socket = connect()) {
            send(socket, "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                    + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n");
            assertThat(firstLine(socket.getInputStream())).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout((int) LONGEST.toMillis());
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends one byte at a time until the server closes the connection. */
    private static String trickle(Socket socket, Duration pause) throws IOException {
        var response = new StringBuilder();
        var end = System.nanoTime() + LONGEST.toNanos();
        socket.setSoTimeout((int) pause.toMillis());
        try {
            while (System.nanoTime() < end) {
                send(socket, "x");
                int next = read(socket, response);
                if (next < 0) {
                    return response.toString();
                }
            }
        } catch (SocketException closed) {
            return response.toString();
        }
        throw new AssertionError("The connection is still open after " + LONGEST);
    }

    private static int read(Socket socket, StringBuilder response) throws IOException {
        try {
            int next = socket.getInputStream().read();
            while (next >= 0) {
                response.append((char) next);
                next = socket.getInputStream().read();
            }
            return next;
        } catch (SocketTimeoutException nothingYet) {
            return 0;
        }
    }

    private static String firstLine(InputStream response) throws IOException {
        var line = new StringBuilder();
        for (int next = response.read(); next >= 0 && next != '\r'; next = response.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private static String rest(InputStream response) throws IOException {
        return new String(response.readAllBytes(), StandardCharsets.UTF_8);
    }
}
