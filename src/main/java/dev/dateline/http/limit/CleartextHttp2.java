package dev.dateline.http.limit;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/** Turns HTTP/2 without TLS off unless it is configured; HTTP/2 with TLS is not affected. */
@Singleton
class CleartextHttp2 implements HttpServerOptionsCustomizer {

    private final RequestConfig config;

    CleartextHttp2(RequestConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(config.cleartextHttp2());
    }
}
