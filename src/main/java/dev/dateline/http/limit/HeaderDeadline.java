package dev.dateline.http.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.ConfigProvider;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import io.smallrye.config.SmallRyeConfig;

/**
 * Closes a connection if the request line and the headers of a request take too long from their first byte on. Vert.x only
 * limits the time between two bytes, so that a client that sends one now and then could keep any number of connections open.
 * In HTTP/2, this covers the time until the connection is established.
 */
final class HeaderDeadline extends ChannelInboundHandlerAdapter {

    /** The names that Vert.x gives these handlers. */
    private static final String DECODER = "httpDecoder";
    private static final String CONNECTION = "handler";

    private final Duration timeout;
    private boolean isBetweenRequests = true;
    /** Whether the bytes that are being read completed the headers of a request. */
    private boolean hasBegun;
    private boolean isWatching;
    private Future<?> deadline;

    HeaderDeadline(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        watch(context.pipeline());
        var mayBegin = isBetweenRequests;
        hasBegun = false;
        context.fireChannelRead(bytes);
        if (!isWatching && context.pipeline().get(CONNECTION) != null) {
            // HTTP/2, or the first request of a connection that could have been HTTP/2.
            cancel();
            isBetweenRequests = false;
            watch(context.pipeline());
        } else if (mayBegin && !hasBegun && deadline == null && context.channel().isActive()) {
            // The headers of most requests are complete with their first bytes, and need no timer.
            deadline = context.executor().schedule(() -> context.close(), timeout.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void watch(ChannelPipeline pipeline) {
        if (!isWatching && pipeline.get(DECODER) != null) {
            pipeline.addAfter(DECODER, null, new Requests());
            isWatching = true;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private final class Requests extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                isBetweenRequests = false;
                hasBegun = true;
                cancel();
            }
            if (message instanceof LastHttpContent) {
                isBetweenRequests = true;
            }
            context.fireChannelRead(message);
        }
    }

    /** Adds a deadline to each connection. Netty finds it as a service if the system property {@code EXTENSIONS_SYSTEM_PROPERTY} is set. */
    public static final class Extension extends ChannelInitializerExtension {

        @Override
        public void postInitializeServerChildChannel(Channel channel) {
            var config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(RequestConfig.class);
            channel.pipeline().addFirst(new HeaderDeadline(config.headerTimeout()));
        }
    }
}
