package dev.dateline.http.cache;

import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.dateline.http.coding.ContentCodings;
import dev.dateline.http.fields.SelectiveWriter;

/** Writes the answer into its final bytes, tags it by them, and answers 304 to those who have it already. */
class DeliveryHeaders {

    private final SelectiveWriter writer;
    private final Freshness freshness;
    private final ContentCodings codings;

    DeliveryHeaders(SelectiveWriter writer, Freshness freshness, ContentCodings codings) {
        this.writer = writer;
        this.freshness = freshness;
        this.codings = codings;
    }

    @Delivered
    @ServerResponseFilter(priority = 3000)
    void finish(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        var answer = response.getEntity();
        var bytes = writer.write(answer);
        var tag = EntityTag.of(bytes, codings.chosenFor(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL,
                answer instanceof NeverStale ? "no-cache" : freshness.cacheControl());
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept-Encoding, Origin");
        var modified = answer instanceof Modified known ? known.lastModified() : null;
        if (modified != null) {
            response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, HttpDate.format(modified));
        }
        var kept = kept(request, tag, modified);
        response.getHeaders().putSingle(HttpHeaders.ETAG, kept.orElse(tag.quoted()));
        if (kept.isPresent()) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            response.setEntity(bytes, null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** The tag of what the client has, if that will do. A date counts only where no tag was sent (RFC 9110, 13.2.2). */
    private static Optional<String> kept(ContainerRequestContext request, EntityTag tag, Instant modified) {
        var ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null) {
            return tag.keptAs(ifNoneMatch);
        }
        var unmodified = modified != null && HttpDate.parse(request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE))
                .filter(since -> !HttpDate.wholeSeconds(modified).isAfter(since)).isPresent();
        return unmodified ? Optional.of(tag.quoted()) : Optional.empty();
    }
}
