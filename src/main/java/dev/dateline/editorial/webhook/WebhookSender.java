package dev.dateline.editorial.webhook;

import java.io.IOException;
import java.net.ConnectException;
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

import io.netty.handler.codec.DateFormatter;

import dev.dateline.vocabulary.StorableText;

/** Sends messages to the URLs of webhooks and waits for the response, of which it reads no more than the headers. */
@ApplicationScoped
class WebhookSender {

    private static final int MAX_RETRY_AFTER = 40;
    private static final int MAX_DIGITS = 9;
    private static final int MAX_REASON = 200;

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

    /** Java keeps what it has looked up for some seconds, so that the client connects to the addresses that were checked. */
    private void checkAddress(String host) throws IOException {
        for (var address : InetAddress.getAllByName(host)) {
            if (!ReceiverAddress.of(address).isAllowed(config.privateAddresses())) {
                throw new ForbiddenAddress(address.getHostAddress());
            }
        }
    }

    private String reason(Exception failure) {
        if (failure instanceof ForbiddenAddress forbidden) {
            return "The address " + forbidden.getMessage() + " is not allowed.";
        } else if (failure instanceof UnknownHostException) {
            return "The host is not known.";
        } else if (failure instanceof HttpConnectTimeoutException) {
            return "No connection within " + timeout() + ".";
        } else if (failure instanceof HttpTimeoutException) {
            return "No response within " + timeout() + ".";
        } else if (failure instanceof ConnectException) {
            return "No connection: it was refused, or there is no route.";
        } else if (failure instanceof SSLException) {
            return "No secure connection: " + shown(failure);
        }
        return (failure instanceof IOException ? "The connection failed, or the response is not valid: "
                : "The request cannot be sent: ") + shown(failure);
    }

    private String timeout() {
        var millis = config.timeout().toMillis();
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }

    /** A message can quote what the receiver has sent. */
    private static String shown(Exception failure) {
        var message = String.valueOf(failure.getMessage());
        return StorableText.escaped(message.length() <= MAX_REASON ? message : message.substring(0, MAX_REASON) + "…");
    }

    /** RFC 9110, 10.2.3. */
    private Duration retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").filter(value -> value.length() <= MAX_RETRY_AFTER)
                .map(this::retryAfter).filter(duration -> !duration.isNegative()).orElse(Duration.ZERO);
    }

    private Duration retryAfter(String value) {
        if (!value.isEmpty() && value.chars().allMatch(character -> character >= '0' && character <= '9')) {
            return Duration.ofSeconds(value.length() > MAX_DIGITS ? Integer.MAX_VALUE : Long.parseLong(value));
        }
        var date = DateFormatter.parseHttpDate(value);
        return date == null ? Duration.ZERO : Duration.between(clock.instant(), date.toInstant());
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
