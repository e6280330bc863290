package dev.dateline.http.response;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;

/** Adds the length that the response to GET has (RFC 9110, 9.3.2). Vert.x omits it, and the body. */
class HeadLengthFilter {

    void register(@Observes Filters filters) {
        Stage.HEAD_LENGTH.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        if (context.request().method() == HttpMethod.HEAD) {
            var response = context.response();
            context.addHeadersEndHandler(ready -> addLength(response));
        }
        context.next();
    }

    /** At this moment, the body of a response that is not sent in chunks is known. */
    private static void addLength(HttpServerResponse response) {
        var isKnown = response.bytesWritten() > 0 && !response.isChunked();
        if (isKnown && !response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(response.bytesWritten()));
        }
    }
}
