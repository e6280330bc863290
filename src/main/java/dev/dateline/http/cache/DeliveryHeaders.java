package dev.dateline.http.cache;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.dateline.http.fields.SelectiveWriter;

/** Writes the answer into its final bytes, tags it by them, and answers 304 to those who have it already. */
class DeliveryHeaders {

    private final SelectiveWriter writer;
    private final String cacheControl;

    DeliveryHeaders(SelectiveWriter writer, CacheConfig config) {
        this.writer = writer;
        this.cacheControl = "public, max-age=" + config.maxAge().toSeconds()
                + ", s-maxage=" + config.sharedMaxAge().toSeconds()
                + ", stale-while-revalidate=" + config.staleWhileRevalidate().toSeconds();
    }

    @Delivered
    @ServerResponseFilter(priority = 3000)
    void finish(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        var bytes = writer.write(response.getEntity());
        var tag = EntityTag.of(bytes);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag.quoted());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, cacheControl);
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept-Encoding, Origin");
        var ifNoneMatch = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null && tag.isNamedBy(ifNoneMatch)) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            response.setEntity(bytes, null, MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
