package dev.dateline.http.cache;

import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;

/** Sets the header Date (RFC 9110, 6.6.1), from which caches calculate the age of a response. */
class DateHeaderFilter {

    private final CurrentDate date;

    DateHeaderFilter(CurrentDate date) {
        this.date = date;
    }

    void register(@Observes Filters filters) {
        Stage.DATE.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        context.addHeadersEndHandler(ready -> {
            // StoredResponseWriter sets it itself, because a stored response is sent before this stage.
            if (!context.response().headers().contains(HttpHeaders.DATE)) {
                context.response().putHeader(HttpHeaders.DATE, date.text());
            }
        });
        context.next();
    }
}
