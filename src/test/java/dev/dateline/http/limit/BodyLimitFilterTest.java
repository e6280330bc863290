package dev.dateline.http.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

import dev.dateline.fixture.Http2Client;
import dev.dateline.fixture.SlowClient;

@QuarkusTest
class BodyLimitFilterTest {

    private static final int LIMIT = 1024 * 1024;

    @Inject
    Vertx vertx;

    @TestHTTPResource
    URI server;

    @TestHTTPResource("/letterbox/letters")
    URL letters;

    @Test
    void acceptsABodyOfExactlyTheLimit() {
        given().contentType("application/json").body(letter(LIMIT)).post("/letterbox/letters")
                .then().statusCode(200).body(is(String.valueOf(LIMIT - "{\"text\":\"\"}".length())));
    }

    @Test
    void rejectsABodyWhoseContentLengthExceedsTheLimit() {
        given().contentType("application/json").body(letter(LIMIT + 1)).post("/letterbox/letters")
                .then().statusCode(413).contentType("application/problem+json")
                .header("Connection", "close")
                .body("type", is("urn:dateline:problem:content-too-large"))
                .body("title", is("Content too large"))
                .body("status", is(413))
                .body("instance", is("/letterbox/letters"));
    }

    @Test
    void acceptsAChunkedBodyOfExactlyTheLimit() throws Exception {
        assertThat(sendChunked(LIMIT).statusCode()).isEqualTo(200);
    }

    @Test
    void rejectsAChunkedBodyThatExceedsTheLimit() throws Exception {
        var answer = sendChunked(LIMIT + 1);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:dateline:problem:content-too-large");
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void rejectsABodyOfOneStreamAndKeepsTheConnection(boolean hasLength) {
        try (var client = new Http2Client(vertx, server)) {
            var other = client.post("/letterbox/orders");
            other.sendHead();
            var body = Buffer.buffer(letter(2 * LIMIT));

            var rejected = client.post("/letterbox/orders");
            assertThat(rejected.connection()).isEqualTo(other.connection());
            if (hasLength) {
                rejected.setChunked(false).putHeader("Content-Length", String.valueOf(body.length()));
            }
            var received = Http2Client.received(rejected);
            rejected.write(body);

            assertThat(Http2Client.get(received).status()).isEqualTo(413);
            assertThat(Http2Client.get(received).connection()).isNull();
            assertThat(Http2Client.get(received).body().toString()).contains("urn:dateline:problem:content-too-large");
            received = Http2Client.received(other);
            other.end(Buffer.buffer(letter(100)));
            assertThat(Http2Client.get(received).status()).isEqualTo(200);
        }
    }

    /** The end of the connection while a client sends could discard the response before the client reads it. */
    @Test
    void aClientThatSendsItsWholeBodyFirstReadsTheRejection() throws IOException {
        try (var client = new SlowClient(server)) {
            client.send("POST /letterbox/letters HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + 8 * LIMIT + "\r\n\r\n");
            for (int i = 0; i < 8; i++) {
                client.send("x".repeat(LIMIT));
            }
            assertThat(client.rest()).startsWith("HTTP/1.1 413 ").contains("urn:dateline:problem:content-too-large");
        }
    }

    @Test
    void rejectsAnUploadWhoseContentLengthExceedsItsLimit() throws IOException {
        try (var client = new SlowClient(server)) {
            client.send("POST /letterbox/parcels HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
                    + "Content-Length: 9000000000\r\n\r\n");
            assertThat(client.rest()).startsWith("HTTP/1.1 413 ").contains("maximum of 8589934592 bytes");
        }
    }

    @Test
    void streamsLongerBodiesToEndpointsThatAllowIt() {
        given().contentType("application/octet-stream").body(new byte[3 * LIMIT]).post("/letterbox/parcels")
                .then().statusCode(200).body(is(String.valueOf(3 * LIMIT)));
    }

    private HttpResponse<String> sendChunked(int length) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(letters.toString())).version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(letter(length)))).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** JSON of this length in bytes. */
    private static byte[] letter(int length) {
        var frame = "{\"text\":\"\"}".length();
        return ("{\"text\":\"" + "x".repeat(length - frame) + "\"}").getBytes(StandardCharsets.US_ASCII);
    }
}
