package dev.dateline.http.problem;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.common.util.Encode;

import dev.dateline.http.problem.Problem.Violation;

/** A response whose body is a problem. Caches must not store it, because the problem may be temporary. */
final class ProblemResponse {

    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemResponse() {
    }

    static ResponseBuilder<Problem> of(ProblemType type, String detail, List<Violation> violations, Map<String, Long> usages,
            String path) {
        var response = ResponseBuilder.<Problem>create(type.status())
                .entity(new Problem(type.urn(), type.title(), type.status(), detail, Encode.encodePath(path), violations,
                        usages))
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return switch (type) {
            case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case TOO_MANY_REQUESTS -> response.header(HttpHeaders.RETRY_AFTER, "60");
            case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, "5");
            default -> response;
        };
    }
}
