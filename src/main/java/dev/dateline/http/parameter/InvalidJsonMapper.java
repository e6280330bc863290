package dev.dateline.http.parameter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.problem.PropertyPath;

/** Reports what is wrong with a JSON body, by the path of the property. */
class InvalidJsonMapper {

    /** The message of Jackson, which has no separate exception for this. */
    private static final String MISSING = "Missing required creator property";

    @ServerExceptionMapper
    RestResponse<Problem> map(MismatchedInputException e, UriInfo uri) {
        var name = name(e.getPath());
        if (name.isEmpty()) {
            return new ProblemException(ProblemType.INVALID_BODY, "The body " + expectation(e) + ".")
                    .toResponse(uri.getPath());
        }
        return ProblemException.of(ProblemType.INVALID_CONTENT, List.of(violation(e, name))).toResponse(uri.getPath());
    }

    private static Violation violation(MismatchedInputException e, String name) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
            return new Violation(Place.BODY, name, "is not a known property",
                    NearestName.to(unknown.getPropertyName(), known));
        }
        if (e.getOriginalMessage().startsWith(MISSING)) {
            return new Violation(Place.BODY, name, "is required", null);
        }
        var value = e instanceof InvalidFormatException invalid ? String.valueOf(invalid.getValue()) : null;
        return new Violation(Place.BODY, name, value, expectation(e), null);
    }

    private static String name(List<JsonMappingException.Reference> path) {
        var name = "";
        for (var step : path) {
            name = step.getFieldName() == null ? name + "[" + step.getIndex() + "]" : PropertyPath.of(name, step.getFieldName());
        }
        return name;
    }

    private static String expectation(MismatchedInputException e) {
        if (e instanceof InvalidNullException) {
            return "must not be null";
        }
        var type = e.getTargetType();
        if (type == UUID.class) {
            return "must be an id (a UUID)";
        } else if (type == String.class) {
            return e instanceof InvalidFormatException invalid && StrictJson.isText(String.valueOf(invalid.getValue()))
                    ? "must be text (a JSON string)" : "must be text without NUL characters and lone surrogates";
        } else if (type == Instant.class) {
            return "must be a date and time such as 2026-01-31T08:00:00Z (RFC 3339)";
        } else if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        } else if (type != null && (Number.class.isAssignableFrom(type) || type.isPrimitive())) {
            return "must be a number";
        } else if (type != null && type.isEnum()) {
            return "must be one of the documented values";
        } else if (type != null && Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        return "must be a JSON object";
    }
}
