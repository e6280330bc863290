package dev.dateline.http.cache;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;

/** Says in each response when it was made (RFC 9110, 6.6.1); caches reckon its age from that. The server does not. */
@ApplicationScoped
class DateHeader {

    /** Before whatever else may answer. */
    private static final int FIRST = 1_000;

    private final Clock clock;

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(context -> {
            context.response().putHeader("Date", HttpDate.format(clock.instant()));
            context.next();
        }, FIRST);
    }
}
