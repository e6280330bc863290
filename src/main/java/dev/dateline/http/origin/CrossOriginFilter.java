package dev.dateline.http.origin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.event.Observes;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.problem.ProblemWriter;

/**
 * CORS. Pages of every origin may read public content; the headers are the same for every origin, so that a cache stores one
 * copy. The management API accepts pages of its own origin and of configured ones; it requires a key as well.
 */
class CrossOriginFilter {

    private static final String MANAGEMENT = "/manage/";
    private static final String MAX_AGE = "86400";
    private static final String READING = "GET, HEAD, OPTIONS";
    private static final String MANAGING = "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE";
    private static final String HEADERS_TO_READ = String.join(", ", "accept", "accept-language", "authorization", "baggage",
            "cache-control", "content-type", "if-match", "if-modified-since", "if-none-match", "if-unmodified-since",
            "last-event-id", "range", "sentry-trace", "traceparent", "tracestate");
    private static final String HEADERS_TO_MANAGE = HEADERS_TO_READ + ", idempotency-key";
    private static final AsciiString ANY = AsciiString.cached("*");
    private static final AsciiString EXPOSED = AsciiString.cached(String.join(", ", "allow", "cache-status", "deprecation",
            "etag", "last-modified", "link", "location", "retry-after", "sunset", "www-authenticate"));

    private final Set<Origin> managing;
    private final ProblemWriter problems;

    CrossOriginFilter(ManagementConfig config, ProblemWriter problems) {
        this.managing = new HashSet<>(config.origins().orElse(List.of()));
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        Stage.CROSS_ORIGIN.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        // Other spellings of the path redirect to this one.
        if (context.request().path().startsWith(MANAGEMENT)) {
            manage(context);
        } else {
            allow(context, ANY, READING, HEADERS_TO_READ);
        }
    }

    private void manage(RoutingContext context) {
        var sent = context.request().getHeader(HttpHeaders.ORIGIN);
        var origin = sent == null ? null : Origin.parse(sent).orElse(null);
        if (sent == null || Origin.of(context.request()).equals(origin)) {
            context.next();
        } else if (managing.contains(origin)) {
            context.response().putHeader(HttpHeaders.VARY, "Origin");
            allow(context, sent, MANAGING, HEADERS_TO_MANAGE);
        } else {
            problems.write(context, ProblemException.of(ProblemType.FORBIDDEN, List.of(new Violation(Problem.Place.HEADER,
                    "Origin", sent, "is not allowed to use the management API: add it to"
                            + " DATELINE_MANAGE_ORIGINS, or, if it is the origin of a proxy in front of this server, set"
                            + " QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true",
                    null))));
        }
    }

    private static void allow(RoutingContext context, CharSequence origin, String methods, String headers) {
        var response = context.response();
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        if (isPreflight(context)) {
            respondToPreflight(response, methods, headers);
        } else {
            context.next();
        }
    }

    private static boolean isPreflight(RoutingContext context) {
        var request = context.request();
        return request.method() == HttpMethod.OPTIONS && request.headers().contains(HttpHeaders.ORIGIN)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private static void respondToPreflight(HttpServerResponse response, String methods, String headers) {
        response.setStatusCode(204).putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE).end();
    }
}
