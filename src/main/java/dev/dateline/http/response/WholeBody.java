package dev.dateline.http.response;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Sends a complete body with its length, for HEAD only the headers. In HTTP/2, Vert.x would send the body for HEAD too. */
public final class WholeBody {

    private WholeBody() {
    }

    public static void send(RoutingContext context, byte[] body) {
        send(context, Unpooled.wrappedBuffer(body));
    }

    public static void send(RoutingContext context, ByteBuf body) {
        var response = context.response().putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.readableBytes()));
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(BufferImpl.buffer(body));
        }
    }
}
