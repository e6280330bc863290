package dev.dateline.http.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RequestTagsTest {

    @TestHTTPResource("/")
    URI server;

    /** Invalid, unknown and valid paths, and methods that do not exist. */
    @Test
    void otherRequestsCreateNoTimeSeries() throws IOException {
        sendHostileRequests(new Random(1));
        metrics();
        var before = series();
        sendHostileRequests(new Random(2));

        assertThat(series()).isEqualTo(before);
        given().get("/api/v1/media").then().statusCode(200);
        assertThat(metrics()).contains("uri=\"/api/v1/media\"");
    }

    private void sendHostileRequests(Random random) throws IOException {
        for (int i = 0; i < 150; i++) {
            var name = Long.toHexString(random.nextLong());
            send("GET /api/v1/x/%f" + name);
            send("GET /api/v1/articles/by-slug/" + name + "%zz");
            send("GET /" + name);
            send("POST /docs/" + name);
            send("X" + name.toUpperCase(Locale.ROOT) + " /api/v1/articles");
            send("OPTIONS /api/v1/" + name);
        }
    }

    private void send(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readAllBytes()).startsWith("HTTP/1.1 ".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @ParameterizedTest
    @CsvSource({ "/,root", "/api/v1/articles,/api/v1/articles",
            "/api/v1/sections/by-path/no/such,'/api/v1/sections/by-path/{path}'",
            "/api/v1/articles/by-slug/no-such,'/api/v1/articles/by-slug/{slug}'", "/openapi,/openapi", "/docs/index.html,/docs",
            "/manage/v1/imports,/manage/v1/imports",
            "/api/v1/articles/01890000-0000-7000-8000-000000000000/related,'/api/v1/articles/{id}/related'",
            "/api/v1/articles/01890000-0000-7000-8000-000000000000/versions,'/api/v1/articles/{id}/versions'",
            "/health/live,/health/live" })
    void recordsEachEndpointByItsTemplate(String path, String template) {
        given().get(path);

        assertThat(metrics()).contains("uri=\"" + template + "\"");
    }

    private static long series() {
        return metrics().lines().filter(line -> line.startsWith("http_server_requests_seconds_count")).count();
    }

    private static String metrics() {
        return given().get("/metrics").then().statusCode(200).extract().asString();
    }
}
