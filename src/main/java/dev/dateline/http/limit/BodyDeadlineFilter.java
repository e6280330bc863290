package dev.dateline.http.limit;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.problem.ProblemWriter;
import dev.dateline.http.response.UnreadBody;

/**
 * Rejects a body that arrives too slowly: each byte received extends the time that the body may take, so that large imports
 * work on slow links.
 */
class BodyDeadlineFilter {

    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Duration timeout;
    private final long minRate;
    private final ProblemWriter problems;
    private final CurrentVertxRequest current;

    BodyDeadlineFilter(RequestConfig config, ProblemWriter problems, CurrentVertxRequest current) {
        this.timeout = config.bodyTimeout();
        this.minRate = config.minBodyRate().asLongValue();
        this.problems = problems;
        this.current = current;
    }

    void register(@Observes Filters filters) {
        Stage.BODY_DEADLINE.register(filters, context -> {
            if (mayHaveBody(context.request())) {
                check(context, System.nanoTime());
            }
            context.next();
        });
    }

    static boolean mayHaveBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !length.equals("0");
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                // HTTP/2 has no header for a body of unknown length.
                || request.version() == HttpVersion.HTTP_2 && !BODILESS.contains(request.method());
    }

    private void check(RoutingContext context, long startedAt) {
        var request = context.request();
        if (request.isEnded() || context.response().closed()) {
            return;
        }
        var allowed = timeout.plusMillis(request.bytesRead() * 1000 / minRate);
        var left = allowed.minusNanos(System.nanoTime() - startedAt);
        if (left.isNegative() || left.isZero()) {
            // A request whose body has been read in portions is paused, and therefore not ended, until more is demanded.
            request.fetch(1);
            context.vertx().runOnContext(fetched -> {
                if (!request.isEnded()) {
                    expire(context);
                }
            });
        } else {
            context.vertx().setTimer(TimeUnit.NANOSECONDS.toMillis(left.toNanos()) + 1, timer -> check(context, startedAt));
        }
    }

    private void expire(RoutingContext context) {
        if (context.response().headWritten()) {
            UnreadBody.endConnection(context);
        } else {
            UnreadBody.endConnectionAfterResponse(context);
            problems.write(context, new ProblemException(ProblemType.REQUEST_TIMEOUT,
                    "The body did not arrive within %d s, at %d bytes per second or more after that.".formatted(
                            timeout.toSeconds(), minRate)));
        }
    }

    /**
     * A resource that was still reading the body fails, but the response was sent already. If the client cancelled a stream of HTTP/2,
     * quarkus-rest would close the connection with its other streams when it cannot write.
     */
    @ServerResponseFilter(priority = Stage.OfResponse.BODY_DEADLINE)
    void discard(ResteasyReactiveContainerRequestContext request) {
        var response = current.getCurrent().response();
        if (response.headWritten() || response.closed()) {
            Stage.OfResponse.skipRemaining(request);
        }
    }
}
