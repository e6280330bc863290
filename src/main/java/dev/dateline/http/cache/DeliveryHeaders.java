package dev.dateline.http.cache;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes the answer into its final bytes, tags it by them, and answers 304 to those who have it already. */
class DeliveryHeaders {

    private final ObjectMapper mapper;
    private final String cacheControl;

    DeliveryHeaders(ObjectMapper mapper, CacheConfig config) {
        this.mapper = mapper;
        this.cacheControl = "public, max-age=" + config.maxAge().toSeconds()
                + ", s-maxage=" + config.sharedMaxAge().toSeconds()
                + ", stale-while-revalidate=" + config.staleWhileRevalidate().toSeconds();
    }

    @Delivered
    @ServerResponseFilter(priority = 3000)
    void finish(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        var bytes = mapper.writeValueAsBytes(response.getEntity());
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
