package dev.dateline.http.response;

import java.util.concurrent.TimeUnit;

import io.netty.handler.codec.http2.Http2Error;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** The body of a request that is rejected before all of it has arrived: nothing reads the rest. */
public final class UnreadBody {

    private static final int LONGEST_SHUTDOWN_SECONDS = 2;
    private static final int LONGEST_DISCARDING_MILLIS = 2_000;

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

    /**
     * The same for a body whose end can be recognised: the rest of it is read for some time. If the connection ended while the client
     * sends, its system could discard the response that it has not read yet (RFC 9112, 9.6).
     */
    public static void discardAfterResponse(RoutingContext context) {
        if (isStream(context.request())) {
            endAfterResponse(context);
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(sent -> discard(context));
        }
    }

    private static void discard(RoutingContext context) {
        var request = context.request();
        var connection = request.connection();
        if (request.isEnded()) {
            connection.close();
        } else {
            context.vertx().setTimer(LONGEST_DISCARDING_MILLIS, late -> connection.close());
            request.handler(discarded -> {}).endHandler(received -> connection.close()).resume();
        }
    }

    /** Ends the connection after the response, although a thread may be reading the body; see {@link #endConnection}. */
    public static void endConnectionAfterResponse(RoutingContext context) {
        if (!isStream(context.request())) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
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
