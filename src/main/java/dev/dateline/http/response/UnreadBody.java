package dev.dateline.http.response;

import io.netty.handler.codec.http2.Http2Error;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** The body of a request that is rejected before all of it has arrived: nothing reads the rest. */
public final class UnreadBody {

    private UnreadBody() {
    }

    /** Ends the request after its response. HTTP/1 needs a new connection, HTTP/2 only a new stream (RFC 9113, 8.1). */
    public static void endAfterResponse(RoutingContext context) {
        if (isStream(context.request())) {
            context.addEndHandler(sent -> context.response().reset(Http2Error.NO_ERROR.code()));
        } else {
            context.response().putHeader("Connection", "close");
            context.addEndHandler(sent -> context.request().connection().close());
        }
    }

    /** Ends the request, to which a response has begun already. */
    public static void end(RoutingContext context) {
        if (isStream(context.request())) {
            context.response().reset(Http2Error.CANCEL.code());
        } else {
            context.request().connection().close();
        }
    }

    private static boolean isStream(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }
}
