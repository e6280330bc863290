package dev.dateline.http.cache;

import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Has the documentation asked for anew each time: its addresses name no version, yet the server would have it kept. */
class DocumentFreshness {

    private static final int BEFORE_RESOURCES = 400;

    void register(@Observes Filters filters) {
        filters.register(DocumentFreshness::handle, BEFORE_RESOURCES);
    }

    private static void handle(RoutingContext context) {
        var path = context.request().path();
        if (path.equals("/openapi") || path.startsWith("/docs")) {
            context.addHeadersEndHandler(
                    ready -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache"));
        }
        context.next();
    }
}
