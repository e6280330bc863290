package dev.dateline.http.response;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * A body that has no end when the request has been processed. It has neither a thread nor a place among the requests in progress.
 *
 * @param begin sends the body once the headers are set; must not block
 */
public record EndlessBody(Runnable begin) {

    /** Of the only resource with such a body: batches, previews and JSON do not include it. */
    public static final String PATH = "/api/v1/changes/stream";

    /**
     * Ends the response if the connection closes. Vert.x does not, if the client has begun another request on the same
     * connection.
     */
    public static void endWithConnection(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            return;
        }
        var closing = connection(context).channel().closeFuture();
        ChannelFutureListener whenClosed = closed -> {
            if (!context.response().ended()) {
                context.response().end();
            }
        };
        closing.addListener(whenClosed);
        context.addEndHandler(ended -> closing.removeListener(whenClosed));
    }

    /** Ends the response to a client that accepts nothing: Vert.x would close the connection after it has sent everything. */
    public static void abort(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset();
        } else {
            connection(context).close();
        }
    }

    private static ChannelHandlerContext connection(RoutingContext context) {
        return ((ConnectionBase) context.request().connection()).channelHandlerContext();
    }
}
