package dev.dateline.http.cache;

import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.http.Stage;
import dev.dateline.http.fields.SelectiveWriter;
import dev.dateline.http.preview.Preview;

/** Writes the body of a public response, lets a cache store it, and sends it as if it had been stored. */
class PublicResponseFilter {

    private static final AsciiString JSON = AsciiString.cached("application/json");
    static final AsciiString TEXT = AsciiString.cached("text/plain;charset=utf-8");

    private final SelectiveWriter writer;
    private final StoredResponseWriter sender;
    private final CurrentVertxRequest current;

    PublicResponseFilter(SelectiveWriter writer, StoredResponseWriter sender, CurrentVertxRequest current) {
        this.writer = writer;
        this.sender = sender;
        this.current = current;
    }

    @CacheablePublicly
    @ServerResponseFilter(priority = Stage.OfResponse.PUBLIC_RESPONSE)
    void send(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity() || Preview.isCurrent()) {
            return;
        }
        var entity = response.getEntity();
        var body = new PublicBody(contentOf(entity), entity instanceof String ? TEXT : JSON,
                entity instanceof HasLastModified known ? known.lastModified() : null,
                entity instanceof MustRevalidate changing && changing.mustRevalidate());
        var context = current.getCurrent();
        sender.send(context, StoredResponse.of(body, response.getHeaders(), StoredResponseWriter.template(context)));
        Stage.OfResponse.skipRemaining(request);
    }

    private CodedContent contentOf(Object entity) {
        return new CodedContent(entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : writer.write(entity));
    }
}
