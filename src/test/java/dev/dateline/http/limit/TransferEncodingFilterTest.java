package dev.dateline.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TransferEncodingFilterTest {

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
