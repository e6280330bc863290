package dev.dateline.http.limit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Refuses a body that is too long: at once where its length is told, else as soon as too much of it has come. */
class BodyLimitFilter {

    private final long limit;
    private final CurrentVertxRequest current;

    BodyLimitFilter(BodyConfig config, CurrentVertxRequest current) {
        this.limit = config.maxBodySize().asLongValue();
        this.current = current;
    }

    @ServerRequestFilter(priority = Stage.OfRequest.BODY_LENGTH)
    void check(ContainerRequestContext request, ResourceInfo resource) throws BodyTooLong {
        if (resource.getResourceMethod().isAnnotationPresent(StreamedBody.class)) {
            return;
        }
        // The header itself: the API's own reading of it ends at two gigabytes.
        var told = request.getHeaderString("Content-Length");
        if (told != null && Long.parseLong(told) > limit) {
            throw new BodyTooLong(limit);
        }
        if (told == null && !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
        }
    }

    @ServerExceptionMapper
    RestResponse<Problem> refuse(BodyTooLong e, UriInfo uri) {
        var context = current.getCurrent();
        context.response().putHeader("Connection", "close");
        // The rest of the body is still on its way; nobody will read it.
        context.addEndHandler(sent -> context.request().connection().close());
        return new ProblemException(ProblemType.CONTENT_TOO_LARGE, e.getMessage()).toResponse(uri.getPath());
    }
}
