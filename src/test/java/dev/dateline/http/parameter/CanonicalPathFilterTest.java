package dev.dateline.http.parameter;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class CanonicalPathFilterTest {

    @Inject
    Newsroom newsroom;

    @TestHTTPResource
    URI server;

    /** Uses a socket, because the client of the other tests does not send some of these. */
    @ParameterizedTest
    @CsvSource({ "GET,/api/v1/articles/,/api/v1/articles",
            "HEAD,/api/v1/articles/?limit=1&q=a%20b,/api/v1/articles?limit=1&q=a%20b",
            "GET,/api/v1/articles//,/api/v1/articles", "GET,//api/v1//articles,/api/v1/articles",
            "GET,/api/v1/./tags,/api/v1/tags", "GET,/api/v1/x/../tags,/api/v1/tags",
            "GET,/api/v1/%61rticles,/api/v1/articles", "GET,/api/v1/tags/by-slug/cp-x/,/api/v1/tags/by-slug/cp-x",
            "GET,/api/v1/sections/by-path/cp-x/cp-y/?fields=id,/api/v1/sections/by-path/cp-x/cp-y?fields=id",
            "GET,/api/v1/media/01a20d77-ae06-7dc5-8863-3f00843cff5b/captions/,/api/v1/media/01a20d77-ae06-7dc5-8863-3f00843cff5b/captions",
            "POST,/manage/v1/imports/?format=jsonl,/manage/v1/imports?format=jsonl",
            "GET,/manage/v1/imports/,/manage/v1/imports", "GET,/openapi/,/openapi", "GET,/openapi.json/,/openapi.json",
            "GET,/health/ready/,/health/ready", "GET,/health/started/,/health/started", "GET,//health,/health",
            "GET,/metrics/,/metrics" })
    void redirectsOtherUrlsOfAResource(String method, String other, String url) throws IOException {
        var response = exchange(method + " " + other);
        assertThat(response).startsWith("HTTP/1.1 308 ").containsIgnoringCase("\r\nlocation: " + url + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/", "/api/v1/nothing/", "/api/v1/./nothing", "/api/", "/manage/v1/", "/nothing/",
            "/health/nothing/", "/docs/nothing/" })
    void doesNotRedirectToAUrlOfNothing(String path) throws IOException {
        assertThat(exchange("GET " + path)).startsWith("HTTP/1.1 404 ").contains("urn:dateline:problem:not-found");
    }

    @Test
    void redirectsOnce() throws IOException {
        newsroom.write(article("cp-one", "2026-01-01T00:00:00Z"), article("cp-two", "2026-01-02T00:00:00Z"));
        String next = given().get("/api/v1/articles?limit=1").path("page.next");
        given().noFilters().urlEncodingEnabled(false).get("/api/v1/articles/?limit=1&cursor=" + next).then().statusCode(200)
                .body("links.self", equalTo("/api/v1/articles?cursor=" + next + "&limit=1"));
        given().noFilters().header("Authorization", AdminKey.bearer()).get("/manage/v1/imports/").then().statusCode(200);
    }

    private String exchange(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                    + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
