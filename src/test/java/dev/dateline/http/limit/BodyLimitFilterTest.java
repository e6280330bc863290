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

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BodyLimitFilterTest {

    private static final int LIMIT = 1024 * 1024;

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
