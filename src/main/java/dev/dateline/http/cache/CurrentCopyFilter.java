package dev.dateline.http.cache;

import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.dateline.http.Stage;

/**
 * Sends 304 if the client has the current version of a managed resource. The comparison is weak (RFC 9110, 13.1.2). Public
 * responses have tags of their bytes instead.
 */
class CurrentCopyFilter {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @ServerResponseFilter(priority = Stage.OfResponse.CURRENT_COPY)
    void compare(ContainerRequestContext request, ContainerResponseContext response) {
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var tag = response.getHeaderString(HttpHeaders.ETAG);
        if (known != null && tag != null && response.getStatus() == OK && READING.contains(request.getMethod())
                && request.getUriInfo().getPath().startsWith("/manage/") && EntityTag.isKept(tag, known)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }
}
