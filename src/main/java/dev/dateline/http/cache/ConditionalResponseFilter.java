package dev.dateline.http.cache;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.http.Stage;
import dev.dateline.http.cache.CodedContent.Outcome;
import dev.dateline.http.coding.AcceptedCodings;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.proxy.ProxyPrefix;

/** Evaluates the preconditions of a request for a public response: 304 or 412. */
class ConditionalResponseFilter {

    private final Freshness freshness;
    private final CurrentVertxRequest current;
    private final ProxyPrefix prefixes;

    ConditionalResponseFilter(Freshness freshness, CurrentVertxRequest current, ProxyPrefix prefixes) {
        this.freshness = freshness;
        this.current = current;
        this.prefixes = prefixes;
    }

    @CacheablePublicly
    @ServerResponseFilter(priority = Stage.OfResponse.CONDITIONS)
    void evaluate(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof PublicBody body)) {
            return;
        }
        var selected = body.content().select(AcceptedCodings.of(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)),
                Preconditions.of(request), body);
        if (selected.outcome() == Outcome.FAILED) {
            fail(request, response);
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL,
                body.mustRevalidate() ? "no-cache" : freshness.cacheControl());
        response.getHeaders().putSingle(HttpHeaders.ETAG, selected.tag());
        if (selected.outcome() == Outcome.UNMODIFIED) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            selected.coding()
                    .ifPresent(chosen -> response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, chosen.token));
            response.setEntity(body.content().in(selected.coding()), null, MediaType.APPLICATION_JSON_TYPE);
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
