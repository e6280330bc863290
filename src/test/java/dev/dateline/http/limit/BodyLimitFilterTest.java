package dev.dateline.http.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;

@QuarkusTest
class BodyLimitFilterTest {

    private static final int LIMIT = 1024 * 1024;

    @Inject
    Vertx vertx;

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
    void rejectsABodyOfOneStreamAndKeepsTheConnection(boolean hasLength) throws Exception {
        var client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false).setHttp2MaxPoolSize(1));
        try {
            var other = open(client);
            other.setChunked(true).sendHead();
            var body = Buffer.buffer(letter(2 * LIMIT));

            var rejected = open(client);
            assertThat(rejected.connection()).isEqualTo(other.connection());
            if (hasLength) {
                rejected.putHeader("Content-Length", String.valueOf(body.length()));
            } else {
                rejected.setChunked(true);
            }
            var received = rejected.response().compose(response -> {
                assertThat(response.version()).isEqualTo(HttpVersion.HTTP_2);
                assertThat(response.statusCode()).isEqualTo(413);
                assertThat(response.getHeader("Connection")).isNull();
                return response.body();
            });
            rejected.write(body);

            assertThat(get(received).toString()).contains("urn:dateline:problem:content-too-large");
            other.end(Buffer.buffer(letter(100)));
            assertThat(get(other.response()).statusCode()).isEqualTo(200);
        } finally {
            get(client.close());
        }
    }

    private HttpClientRequest open(HttpClient client) throws Exception {
        var request = get(client.request(HttpMethod.POST, letters.getPort(), letters.getHost(), "/letterbox/orders"));
        return request.putHeader("Content-Type", "application/octet-stream");
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void streamsLongerBodiesToEndpointsThatAllowIt() {
        given().contentType("application/octet-stream").body(new byte[3 * LIMIT]).post("/letterbox/parcels")
                .then().statusCode(200).body(is(String.valueOf(3 * LIMIT)));
    }

    private HttpResponse<String> sendChunked(int length) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(letters.toString())).version(java.net.http.HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(letter(length)))).build();
        return java.net.http.HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** JSON of this length in bytes. */
    private static byte[] letter(int length) {
        var frame = "{\"text\":\"\"}".length();
        return ("{\"text\":\"" + "x".repeat(length - frame) + "\"}").getBytes(StandardCharsets.US_ASCII);
    }
}
