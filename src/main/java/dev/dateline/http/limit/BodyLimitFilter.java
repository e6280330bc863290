package dev.dateline.http.limit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.apache.commons.io.input.BoundedInputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.response.UnreadBody;

/** Rejects a body that is too long: immediately if Content-Length states it, otherwise as soon as too many bytes arrived. */
class BodyLimitFilter {

    private final RequestConfig config;
    private final CurrentVertxRequest current;

    BodyLimitFilter(RequestConfig config, CurrentVertxRequest current) {
        this.config = config;
        this.current = current;
    }

    @ServerRequestFilter(priority = Stage.OfRequest.BODY_LENGTH)
    void check(ContainerRequestContext request, ResourceInfo resource) throws IOException {
        // Not ContainerRequestContext.getLength(), which is limited to two gigabytes.
        var length = request.getHeaderString("Content-Length");
        if (length == null && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))) {
            return;
        }
        var limit = limit(resource.getResourceMethod()).asLongValue();
        if (length == null) {
            request.setEntityStream(limited(request.getEntityStream(), limit));
        } else if (Long.parseLong(length) > limit) {
            throw new BodyTooLong(limit);
        }
    }

    private MemorySize limit(Method method) {
        if (method.isAnnotationPresent(StreamedBody.class)) {
            return config.maxUploadSize();
        }
        return method.isAnnotationPresent(LongBody.class) ? config.maxArticleSize() : config.maxBodySize();
    }

    /** The stream reports its maximum when more is read, even if that is the end: the maximum is one byte more than the limit. */
    private static InputStream limited(InputStream body, long limit) throws IOException {
        return BoundedInputStream.builder().setInputStream(body).setMaxCount(limit + 1).setOnMaxCount((max, count) -> {
            throw new BodyTooLong(limit);
        }).get();
    }

    @ServerExceptionMapper
    RestResponse<Problem> reject(BodyTooLong e, UriInfo uri) {
        UnreadBody.discardAfterResponse(current.getCurrent());
        return new ProblemException(ProblemType.CONTENT_TOO_LARGE, e.getMessage()).toResponse(uri.getPath());
    }
}
