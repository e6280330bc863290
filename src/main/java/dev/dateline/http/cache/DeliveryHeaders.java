package dev.dateline.http.cache;

import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpVersion;

import dev.dateline.http.coding.AcceptedCodings;
import dev.dateline.http.coding.ContentCodings;
import dev.dateline.http.fields.SelectiveWriter;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Writes the answer into its final bytes, tags it by them, and answers 304 to those who have it already. */
class DeliveryHeaders {

    private final SelectiveWriter writer;
    private final Freshness freshness;
    private final ContentCodings codings;
    private final CurrentVertxRequest current;

    DeliveryHeaders(SelectiveWriter writer, Freshness freshness, ContentCodings codings, CurrentVertxRequest current) {
        this.writer = writer;
        this.freshness = freshness;
        this.codings = codings;
        this.current = current;
    }

    @Delivered
    @ServerResponseFilter(priority = 3000)
    void finish(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        var answer = response.getEntity();
        var bytes = writer.write(answer);
        var acceptEncoding = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        var accepted = AcceptedCodings.of(acceptEncoding);
        var tag = EntityTag.of(bytes, coding(acceptEncoding, accepted));
        var modified = answer instanceof Modified known ? known.lastModified() : null;
        var conditions = Preconditions.of(request);
        if (conditions.failFor(tag, modified)) {
            refuse(request, response);
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL,
                answer instanceof NeverStale ? "no-cache" : freshness.cacheControl());
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept-Encoding, Origin");
        if (modified != null) {
            response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, HttpDate.format(modified));
        }
        var kept = conditions.kept(tag, accepted, modified);
        response.getHeaders().putSingle(HttpHeaders.ETAG, kept.orElse(tag.quoted()));
        if (kept.isPresent()) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            response.setEntity(bytes, null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** The coding that the server will choose; where the request does not take it, the server is told to leave it. */
    private Optional<String> coding(String acceptEncoding, AcceptedCodings accepted) {
        var http = current.getCurrent();
        if (http.request().version() == HttpVersion.HTTP_1_0) {
            // The server codes nothing there.
            return Optional.empty();
        }
        var chosen = codings.chosenFor(acceptEncoding);
        if (chosen.isPresent() && !accepted.take(chosen.get())) {
            http.response().putHeader(HttpHeaders.CONTENT_ENCODING, "identity");
            return Optional.empty();
        }
        return chosen;
    }

    private static void refuse(ContainerRequestContext request, ContainerResponseContext response) {
        var problem = new ProblemException(ProblemType.PRECONDITION_FAILED,
                "What is here is not what If-Match or If-Unmodified-Since ask for.")
                        .toResponse(request.getUriInfo().getPath());
        response.setStatus(problem.getStatus());
        response.getHeaders().clear();
        response.getHeaders().putAll(problem.getHeaders());
        response.setEntity(problem.getEntity(), null, MediaType.valueOf(problem.getHeaderString(HttpHeaders.CONTENT_TYPE)));
    }
}
