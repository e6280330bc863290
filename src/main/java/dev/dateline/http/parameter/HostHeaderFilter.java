package dev.dateline.http.parameter;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.problem.ProblemWriter;

/** Rejects requests that do not have exactly one header Host with a valid host (RFC 9112, 3.2). */
class HostHeaderFilter {

    private final ProblemWriter problems;

    HostHeaderFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Without a host, Quarkus fails before the first filter, logs it, and sends its own body. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE)
                .failureHandler(context -> pass(context, context.request().authority() != null));
    }

    void register(@Observes Filters filters) {
        Stage.MESSAGE.register(filters, context -> pass(context, context.request().version() != HttpVersion.HTTP_1_1
                || context.request().headers().getAll(HttpHeaders.HOST).size() == 1));
    }

    private void pass(RoutingContext context, boolean hasOneHost) {
        if (hasOneHost) {
            context.next();
        } else {
            problems.write(context, new ProblemException(ProblemType.BAD_REQUEST,
                    "The request must have exactly one Host header with a valid host."));
        }
    }
}
