package dev.dateline.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.dateline.http.Stage;

/** Keeps responses of the management API out of all caches. */
class NoStoreFilter {

    @ServerResponseFilter(priority = Stage.OfResponse.CACHE_CONTROL)
    void forbidStoring(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/manage/")) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
