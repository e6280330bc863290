package dev.dateline.editorial.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.fixture.Receiver;

@Execution(ExecutionMode.CONCURRENT)
class WebhookSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-17T08:30:00Z");

    /** The example of the specification Standard Webhooks. */
    @Test
    void signsAsTheSpecificationShows() {
        var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}".getBytes()))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(secret).hasToString("whsec_…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "127.0.0.1", "[::1]", "10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "100.127.255.255", "0.1.2.3",
                    "[fd00::1]", "[::ffff:10.1.2.3]",
                    "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "198.18.0.1", "240.0.0.1",
                    "192.0.0.1", "192.0.2.1",
                    "198.51.100.1", "203.0.113.1", "[100::1]", "[2001:db8::1]", "[2001::1]", "[2001:1ff::1]", "[3fff::1]",
                    "[64:ff9b:1::1]", "[64:ff9b:1:ffff::808:808]", "[100:0:0:1::1]", "[5f00::1]", "[fec0::1]" })
    void privateAddressesCanBeForbidden(String host) throws InterruptedException {
        var attempt = send("http://" + host + ":1/", false, Duration.ofSeconds(1));
        assertThat(attempt.failure()).startsWith("The address ").endsWith(" is not allowed.");
        assertThat(send("http://127.0.0.1:1/", true, Duration.ofSeconds(1)).failure())
                .startsWith("No connection: it was refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "169.254.169.254", "[fe80::1]", "0.0.0.0", "[::]", "224.0.0.1", "[ff02::1]", "[::ffff:169.254.169.254]",
                    "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::a9fe:a9fe]", "[fd00:ec2::254]", "100.100.100.200" })
    void addressesThatAreNotThoseOfAReceiverAreForbidden(String host) throws InterruptedException {
        assertThat(send("http://" + host + "/", true, Duration.ofSeconds(1)).failure()).endsWith(" is not allowed.");
    }

    @Test
    void doesNotWaitForeverForAResponse() throws IOException, InterruptedException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var attempt = send("http://127.0.0.1:" + silent.getLocalPort() + "/", true, Duration.ofSeconds(1));
            assertThat(attempt.failure()).isEqualTo("No response within 1 s.");
            assertThat(attempt.status()).isNull();
            assertThat(attempt.duration()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            assertThat(attempt.at()).isEqualTo(NOW);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "HTTP/1.1 \0\0 2 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: \0\r\n\r\n",
            "HTTP/9.9 \u001b[31m\u0007ZZZZZZZZZZZZ\r\n\r\n", "LONG", "" })
    void quotesNoMoreOfAnInvalidResponseThanCanBeShown(String response) throws IOException, InterruptedException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> {
                try (var connection = server.accept()) {
                    connection.getInputStream().read(new byte[10_000]);
                    connection.getOutputStream().write(response.replace("LONG", "HTTP/9.9 " + "Z".repeat(100_000) + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            thread.start();
            var attempt = send("http://127.0.0.1:" + server.getLocalPort() + "/", true, Duration.ofSeconds(5));
            thread.join();
            assertThat(attempt.failure()).hasSizeBetween(20, 300).doesNotContainPattern("\\p{Cntrl}");
        }
    }

    @ParameterizedTest
    @CsvSource({ "120, 120", "99999999999999999999, 2147483647", "-5, 0", "soon, 0", "'', 0",
            "'Tue, 17 Nov 2026 08:31:00 GMT', 60", "'Tue, 17 Nov 2026 08:00:00 GMT', 0" })
    void waitsAsLongAsTheReceiverAsks(String header, long seconds) throws InterruptedException {
        try (var receiver = new Receiver()) {
            receiver.fail(1, 503, "Retry-After", header);
            assertThat(sender(true, Duration.ofSeconds(5)).send(receiver.url(), WebhookMessage.ping(UUID.randomUUID(), NOW),
                    List.of()).retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    private static WebhookAttempt send(String url, boolean privateAddresses, Duration timeout) throws InterruptedException {
        return sender(privateAddresses, timeout)
                .send(url, WebhookMessage.ping(UUID.randomUUID(), NOW), List.of(WebhookSecret.random())).attempt();
    }

    private static WebhookSender sender(boolean privateAddresses, Duration timeout) {
        var config = new WebhookConfig() {
            @Override
            public Duration interval() {
                return Duration.ofHours(1);
            }

            @Override
            public Duration timeout() {
                return timeout;
            }

            @Override
            public boolean privateAddresses() {
                return privateAddresses;
            }
        };
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        return new WebhookSender(config, mapper, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
