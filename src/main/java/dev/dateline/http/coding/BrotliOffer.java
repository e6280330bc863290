package dev.dateline.http.coding;

import jakarta.inject.Singleton;

import io.netty.handler.codec.compression.Brotli;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Offers Brotli (RFC 7932) beside gzip where the encoder, which is native code, is there for the platform. To name it in the
 * configuration would keep the server from starting where it is not.
 */
@Singleton
class BrotliOffer implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        offer(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        offer(options);
    }

    private static void offer(HttpServerOptions options) {
        if (Brotli.isAvailable()) {
            options.addCompressor(StandardCompressionOptions.brotli());
        }
    }
}
