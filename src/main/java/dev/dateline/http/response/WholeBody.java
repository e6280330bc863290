package dev.dateline.http.response;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Sends a complete body with its length, for HEAD only the headers. In HTTP/2, Vert.x would send the body for HEAD too. */
public final class WholeBody {

    private WholeBody() {
    }

    public static void send(RoutingContext context, byte[] body) {
        var response = context.response().putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length));
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
