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

import org.junit.jupiter.api.Test;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;

import io.netty.handler.codec.compression.Brotli;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BrotliOfferTest {

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

    private HttpResponse<byte[]> get(String codings) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(articles).header("Accept-Encoding", codings).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
