package dev.dateline.editorial.webhook;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import javax.net.ssl.SSLException;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Sends messages to the URLs of webhooks and waits for the response, of which it reads no more than the headers. */
@ApplicationScoped
class WebhookSender {

    private static final int MAX_SECONDS_LENGTH = 5;

    private final WebhookConfig config;
    private final ObjectMapper mapper;
    private final Clock clock;
    private HttpClient client;

    WebhookSender(WebhookConfig config, ObjectMapper mapper, Clock clock) {
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param secrets each signs the message */
    Response send(String url, WebhookMessage message, List<WebhookSecret> secrets) throws InterruptedException {
        var at = clock.instant();
        var begin = System.nanoTime();
        try {
            var address = URI.create(url);
            checkAddress(address.getHost());
            var response = client().send(request(address, message, secrets, at), BodyHandlers.ofInputStream());
            response.body().close();
            return new Response(attempt(message, at, begin, response.statusCode(), null), retryAfter(response));
        } catch (IOException | RuntimeException e) {
            return new Response(attempt(message, at, begin, null, reason(e)), Duration.ZERO);
        }
    }

    private static WebhookAttempt attempt(WebhookMessage message, Instant at, long begin, Integer status, String failure) {
        return new WebhookAttempt(message.id(), at, Duration.ofNanos(System.nanoTime() - begin), message.size(), status,
                failure);
    }

    private HttpRequest request(URI address, WebhookMessage message, List<WebhookSecret> secrets, Instant at)
            throws IOException {
        var body = mapper.writeValueAsBytes(message.content());
        var seconds = at.getEpochSecond();
        return HttpRequest.newBuilder(address).timeout(config.timeout()).header("Content-Type", "application/json")
                .header("User-Agent", "Dateline").header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", secrets.stream()
                        .map(secret -> secret.signature(message.id(), seconds, body)).collect(Collectors.joining(" ")))
                .POST(BodyPublishers.ofByteArray(body)).build();
    }

    /** Created only when it is needed, because it reads all certificates that Java trusts. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(Redirect.NEVER)
                    .connectTimeout(config.timeout()).build();
        }
        return client;
    }

    /**
     * Link-local addresses belong to services of a cloud's host that must not be reachable from outside. Java keeps what it has
     * looked up for some seconds, so that the client connects to the addresses that were checked.
     */
    private void checkAddress(String host) throws IOException {
        for (var address : InetAddress.getAllByName(host)) {
            if (address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isMulticastAddress()
                    || !config.privateAddresses() && isPrivate(address)) {
                throw new ForbiddenAddress(address.getHostAddress());
            }
        }
    }

    /** RFC 1918, 4193, 6598 and 1122. */
    private static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        return address.isLoopbackAddress() || address.isSiteLocalAddress()
                || (address instanceof Inet6Address ? (bytes[0] & 0xfe) == 0xfc
                        : bytes[0] == 0 || bytes[0] == 100 && (bytes[1] & 0xc0) == 64);
    }

    private String reason(Exception failure) {
        if (failure instanceof ForbiddenAddress forbidden) {
            return "The address " + forbidden.getMessage() + " is not allowed.";
        } else if (failure instanceof UnknownHostException) {
            return "The host is not known.";
        } else if (failure instanceof HttpConnectTimeoutException) {
            return "No connection within " + config.timeout().toSeconds() + " s.";
        } else if (failure instanceof HttpTimeoutException) {
            return "No response within " + config.timeout().toSeconds() + " s.";
        } else if (failure instanceof SSLException) {
            return "No secure connection: " + failure.getMessage();
        } else if (failure instanceof IOException) {
            return failure.getMessage() == null ? "The connection failed." : "The connection failed: " + failure.getMessage();
        }
        return "The request cannot be sent: " + failure.getMessage();
    }

    /** In seconds (RFC 9110, 10.2.3); a date is ignored. */
    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After")
                .filter(value -> !value.isEmpty() && value.length() <= MAX_SECONDS_LENGTH
                        && value.chars().allMatch(character -> character >= '0' && character <= '9'))
                .map(value -> Duration.ofSeconds(Integer.parseInt(value))).orElse(Duration.ZERO);
    }

    /** @param retryAfter for how long the receiver does not want the next attempt */
    record Response(WebhookAttempt attempt, Duration retryAfter) {
    }

    private static final class ForbiddenAddress extends IOException {

        ForbiddenAddress(String address) {
            super(address);
        }
    }
}
