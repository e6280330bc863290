package dev.dateline.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import dev.dateline.fixture.CapturedLog;
import dev.dateline.fixture.SampleContent;
import dev.dateline.fixture.SlowClient;

/** The profile has timeouts of 1 s (bodies) and 3 s (idle connections). */
@QuarkusTest
@TestProfile(SampleContent.class)
class SlowRequestTest {

    private static final String GET = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST /letterbox/parcels HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/octet-stream\r\n";
    private static final String ORDER = POST.replace("parcels", "orders") + "Connection: close\r\n";

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @CsvSource({ "/letterbox/parcels, application/octet-stream", "/letterbox/letters, application/json" })
    void rejectsABodyThatTrickles(String path, String mediaType) throws IOException {
        try (var client = new SlowClient(server); var log = new CapturedLog()) {
            client.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + mediaType
                    + "\r\nContent-Length: 100000\r\n\r\n");
            assertThat(client.trickle()).startsWith("HTTP/1.1 408 Request Timeout")
                    .contains("urn:dateline:problem:request-timeout");
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void acceptsABodyThatTakesLongAtTheMinimumRate() throws IOException {
        try (var client = new SlowClient(server)) {
            client.send(POST + "Content-Length: 7200\r\nConnection: close\r\n\r\n");
            for (int i = 0; i < 12; i++) {
                client.send("x".repeat(600));
                LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
            }
            assertThat(client.rest()).startsWith("HTTP/1.1 200 OK").endsWith("7200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "Content-Length: 5\r\n\r\nparts", "Transfer-Encoding: chunked\r\n\r\n5\r\nparts\r\n0\r\n\r\n" })
    void completesARequestWhoseWorkTakesLongAfterItsBody(String body) throws IOException {
        try (var client = new SlowClient(server)) {
            client.send(ORDER + body);
            assertThat(client.rest()).startsWith("HTTP/1.1 200 OK").endsWith("\r\n5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "Content-Length: 5\r\n\r\n|parts", "Content-Length: 5\r\n\r\n|part|s",
            "Transfer-Encoding: chunked\r\n\r\n|5\r\nparts\r\n|0\r\n\r\n" })
    void completesARequestWhoseBodyArrivesInPieces(String pieces) throws IOException {
        try (var client = new SlowClient(server)) {
            client.send(ORDER);
            for (var piece : pieces.split("\\|")) {
                client.send(piece);
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            assertThat(client.rest()).startsWith("HTTP/1.1 200 OK").endsWith("\r\n5");
        }
    }

    @Test
    void closesAConnectionWhoseBodyTricklesAfterTheResponse() throws IOException {
        try (var client = new SlowClient(server)) {
            client.send("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
            assertThat(client.trickle()).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void keepsAConnectionWhoseBodyWasNotRead() throws IOException {
        try (var client = new SlowClient(server)) {
            client.send("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n0123456789");
            assertThat(client.firstLine()).isEqualTo("HTTP/1.1 404 Not Found");
            for (int i = 0; i < 4; i++) {
                LockSupport.parkNanos(Duration.ofMillis(350).toNanos());
                client.send(GET);
            }
            client.send(GET.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            assertThat(client.rest()).containsSubsequence(Collections.nCopies(5, "HTTP/1.1 200 OK"));
        }
    }

    @Test
    void closesAnIdleConnection() throws IOException {
        try (var client = new SlowClient(server)) {
            client.send(GET);
            assertThat(client.firstLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(client.rest()).doesNotContain("HTTP/1.1");
        }
    }

    @Test
    void doesNotUpgradeToHttp2() throws IOException {
        try (var client = new SlowClient(server)) {
            client.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                    + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n");
            assertThat(client.firstLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
