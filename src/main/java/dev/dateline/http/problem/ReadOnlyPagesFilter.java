package dev.dateline.http.problem;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Pages;
import dev.dateline.http.Stage;

/** Rejects methods other than GET, HEAD and OPTIONS for pages that would respond to any method. */
class ReadOnlyPagesFilter {

    private static final SortedSet<String> READING = new TreeSet<>(Set.of("GET", "HEAD", "OPTIONS"));

    private final ProblemWriter problems;

    ReadOnlyPagesFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        Stage.READ_ONLY_PAGES.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (READING.contains(request.method().name()) || !Pages.include(request.path())) {
            context.next();
        } else {
            problems.write(context, ProblemException.methodNotAllowed(READING));
        }
    }
}
