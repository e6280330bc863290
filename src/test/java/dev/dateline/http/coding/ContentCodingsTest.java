package dev.dateline.http.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ContentCodingsTest {

    @TestHTTPResource("/api/v1/articles")
    URI articles;

    @Test
    void prefersBrotliIfAccepted() throws IOException, InterruptedException {
        assumeTrue(Brotli4jLoader.isAvailable(), "no encoder for this platform");
        var plain = get("identity");
        var coded = get("br, gzip");

        assertThat(coded.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(coded.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        try (var decoded = new BrotliInputStream(new ByteArrayInputStream(coded.body()))) {
            assertThat(new String(decoded.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "gzip                     | gzip    | -gzip",
            "gzip;q=0.2               | gzip    | -gzip",
            "GZIP                     | gzip    | -gzip",
            "x-gzip                   | gzip    | -gzip",
            "deflate                  | none    | ''",
            "gzip;q=0.5, deflate;q=1  | gzip    | -gzip",
            "gzip, br;q=0             | gzip    | -gzip",
            "br;q=0, *                | gzip    | -gzip",
            "identity;q=0, br;q=0, gzip | gzip  | -gzip",
            "br;q=0.1, gzip;q=0.9     | gzip    | -gzip",
            "identity, gzip;q=0.5     | none    | ''",
            "br;q=0                   | none    | ''",
            "notgzip                  | none    | ''",
            "gzip;q=0                 | none    | ''",
            "gzip;q=0.000             | none    | ''",
            "identity                 | none    | ''",
            "compress                 | none    | ''",
            "*;q=0                    | none    | ''",
    })
    void eachCodingHasItsOwnEntityTag(String accepted, String coding, String ending)
            throws IOException, InterruptedException {
        var coded = get(accepted);
        assertThat(coded.headers().firstValue("Content-Encoding"))
                .isEqualTo(Optional.ofNullable(coding));
        assertThat(tag(coded)).isEqualTo(tag(get("identity")).replaceAll("\"$", ending + '"'));
        var body = new ByteArrayInputStream(coded.body());
        assertThat(new String((coding == null ? body : new GZIPInputStream(body)).readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("{");
    }

    @Test
    void headReturnsTheHeadersOfAnEncodedResponse() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(articles).header("Accept-Encoding", "gzip");
        var whole = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
        var head = HttpClient.newHttpClient().send(request.method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.discarding());
        for (var name : List.of("ETag", "Content-Encoding", "Content-Type", "Vary", "Cache-Control")) {
            assertThat(head.headers().allValues(name)).as(name).isEqualTo(whole.headers().allValues(name));
        }
    }

    @Test
    void unencodedResponsesHaveNoContentEncoding() throws IOException, InterruptedException {
        var plain = HttpClient.newHttpClient().send(HttpRequest.newBuilder(articles).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(get("identity").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void revalidatesACopyInAnyAcceptedCoding() throws IOException, InterruptedException {
        var plain = tag(get("identity"));
        var coded = tag(get("gzip"));
        for (var kept : List.of(plain, coded)) {
            for (var sent : List.of(kept, "W/" + kept, "\"other\", " + kept)) {
                var answer = get("gzip", "If-None-Match", sent);
                assertThat(answer.statusCode()).isEqualTo(304);
                assertThat(tag(answer)).isEqualTo(kept);
            }
        }
        assertThat(get("identity", "If-None-Match", plain).statusCode()).isEqualTo(304);
        assertThat(get("identity", "If-None-Match", coded).statusCode()).isEqualTo(200);
        assertThat(get("gzip", "If-None-Match", coded.substring(0, 9) + '"').statusCode()).isEqualTo(200);
        assertThat(get("gzip", "If-None-Match", coded.replace("-gzip", "-other")).statusCode()).isEqualTo(200);
        assertThat(tag(get("gzip", "If-None-Match", "*"))).isEqualTo(coded);
    }

    /** As proxies do. */
    @Test
    void http10ClientsGetTheCodingOfTheEntityTag() throws IOException {
        try (var socket = new Socket(articles.getHost(), articles.getPort())) {
            socket.getOutputStream().write("GET %s HTTP/1.0\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
                    .formatted(articles.getPath()).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).containsIgnoringCase("content-encoding: gzip").contains("-gzip\"").doesNotContain("{\"data\":");
        }
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void encodesOnceInEachVersionOfHttp(HttpClient.Version version) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(articles).header("Accept-Encoding", "gzip").version(version).build();
        var client = HttpClient.newHttpClient();
        client.send(request, HttpResponse.BodyHandlers.discarding());
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(get("identity").body());
    }

    private HttpResponse<byte[]> get(String codings, String... more) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(articles).header("Accept-Encoding", codings);
        if (more.length > 0) {
            request.headers(more);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
