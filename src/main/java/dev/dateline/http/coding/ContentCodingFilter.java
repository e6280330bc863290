package dev.dateline.http.coding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;

import dev.dateline.http.Stage;

/**
 * Encodes the body in a content coding that the client accepts, and sets the same Content-Length for HEAD as for GET. The
 * compression of the server is disabled: it ignores weights, and labels what it does not compress as {@code identity}, which
 * must not be sent (RFC 9110, 8.4).
 */
class ContentCodingFilter {

    private static final String GZIP = "gzip";

    private final ObjectMapper json;
    private final CurrentVertxRequest current;

    ContentCodingFilter(ObjectMapper json, CurrentVertxRequest current) {
        this.json = json;
        this.current = current;
    }

    @ServerResponseFilter(priority = Stage.OfResponse.CONTENT_CODING)
    void encode(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!response.hasEntity()) {
            return;
        }
        var accepted = AcceptedCodings.of(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        if (response.getEntity() instanceof GzippedFile file) {
            send(file, accepted.include(GZIP), response);
            return;
        }
        var coding = accepted.best();
        var plain = bytes(response.getEntity());
        var bytes = coding.map(chosen -> chosen.encode(plain)).orElse(plain);
        coding.ifPresent(chosen -> response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, chosen.token));
        response.setEntity(bytes, null,
                Optional.ofNullable(response.getMediaType()).map(ContentCodingFilter::withoutCharset)
                        .orElse(MediaType.APPLICATION_JSON_TYPE));
        var context = current.getCurrent();
        if (context.request().method() == HttpMethod.HEAD) {
            // quarkus-rest processes HEAD as GET and sets no length, because it does not send the body.
            context.addHeadersEndHandler(ready -> context.response().putHeader(HttpHeaders.CONTENT_LENGTH,
                    String.valueOf(bytes.length)));
        }
    }

    /** JSON is UTF-8, and its media type has no parameter for it (RFC 8259, 11); quarkus-rest adds one. */
    private static MediaType withoutCharset(MediaType type) {
        return type.getSubtype().endsWith("json") ? new MediaType(type.getType(), type.getSubtype()) : type;
    }

    /** Streamed, because files have any length. */
    private static void send(GzippedFile file, boolean compressed, ContainerResponseContext response) throws IOException {
        if (compressed) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        response.setEntity(compressed ? file.path() : file.uncompressed(), null, response.getMediaType());
    }

    private byte[] bytes(Object entity) throws JsonProcessingException {
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        return entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(entity);
    }
}
