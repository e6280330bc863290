package dev.dateline.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.dateline.http.Stage;

/** What only the holders of keys may see is not for caches, be they their own. */
class NoStoreFilter {

    @ServerResponseFilter(priority = Stage.OfResponse.CACHE_CONTROL)
    void keepOutOfCaches(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/manage/")) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
