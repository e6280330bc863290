package dev.dateline.http.cache;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.http.Stage;
import dev.dateline.http.fields.SelectiveWriter;

/** Writes the body of a public response, which can then be stored. */
class PublicBodyFilter {

    private final SelectiveWriter writer;
    private final CurrentVertxRequest current;

    PublicBodyFilter(SelectiveWriter writer, CurrentVertxRequest current) {
        this.writer = writer;
        this.current = current;
    }

    @CacheablePublicly
    @ServerResponseFilter(priority = Stage.OfResponse.PUBLIC_BODY)
    void write(ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        var entity = response.getEntity();
        var body = new PublicBody(new CodedContent(writer.write(entity)),
                entity instanceof HasLastModified known ? known.lastModified() : null, entity instanceof MustRevalidate);
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (body.lastModified() != null) {
            response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, HttpDate.format(body.lastModified()));
        }
        var context = current.getCurrent();
        StoredResponse.of(body, response.getHeaders(), StoredResponseWriter.template(context)).announce(context)
                .forEach((name, value) -> response.getHeaders().putSingle(name, value));
        response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
    }
}
