package dev.dateline.http.coding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;

import dev.dateline.fixture.AdminKey;

@QuarkusTest
class HeadTest {

    private static final List<String> CODINGS = List.of("identity", "gzip", "br, gzip", "gzip;q=0");

    @TestHTTPResource("/")
    URI server;

    @Inject
    Vertx vertx;

    @ParameterizedTest
    @ValueSource(strings = { "/", "/api/v1/articles", "/api/v1/articles?unknown=1", "/api/v1/articles/by-slug/no-such",
            "/api/v1/articles;x=1", "/api/v1/nothing", "/manage/v1/imports", "/openapi", "/openapi?format=json",
            "/openapi?format=xml", "/health/live", "/docs/", "/docs/swagger-ui.css", "/docs/nothing.js", "/sample/tram.svg",
            "/sample/fog-signal.mp3" })
    void hasTheHeadersOfGet(String path) throws Exception {
        for (var version : List.of(HttpVersion.HTTP_1_1, HttpVersion.HTTP_2)) {
            var client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(version)
                    .setHttp2ClearTextUpgrade(false).setDecompressionSupported(false));
            for (var coding : CODINGS) {
                var get = send(client, HttpMethod.GET, path, coding);
                var head = send(client, HttpMethod.HEAD, path, coding);

                assertThat(get.version()).isEqualTo(version);
                assertThat(head.status()).isEqualTo(get.status());
                assertThat(head.headers()).as("%s, %s, %s", path, coding, version).isEqualTo(get.headers())
                        .doesNotContainEntry("content-encoding", "identity").doesNotContainKey("transfer-encoding")
                        .containsEntry("content-length", String.valueOf(get.body().length));
                assertThat(head.body()).isEmpty();
            }
            client.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    /** Their content differs between two requests. */
    @ParameterizedTest
    @ValueSource(strings = { "/metrics", "/health/ready", "/manage/v1/imports", "/manage/v1/imports/schema/jsonl" })
    void statesTheLengthOfManagementEndpoints(String path) throws Exception {
        for (var version : List.of(HttpVersion.HTTP_1_1, HttpVersion.HTTP_2)) {
            var client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(version)
                    .setHttp2ClearTextUpgrade(false).setDecompressionSupported(false));
            var head = send(client, HttpMethod.HEAD, path, "identity");

            assertThat(head.version()).isEqualTo(version);
            assertThat(head.status()).isEqualTo(200);
            assertThat(Integer.parseInt(head.headers().get("content-length"))).isPositive();
            assertThat(head.body()).isEmpty();
            client.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void servesMetricsInTheFormatThatIsAccepted() {
        given().header("Accept", "text/plain;version=0.0.4").get("/metrics").then().statusCode(200)
                .contentType("text/plain; version=0.0.4; charset=utf-8").body(containsString("\n# TYPE jvm_"));
        given().header("Accept", "application/openmetrics-text").get("/metrics").then().statusCode(200)
                .contentType("application/openmetrics-text; version=1.0.0; charset=utf-8").body(endsWith("# EOF\n"));
    }

    /** On the event loop: on any other thread, a body can arrive before it is read. */
    private Received send(HttpClient client, HttpMethod method, String path, String codings) throws Exception {
        var received = Promise.<Received>promise();
        vertx.runOnContext(start -> client.request(method, server.getPort(), server.getHost(), path)
                .compose(request -> request.putHeader("Accept-Encoding", codings)
                        .putHeader("Authorization", AdminKey.bearer()).send())
                .compose(response -> response.body().map(body -> {
                    var headers = new TreeMap<String, String>();
                    response.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
                    headers.keySet().removeAll(List.of("date", "cache-status"));
                    return new Received(response.version(), response.statusCode(), headers, body.getBytes());
                })).onComplete(received));
        return received.future().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private record Received(HttpVersion version, int status, TreeMap<String, String> headers, byte[] body) {
    }
}
