package dev.dateline.http.response;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Sends a body whose length is known; HEAD gets the same headers without it. In HTTP/2 the server would send HEAD the body, too. */
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
