package dev.dateline.http.cache;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.http.Stage;
import dev.dateline.http.coding.AcceptedCodings;
import dev.dateline.http.fields.SelectiveWriter;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.proxy.ProxyPrefix;

/** Writes the body, computes its entity tag, and evaluates the preconditions of the request: 304 or 412. */
class ConditionalResponseFilter {

    private final SelectiveWriter writer;
    private final Freshness freshness;
    private final CurrentVertxRequest current;
    private final ProxyPrefix prefixes;

    ConditionalResponseFilter(SelectiveWriter writer, Freshness freshness, CurrentVertxRequest current, ProxyPrefix prefixes) {
        this.writer = writer;
        this.freshness = freshness;
        this.current = current;
        this.prefixes = prefixes;
    }

    @CacheablePublicly
    @ServerResponseFilter(priority = Stage.OfResponse.CONDITIONS)
    void finish(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        var entity = response.getEntity();
        var bytes = writer.write(entity);
        var accepted = AcceptedCodings.of(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var coding = accepted.best();
        var tag = EntityTag.of(bytes).in(coding);
        var modified = entity instanceof HasLastModified known ? known.lastModified() : null;
        var conditions = Preconditions.of(request);
        if (conditions.failFor(tag, modified)) {
            fail(request, response);
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL,
                entity instanceof MustRevalidate ? "no-cache" : freshness.cacheControl());
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept-Encoding");
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
            coding.ifPresent(chosen -> response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, chosen.token));
            response.setEntity(bytes, null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private void fail(ContainerRequestContext request, ContainerResponseContext response) {
        var problem = new ProblemException(ProblemType.PRECONDITION_FAILED,
                "The If-Match or If-Unmodified-Since precondition failed.")
                .toResponse(request.getUriInfo().getPath());
        response.setStatus(problem.getStatus());
        response.getHeaders().clear();
        response.getHeaders().putAll(problem.getHeaders());
        response.setEntity(problem.getEntity().withPrefix(prefixes.of(current.getCurrent())), null,
                MediaType.valueOf(problem.getHeaderString(HttpHeaders.CONTENT_TYPE)));
    }
}
