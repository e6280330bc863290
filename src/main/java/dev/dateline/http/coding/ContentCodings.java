package dev.dateline.http.coding;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.netty.handler.codec.compression.Brotli;
import io.netty.handler.codec.compression.CompressionOptions;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * The codings that answers travel in. Brotli (RFC 7932) is offered beside gzip where the encoder, which is native code, is
 * there for the platform: to name it in the configuration would keep the server from starting where it is not.
 */
@Singleton
public class ContentCodings implements HttpServerOptionsCustomizer {

    private volatile Choice choice = new Choice(List.of());

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        offer(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        offer(options);
    }

    private void offer(HttpServerOptions options) {
        if (Brotli.isAvailable()) {
            options.addCompressor(StandardCompressionOptions.brotli());
        }
        choice = new Choice(options.getCompressors());
    }

    /**
     * The coding in which the server will send an answer, unless told otherwise. It finds names within others, and takes what
     * has a weight of zero: the coding may be one that the request refuses.
     *
     * @param acceptEncoding null where the request has no such header
     * @return empty where it stays as it is
     */
    public Optional<String> chosenFor(String acceptEncoding) {
        return Optional.ofNullable(acceptEncoding).map(choice::determineEncoding);
    }

    /** Chooses as the server itself does when it comes to send the answer. */
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
