package dev.dateline.http.message;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** States HTTP/1.1 in responses to requests of an unknown version (RFC 9112, 2.3). Vert.x would repeat that version. */
final class ResponseVersion extends ChannelOutboundHandlerAdapter {

    /** The name that Vert.x gives this handler. */
    private static final String ENCODER = "httpEncoder";

    private ResponseVersion() {
    }

    static void correct(HttpServerRequest request) {
        ((ConnectionBase) request.connection()).channel().pipeline().addAfter(ENCODER, null, new ResponseVersion());
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            response.setProtocolVersion(HttpVersion.HTTP_1_1);
        }
        context.write(message, promise);
    }
}
