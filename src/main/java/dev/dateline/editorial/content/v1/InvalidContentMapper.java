package dev.dateline.editorial.content.v1;

import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** The content of a body violates rules, or the stored content that a request without a body is about. */
public class InvalidContentMapper {

    private final ReceivedJson received;

    InvalidContentMapper(ReceivedJson received) {
        this.received = received;
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(InvalidContent e, UriInfo uri) {
        return problem(e).toResponse(uri.getPath());
    }

    public ProblemException problem(InvalidContent e) {
        return ProblemException.of(ProblemType.INVALID_CONTENT, e.violations().stream().map(this::violation).toList());
    }

    private Violation violation(InvalidContent.Violation invalid) {
        var violation = new Violation(received.isPresent() ? Place.BODY : Place.RESOURCE, invalid.field(), invalid.value(),
                invalid.reason(), invalid.nearest());
        return received.textAt(violation.pointer()).filter(sent -> !isPart(invalid.value(), sent)).map(violation::withValue)
                .orElse(violation);
    }

    /** Rules are checked after spaces are removed and numbers and times are read; some are about a part of a text. */
    private static boolean isPart(String value, String sent) {
        return value != null && !value.isEmpty() && sent.contains(value);
    }
}
