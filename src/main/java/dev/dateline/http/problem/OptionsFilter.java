package dev.dateline.http.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.dateline.http.Stage;

/** Answers OPTIONS (RFC 9110, 9.3.7) with the methods of the path. */
class OptionsFilter {

    private final AllowedMethods allowed;

    OptionsFilter(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    /** Null for what others answer. */
    @ServerRequestFilter(priority = Stage.OfRequest.OPTIONS, preMatching = true, nonBlocking = true)
    Response answer(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        var path = request.getUriInfo().getPath();
        var methods = allowed.at(path);
        if (!methods.isEmpty()) {
            return Response.ok().header(HttpHeaders.ALLOW, String.join(", ", methods)).build();
        }
        // Elsewhere are files and pages that are no resources of ours.
        if (path.startsWith("/api/") || path.startsWith("/manage/")) {
            throw ProblemException.notFound(path);
        }
        return null;
    }
}
