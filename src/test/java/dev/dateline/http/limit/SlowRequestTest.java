package dev.dateline.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.CapturedLog;
import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Http2Client;
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

    @Inject
    Vertx vertx;

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @CsvSource({ "/letterbox/parcels, application/octet-stream", "/letterbox/letters, application/json" })
    void rejectsABodyThatTrickles(String path, String mediaType) throws IOException {
        try (var client = new SlowClient(server); var log = new CapturedLog()) {
            client.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + mediaType
                    + "\r\nContent-Length: 100000\r\n\r\n");
            assertThat(client.trickle()).startsWith("HTTP/1.1 408 Request Timeout")
                    .contains("urn:dateline:problem:request-timeout").containsIgnoringCase("\r\nConnection: close\r\n");
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

    /** At the same time, because the work takes longer than a body may. */
    @Test
    void completesRequestsWhoseBodyArrivesInPiecesAndWhoseWorkTakesLong() {
        var messages = Stream.of("Content-Length: 5\r\n\r\nparts", "|Content-Length: 5\r\n\r\n|parts",
                "|Content-Length: 5\r\n\r\n|part|s", "Transfer-Encoding: chunked\r\n\r\n5\r\nparts\r\n0\r\n\r\n",
                "|Transfer-Encoding: chunked\r\n\r\n|5\r\nparts\r\n|0\r\n\r\n").map(ORDER::concat);
        var responses = ConcurrentRequests.call(messages.<Callable<String>>map(pieces -> () -> {
            try (var client = new SlowClient(server)) {
                for (var piece : pieces.split("\\|")) {
                    client.send(piece);
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                }
                return client.rest();
            }
        }).toList());
        assertThat(responses).hasSize(5)
                .allSatisfy(response -> assertThat(response).startsWith("HTTP/1.1 200 OK").endsWith("\r\n5"));
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
    void endsTheSlowRequestOfAConnectionAndCompletesTheOther() {
        try (var client = new Http2Client(vertx, server); var log = new CapturedLog()) {
            var slow = client.post("/letterbox/orders");
            var received = Http2Client.received(slow);
            slow.write("part");
            var other = client.post("/letterbox/orders");
            assertThat(other.connection()).isEqualTo(slow.connection());
            var receivedOfOther = Http2Client.received(other);
            other.end("parts");

            assertThat(Http2Client.get(received).status()).isEqualTo(408);
            assertThat(Http2Client.get(receivedOfOther).body().toString()).isEqualTo("5");
            await().until(() -> Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream)
                    .noneMatch(frame -> frame.getMethodName().equals("readBlocking")));
            assertThat(log.lines()).allMatch(SlowRequestTest::isOfTheClient);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Content-Length: 5\r\n\r\npa", "Transfer-Encoding: chunked\r\n\r\n5\r\npa",
            "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "Content-Length: 5\r\n\r\nparts" })
    void logsNothingIfAClientLeaves(String beginning) throws IOException {
        try (var log = new CapturedLog()) {
            for (int i = 0; i < 5; i++) {
                try (var client = new SlowClient(server)) {
                    client.send(ORDER + beginning);
                    LockSupport.parkNanos(Duration.ofMillis(i).toNanos());
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            assertThat(log.lines()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "unknown", "" })
    void logsNothingIfARequestIsCancelled(String key) throws IOException {
        try (var client = new Http2Client(vertx, server); var log = new CapturedLog()) {
            for (int i = 0; i < 5; i++) {
                var request = client.post("/manage/v1/tags").putHeader("Authorization",
                        key.isEmpty() ? AdminKey.bearer() : "Bearer " + key);
                Http2Client.get(request.write("{"));
                LockSupport.parkNanos(Duration.ofMillis(i).toNanos());
                request.reset();
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            assertThat(log.lines()).allMatch(SlowRequestTest::isOfTheClient);
        }
    }

    private static boolean isOfTheClient(String line) {
        return line.startsWith("ERROR io.vertx.core.http.impl.HttpClient");
    }
}
