package dev.dateline.http.origin;

import java.util.List;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes the management API out of CORS: whatever the settings open to web pages of other origins, that is the delivery
 * side alone. Without these headers a browser refuses the preflight and hides the answer.
 */
class ManagementOrigin {

    /** Before the filter of Quarkus (300), which answers a preflight itself. */
    private static final int BEFORE_CORS = 400;
    private static final List<String> HEADERS = List.of("Access-Control-Allow-Origin", "Access-Control-Allow-Methods",
            "Access-Control-Allow-Headers", "Access-Control-Allow-Credentials", "Access-Control-Expose-Headers",
            "Access-Control-Max-Age");

    void register(@Observes Filters filters) {
        filters.register(ManagementOrigin::handle, BEFORE_CORS);
    }

    private static void handle(RoutingContext context) {
        if (context.normalizedPath().startsWith("/manage/")) {
            context.addHeadersEndHandler(ready -> HEADERS.forEach(context.response().headers()::remove));
        }
        context.next();
    }
}
