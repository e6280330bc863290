package dev.dateline.http.response;

import java.util.concurrent.TimeUnit;

import io.netty.handler.codec.http2.Http2Error;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** The body of a request that is rejected before all of it has arrived: nothing reads the rest. */
public final class UnreadBody {

    private static final int LONGEST_SHUTDOWN_SECONDS = 2;

    private UnreadBody() {
    }

    /** Ends the request after its response. HTTP/1 needs a new connection, HTTP/2 only a new stream (RFC 9113, 8.1). */
    public static void endAfterResponse(RoutingContext context) {
        if (isStream(context.request())) {
            context.addEndHandler(sent -> context.response().reset(Http2Error.NO_ERROR.code()));
        } else {
            endConnectionAfterResponse(context);
        }
    }

    /** The same although a thread may be reading the body; see {@link #endConnection}. */
    public static void endConnectionAfterResponse(RoutingContext context) {
        if (!isStream(context.request())) {
            context.response().putHeader("Connection", "close");
        }
        context.addEndHandler(sent -> endConnection(context));
    }

    /**
     * Ends the request although a thread may be reading its body: only the end of the connection wakes it up. Other requests of the
     * connection have some time to complete.
     */
    public static void endConnection(RoutingContext context) {
        if (isStream(context.request())) {
            context.request().connection().shutdown(LONGEST_SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } else {
            context.request().connection().close();
        }
    }

    private static boolean isStream(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }
}
