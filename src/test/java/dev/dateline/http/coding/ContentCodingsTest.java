package dev.dateline.http.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;

import io.netty.handler.codec.compression.Brotli;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ContentCodingsTest {

    @TestHTTPResource("/api/v1/articles")
    URI articles;

    @Test
    void anAnswerComesInBrotliToThoseWhoTakeIt() throws IOException, InterruptedException {
        assumeTrue(Brotli.isAvailable(), "no encoder for this platform");
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
            "deflate                  | deflate | -deflate",
            "gzip;q=0.5, deflate;q=1  | deflate | -deflate",
            "gzip;q=0                 | none    | ''",
            "identity                 | none    | ''",
            "compress                 | none    | ''",
    })
    void eachCodingHasAnEntityTagOfItsOwn(String accepted, String coding, String ending)
            throws IOException, InterruptedException {
        var coded = get(accepted);
        assertThat(coded.headers().firstValue("Content-Encoding")).isEqualTo(Optional.ofNullable(coding));
        assertThat(tag(coded)).isEqualTo(tag(get("identity")).replaceAll("\"$", ending + '"'));
    }

    @Test
    void whoHasAnAnswerInOneCodingIsNotSentItInAnother() throws IOException, InterruptedException {
        var plain = tag(get("identity"));
        var coded = tag(get("gzip"));
        for (var kept : List.of(plain, coded)) {
            for (var sent : List.of(kept, "W/" + kept, "\"other\", " + kept)) {
                for (var accepted : List.of("identity", "gzip")) {
                    var answer = get(accepted, "If-None-Match", sent);
                    assertThat(answer.statusCode()).isEqualTo(304);
                    assertThat(tag(answer)).isEqualTo(kept);
                }
            }
        }
        assertThat(get("gzip", "If-None-Match", coded.substring(0, 9) + '"').statusCode()).isEqualTo(200);
        assertThat(tag(get("gzip", "If-None-Match", "*"))).isEqualTo(coded);
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<byte[]> get(String codings, String... more) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(articles).header("Accept-Encoding", codings);
        if (more.length > 0) {
            request.headers(more);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
