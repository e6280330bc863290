package dev.dateline.http.parameter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class UrlSyntaxFilterTest {

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @CsvSource({ "q=%FF, not UTF-8", "q=%ED%A0%80, not UTF-8", "q=pilot%C0%80, not UTF-8", "q=a;limit=1, %3B" })
    void rejectsMalformedParametersByName(String query, String reason) {
        get("/api/v1/articles?limit=1&" + query).statusCode(400).header("Cache-Control", "no-store")
                .contentType("application/problem+json").body("type", equalTo("urn:dateline:problem:invalid-parameter"))
                .body("errors", hasSize(1)).body("errors[0].name", equalTo("q"))
                .body("errors[0].reason", containsString(reason));
    }

    @Test
    void rejectsMalformedPaths() {
        get("/api/v1/articles/by-slug/%FF").statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("urn:dateline:problem:bad-request"));
    }

    /** Uses a socket, because the client of the other tests does not send these. */
    @ParameterizedTest
    @CsvSource({
            "/api/v1/articles?q=%zz,        has a % that is not followed by two hexadecimal digits",
            "/api/v1/articles?q=100%,       has a % that is not followed by two hexadecimal digits",
            "/api/v1/articles?q=%4,         has a % that is not followed by two hexadecimal digits",
            "/api/v1/articles?q=ü,     must percent-encode non-ASCII characters",
            "/api/v1/articles/%zz,          has a % that is not followed by two hexadecimal digits",
            "/docs/%,                       has a % that is not followed by two hexadecimal digits",
            "/api/v1/articles/by-slug/ü, must percent-encode non-ASCII characters" })
    void rejectsMalformedUrls(String address, String reason) throws IOException {
        assertThat(answer(address)).startsWith("HTTP/1.1 400 ").contains("application/problem+json", reason);
    }

    @Test
    void acceptsCharactersThatBrowsersDoNotEncode() throws IOException {
        assertThat(answer("/api/v1/articles?fields=id&q=a|b{c}^`\\d[1]")).startsWith("HTTP/1.1 200 ")
                .contains("q=a%7Cb%7Bc%7D%5E%60%5Cd%5B1%5D");
        assertThat(answer("/api/v1/articles/by-slug/a|b")).startsWith("HTTP/1.1 404 ").contains("application/problem+json");
    }

    @Test
    void acceptsEncodedCharacters() {
        get("/api/v1/articles?q=a%3Bb%20%F0%9F%99%82+%EF%BF%BD%26").statusCode(200);
        get("/api/v1/articles/by-slug/%C3%BC").statusCode(404);
    }

    private static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/articles;foo=bar?limit=1", "/api/v1/tags/by-slug/ferries;v=2",
            "/api/v1/sections/by-path/a;b=c/d" })
    void ignoresNothingInAPath(String address) throws IOException {
        assertThat(answer(address)).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "%3B");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Host: a b/c\r\n", "Host: one.example\r\nHost: two.example\r\n" })
    void requiresOneHost(String host) throws IOException {
        assertThat(exchange("GET /api/v1/tags HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ").contains("application/problem+json", "Host");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\0\1GET", "\1", "GET\0" })
    void rejectsControlCharactersInTheMethod(String method) throws IOException {
        assertThat(exchange(method + " /api/v1/tags HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1\\.[01] 400 .*");
    }

    private String answer(String address) throws IOException {
        return exchange("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Origin: https://paper.example\r\nConnection: close\r\n\r\n");
    }

    private String exchange(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
