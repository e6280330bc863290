package dev.dateline.http.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.dateline.http.Stage;
import dev.dateline.http.preview.Preview;

/** Responds to OPTIONS (RFC 9110, 9.3.7) with the methods of the path. */
class OptionsFilter {

    private final AllowedMethods allowed;

    OptionsFilter(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    /** Null if a later stage responds. */
    @ServerRequestFilter(priority = Stage.OfRequest.OPTIONS, preMatching = true, nonBlocking = true)
    Response respond(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        var path = request.getUriInfo().getPath();
        var methods = allowed.at(path);
        if (!methods.isEmpty()) {
            return Response.ok().header(HttpHeaders.ALLOW, String.join(", ", methods)).build();
        }
        // Other paths may be files or pages.
        if (path.startsWith("/api/") || path.startsWith("/manage/")) {
            throw ProblemException.notFound(Preview.clientPath(path));
        }
        return null;
    }
}
