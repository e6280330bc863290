package dev.dateline.http.loopback;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

import dev.dateline.http.proxy.ProxyPrefix;

/**
 * Requests of this server to itself. They pass all filters like those of clients. They do not depend on the address, port and TLS
 * settings of the public server, because they have a port of their own, which rejects all other requests.
 */
@Singleton
public class Loopback {

    private static final String HOST = "127.0.0.1";
    private static final String SECRET = "Dateline-Loopback";
    private static final String PREFIX = "Dateline-Loopback-Prefix";
    private static final int MAX_CONNECTIONS = 64;
    private static final int MAX_LINE = 8_192;
    private static final int MAX_HEADERS = 16_384;

    private final Vertx vertx;
    private final HttpClient client;
    private final String secret;
    private Future<HttpServer> server;

    Loopback(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions().setDefaultHost(HOST).setMaxPoolSize(MAX_CONNECTIONS)
                .setMaxInitialLineLength(MAX_LINE).setMaxHeaderSize(MAX_HEADERS));
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.secret = HexFormat.of().formatHex(random);
    }

    /**
     * @param uri path and query
     * @param prefix see {@link ProxyPrefix}
     * @param maxLength of the body in bytes
     * @return fails with {@link BodyTooLong} if the body is longer
     */
    public CompletionStage<Response> get(String uri, String prefix, Map<String, String> headers, int maxLength) {
        return server().compose(started -> client.request(HttpMethod.GET, started.actualPort(), HOST, uri)
                .compose(request -> send(request, prefix, headers, maxLength))).toCompletionStage();
    }

    /** The thread that receives the response also begins to read it: any other could begin after its end. */
    private Future<Response> send(HttpClientRequest request, String prefix, Map<String, String> headers, int maxLength) {
        headers.forEach(request::putHeader);
        return request.putHeader(SECRET, secret).putHeader(PREFIX, prefix).send()
                .compose(response -> body(response, maxLength).map(body -> new Response(response.statusCode(),
                        response.getHeader("Location"), response.getHeader("Content-Type"), body.getBytes())));
    }

    private static Future<Buffer> body(HttpClientResponse response, int maxLength) {
        var complete = Promise.<Buffer>promise();
        var body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > maxLength) {
                complete.tryFail(new BodyTooLong());
                response.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        response.exceptionHandler(complete::tryFail);
        response.endHandler(end -> complete.tryComplete(body));
        return complete.future();
    }

    private synchronized Future<HttpServer> server() {
        if (server == null || server.failed()) {
            var options = new HttpServerOptions().setHost(HOST).setPort(0).setMaxInitialLineLength(MAX_LINE)
                    .setMaxHeaderSize(MAX_HEADERS);
            server = vertx.createHttpServer(options).requestHandler(this::serve).listen();
        }
        return server;
    }

    private void serve(HttpServerRequest request) {
        if (!secret.equals(request.getHeader(SECRET))) {
            request.connection().close();
            return;
        }
        ProxyPrefix.give(request.getHeader(PREFIX));
        VertxHttpRecorder.getRootHandler().handle(request);
    }

    @PreDestroy
    synchronized void close() {
        client.close();
        if (server != null) {
            server.onSuccess(HttpServer::close);
        }
    }

    /** @param location null if there is none, like {@code contentType} */
    public record Response(int status, String location, String contentType, byte[] body) {
    }

    /** The body has more bytes than the caller accepts. */
    public static final class BodyTooLong extends IOException {
    }
}
