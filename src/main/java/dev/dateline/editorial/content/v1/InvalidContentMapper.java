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

/** The content of a body violates rules. */
public class InvalidContentMapper {

    @ServerExceptionMapper
    RestResponse<Problem> map(InvalidContent e, UriInfo uri) {
        return problem(e).toResponse(uri.getPath());
    }

    public static ProblemException problem(InvalidContent e) {
        return ProblemException.of(ProblemType.INVALID_CONTENT, e.violations().stream()
                .map(invalid -> new Violation(Place.BODY, invalid.field(), invalid.value(), invalid.reason(), invalid.nearest()))
                .toList());
    }
}
