package dev.dateline.http.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Uses a socket, because an HTTP client may reject such requests itself. */
@QuarkusTest
class RequestSizeTest {

    private static final int LONGEST_LINE = 8192;
    private static final int LARGEST_HEADERS = 16_384;

    @TestHTTPResource("/")
    URL server;

    @Test
    void acceptsARequestLineOfExactlyTheLimit() throws IOException {
        assertThat(status(request(LONGEST_LINE, 100))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = { LONGEST_LINE + 1, 20_000 })
    void longerRequestLineReturns414(int length) throws IOException {
        assertThat(status(request(length, 100))).isEqualTo(414);
        theNextConnectionWorks();
    }

    @Test
    void acceptsHeadersOfExactlyTheLimit() throws IOException {
        assertThat(status(request(100, LARGEST_HEADERS))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = { LARGEST_HEADERS + 1, 40_000 })
    void largerHeadersReturn431(int size) throws IOException {
        assertThat(status(request(100, size))).isEqualTo(431);
        theNextConnectionWorks();
    }

    private void theNextConnectionWorks() throws IOException {
        assertThat(status(request(100, 100))).isEqualTo(400);
        given().get("/api/v1/articles").then().statusCode(200);
    }

    /** Has an unknown parameter; line ends do not count. */
    private static String request(int lineLength, int headersSize) {
        var line = padded("GET /api/v1/articles?a=", lineLength - " HTTP/1.1".length()) + " HTTP/1.1";
        var host = "Host: localhost";
        return line + "\r\n" + host + "\r\n" + padded("X-Large: ", headersSize - host.length()) + "\r\n\r\n";
    }

    private static String padded(String start, int length) {
        return start + "a".repeat(length - start.length());
    }

    private int status(String request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
