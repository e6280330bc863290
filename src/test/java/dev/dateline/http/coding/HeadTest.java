package dev.dateline.http.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HeadTest {

    private static final List<String> CODINGS = List.of("identity", "gzip", "br, gzip", "gzip;q=0");

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(strings = { "", "api/v1/articles", "api/v1/articles?unknown=1", "api/v1/articles/by-slug/no-such",
            "api/v1/articles;x=1", "api/v1/nothing", "manage/v1/imports", "openapi", "openapi?format=json",
            "openapi?format=xml", "health/live", "docs/", "docs/swagger-ui.css", "docs/nothing.js", "sample/tram.svg",
            "sample/fog-signal.mp3" })
    void hasTheHeadersOfGet(String path) throws Exception {
        for (var version : HttpClient.Version.values()) {
            for (var coding : CODINGS) {
                var get = send("GET", path, coding, version);
                var head = send("HEAD", path, coding, version);

                assertThat(head.statusCode()).isEqualTo(get.statusCode());
                assertThat(headers(head)).as("%s, %s, %s", path, coding, version).isEqualTo(headers(get))
                        .doesNotContainEntry("content-encoding", List.of("identity")).doesNotContainKey("transfer-encoding")
                        .containsEntry("content-length", List.of(String.valueOf(get.body().length)));
                assertThat(head.body()).isEmpty();
            }
        }
    }

    private HttpResponse<byte[]> send(String method, String path, String codings, HttpClient.Version version)
            throws IOException, InterruptedException {
        return HttpClient.newBuilder().version(version).build().send(HttpRequest.newBuilder(server.resolve(path))
                .header("Accept-Encoding", codings).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
    }

    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.remove(":status");
        return headers;
    }
}
