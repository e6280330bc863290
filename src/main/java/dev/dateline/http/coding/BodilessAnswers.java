package dev.dateline.http.coding;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes {@code Content-Encoding: identity} off answers without a body: Quarkus marks all with it that are not to be
 * compressed, and a header that names no coding is not to be sent (RFC 9110, 8.4).
 */
class BodilessAnswers {

    private static final int BEFORE_RESOURCES = 400;

    void register(@Observes Filters filters) {
        filters.register(BodilessAnswers::handle, BEFORE_RESOURCES);
    }

    private static void handle(RoutingContext context) {
        context.addHeadersEndHandler(ready -> clean(context.response()));
        context.next();
    }

    private static void clean(HttpServerResponse response) {
        if (!response.headers().contains(HttpHeaders.CONTENT_TYPE)) {
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
