package dev.dateline.http.parameter;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.ProblemWriter;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** A request has one header Host, with the name of a host (RFC 9112, 3.2). */
class HostHeaderFilter {

    private final ProblemWriter problems;

    HostHeaderFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Where there is no host, the server gives up before any filter, with a log entry and a body of its own. */
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
                    "The request must have one header Host, with the name of a host."));
        }
    }
}
