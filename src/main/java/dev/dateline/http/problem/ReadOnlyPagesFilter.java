package dev.dateline.http.problem;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.vocabulary.BoundedPattern;

/** Rejects methods other than GET, HEAD and OPTIONS for pages that would respond to any method. */
class ReadOnlyPagesFilter {

    private static final BoundedPattern PAGES =
            BoundedPattern.of(8192, "/(?:docs|health|sample)(?:/.*+)?+|/openapi(?:\\.\\w++)?+|/metrics");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ProblemWriter problems;

    ReadOnlyPagesFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        Stage.READ_ONLY_PAGES.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (READING.contains(request.method()) || !PAGES.matches(request.path())) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
            problems.write(context, ProblemException.methodNotAllowed());
        }
    }
}
