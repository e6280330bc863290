package dev.dateline.http.coding;

import java.util.List;

import jakarta.inject.Singleton;

import io.netty.handler.codec.compression.CompressionOptions;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * What the server does on its own: it codes whatever it sends in a coding whose name is somewhere in Accept-Encoding,
 * without a look at weights, unless the answer names a coding itself.
 */
@Singleton
public class ServerCodings implements HttpServerOptionsCustomizer {

    private volatile Choice choice = new Choice(List.of());

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        offer(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        offer(options);
    }

    /** To name Brotli in the configuration would keep the server from starting where there is no encoder. */
    private void offer(HttpServerOptions options) {
        if (ContentCoding.OFFERED.contains(ContentCoding.BROTLI)) {
            options.addCompressor(StandardCompressionOptions.brotli());
        }
        choice = new Choice(options.getCompressors());
    }

    /** @param acceptEncoding null where the request has no such header */
    public boolean codes(String acceptEncoding) {
        return acceptEncoding != null && choice.determineEncoding(acceptEncoding) != null;
    }

    private static final class Choice extends HttpContentCompressor {

        private Choice(List<CompressionOptions> offered) {
            super(0, offered.toArray(CompressionOptions[]::new));
        }

        @Override
        protected String determineEncoding(String acceptEncoding) {
            return super.determineEncoding(acceptEncoding);
        }
    }
}
