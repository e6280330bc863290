package dev.dateline.http.fields;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import dev.dateline.http.Stage;
import dev.dateline.http.page.PageQuery;
import dev.dateline.http.parameter.DeclaredParameters;
import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * Reads the parameter {@code fields} of every endpoint that declares it, rejects properties that the response does not have, and
 * writes the selected ones of responses that are not public.
 */
class FieldSelectionFilter {

    private final SelectedFields selected;
    private final SelectiveWriter writer;

    FieldSelectionFilter(SelectedFields selected, SelectiveWriter writer) {
        this.selected = selected;
        this.writer = writer;
    }

    @ServerRequestFilter(priority = Stage.OfRequest.FIELDS)
    void read(ContainerRequestContext request, SimpleResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters().getFirst("fields");
        if (given == null) {
            return;
        }
        var paths = List.of(given.split(","));
        if (paths.size() > PageQuery.MAX_FIELDS || paths.stream().anyMatch(path -> path.length() > PageQuery.MAX_FIELD)) {
            // The constraints of the parameter reject it.
            return;
        }
        var selectable = SelectableFields.ofResponse(DeclaredParameters.methodOf(resource).getGenericReturnType());
        var unknown = paths.stream().distinct().filter(path -> !selectable.has(path))
                .map(path -> unknown(path, selectable)).toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, unknown);
        }
        selected.set(FieldSelection.of(paths));
    }

    private static Violation unknown(String path, SelectableFields selectable) {
        var whole = selectable.indivisible(path);
        return whole == null
                ? new Violation(Problem.Place.QUERY, "fields",
                        "contains \"" + path + "\", which is not a property of this response",
                        selectable.nearestTo(path))
                : new Violation(Problem.Place.QUERY, "fields", "contains \"" + path + "\", but \"" + whole
                        + "\" can only be selected as a whole", whole);
    }

    @ServerResponseFilter(priority = Stage.OfResponse.FIELDS)
    void write(ContainerResponseContext response) {
        if (selected.get() != FieldSelection.EVERYTHING && response.getStatus() == 200
                && response.getEntity() instanceof Record representation) {
            response.setEntity(writer.write(representation), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
