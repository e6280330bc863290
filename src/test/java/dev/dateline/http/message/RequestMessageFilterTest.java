package dev.dateline.http.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;

import dev.dateline.fixture.AdminKey;

@QuarkusTest
class RequestMessageFilterTest {

    private static final String SMUGGLED = "GET /api/v1/tags HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TestHTTPResource("/")
    URL server;

    /** The connection is closed after the response, so that the body is not taken for the next request. */
    @ParameterizedTest
    @CsvSource({ "xchunked,400", "identity,400", "gzip,400", "'chunked, gzip',400", "'chunked, chunked',400",
            "'gzip, chunked',501", "'foo,chunked',501" })
    void rejectsAnUnknownTransferCoding(String codings, int status) throws IOException {
        assertThat(responses("Transfer-Encoding: " + codings)).startsWith("HTTP/1.1 " + status + " ")
                .containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void rejectsALengthBesideAChunkedBody() throws IOException {
        assertThat(responses("Content-Length: 5\r\nTransfer-Encoding: chunked")).startsWith("HTTP/1.1 400 ")
                .containsOnlyOnce("HTTP/1.1 ");
    }

    @Test
    void describesTheRejection() throws IOException {
        assertThat(responses("Transfer-Encoding: gzip, chunked")).contains("application/problem+json")
                .contains("urn:dateline:problem:not-implemented").contains("The only supported transfer coding is chunked.");
    }

    @Test
    void acceptsAChunkedBodyInAnyCase() throws IOException {
        assertThat(send("POST /manage/v1/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Transfer-Encoding: Chunked\r\n\r\n0\r\n\r\n")).startsWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "HTTP/9.9", "HTTP/0.9", "HTTP/2.0", "HTTP/1.2" })
    void rejectsOtherVersions(String version) throws IOException {
        assertThat(send("GET /api/v1/tags " + version + "\r\nHost: localhost\r\n\r\n" + SMUGGLED)).startsWith("HTTP/1.1 505 ")
                .containsOnlyOnce("HTTP/1.1 ").contains("application/problem+json", "\"status\":505",
                        "urn:dateline:problem:http-version-not-supported");
        assertThat(send("GET /api/v1/tags " + version + "\r\n\r\n")).startsWith("HTTP/1.1 505 ");
    }

    @Test
    void acceptsHttp10() throws IOException {
        assertThat(send("GET /api/v1/tags HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200 ");
    }

    @ParameterizedTest
    @CsvSource({ "Origin,https://desk.example,https://paper.example", "Origin,https://paper.example,https://desk.example",
            "Authorization,Bearer a,Bearer b", "Content-Type,application/json,application/octet-stream" })
    void rejectsRepeatedHeaders(String name, String first, String second) throws IOException {
        var response = send("POST /manage/v1/imports?format=jsonl HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + name
                + ": " + first + "\r\n" + name + ": " + second + "\r\nContent-Length: 0\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 400 ").contains("application/problem+json")
                .containsIgnoringCase("\"in\":\"header\",\"name\":\"" + name + "\",\"reason\":\"must not be repeated\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/tags", "/openapi.json", "/docs/style.css" })
    void readsListsOnSeveralLines(String path) {
        var tag = given().header("Accept-Encoding", "identity").get(path).header("ETag");
        given().headers(new Headers(new Header("If-None-Match", "\"other\""), new Header("If-None-Match", tag),
                new Header("Accept-Encoding", "identity"))).get(path).then().statusCode(304);
        given().headers(new Headers(new Header("Accept-Encoding", "br;q=0"), new Header("Accept-Encoding", "gzip"))).get(path)
                .then().statusCode(200).header("Content-Encoding", equalTo("gzip"));
    }

    @Test
    void readsMediaTypesOnSeveralLines() {
        given().headers(new Headers(new Header("Accept", "text/csv"), new Header("Accept", "application/json")))
                .get("/api/v1/tags").then().statusCode(200);
        given().headers(new Headers(new Header("Accept", "*/*"), new Header("Accept", "application/json;q=0")))
                .get("/api/v1/tags").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource({ "gzip", "br", "'identity, gzip'", "X-GZIP" })
    void rejectsEncodedBodies(String coding) {
        given().header("Authorization", AdminKey.bearer()).header("Content-Encoding", coding)
                .contentType("application/octet-stream").body("\n".getBytes(StandardCharsets.UTF_8))
                .post("/manage/v1/imports?format=jsonl").then().statusCode(415).header("Accept-Encoding", equalTo("identity"))
                .contentType("application/problem+json").body("type", equalTo("urn:dateline:problem:unsupported-media-type"))
                .body("errors[0].in", equalTo("header")).body("errors[0].name", equalTo("Content-Encoding"))
                .body("errors[0].value", equalTo(coding));
    }

    @ParameterizedTest
    @CsvSource({ "Content-Encoding: gzip,415", "'Content-Type: a/b\r\nContent-Type: a/b',400" })
    void readsTheNextRequestAfterARejectedBody(String headers, int status) throws IOException {
        var response = send("POST /manage/v1/imports HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\nContent-Length: "
                + SMUGGLED.length() + "\r\n\r\n" + SMUGGLED
                + "GET /api/v1/nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(response.split("HTTP/1.1 ")).hasSize(3)
                .satisfies(responses -> assertThat(responses[1]).startsWith(status + " "))
                .satisfies(responses -> assertThat(responses[2]).startsWith("404 "));
    }

    @Test
    void acceptsTheCodingIdentityAndRequestsWithoutBody() {
        given().header("Authorization", AdminKey.bearer()).header("Content-Encoding", "identity")
                .contentType("application/octet-stream").body("\n".getBytes(StandardCharsets.UTF_8))
                .post("/manage/v1/imports?format=jsonl").then().statusCode(202);
        given().header("Content-Encoding", "gzip").get("/api/v1/tags").then().statusCode(200);
    }

    private String responses(String header) throws IOException {
        return send("POST /manage/v1/imports HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n" + SMUGGLED);
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
