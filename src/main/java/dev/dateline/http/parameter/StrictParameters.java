package dev.dateline.http.parameter;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Fault;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Refuses a query parameter that the endpoint does not declare, that is given twice, or whose value is malformed. */
class StrictParameters {

    /**
     * What a path names in a way in which nothing is named is not there: Java would read {@code 1-1-1-1-1} as an id, and
     * PostgreSQL cannot even be asked for control characters.
     */
    @ServerRequestFilter
    void checkPath(UriInfo uri, SimpleResourceInfo resource) {
        if (uri.getPathParameters().isEmpty()) {
            return;
        }
        var declared = DeclaredParameters.of(resource);
        uri.getPathParameters().forEach((name, values) -> declared.findInPath(name).ifPresent(parameter -> {
            if (values.stream().anyMatch(value -> parameter.faultOf(value).isPresent())) {
                throw ProblemException.nothingAt(uri.getPath());
            }
        }));
    }

    @ServerRequestFilter
    void check(UriInfo uri, SimpleResourceInfo resource) {
        var query = uri.getQueryParameters();
        if (query.isEmpty()) {
            return;
        }
        var declared = DeclaredParameters.of(resource);
        var unknown = new ArrayList<Fault>();
        var invalid = new ArrayList<Fault>();
        query.forEach((name, values) -> {
            var parameter = declared.find(name);
            if (parameter.isEmpty()) {
                unknown.add(new Fault(Problem.Place.QUERY, name, "is not a parameter of this endpoint",
                        NearestName.to(name, declared.names())));
            } else if (values.size() > 1) {
                invalid.add(Fault.query(name, "must be given once"
                        + (parameter.get().isList() ? ", with commas between its values" : "")));
            } else {
                parameter.get().faultOf(values.get(0)).ifPresent(invalid::add);
            }
        });
        refuse(ProblemType.UNKNOWN_PARAMETER, unknown);
        refuse(ProblemType.INVALID_PARAMETER, invalid);
    }

    private static void refuse(ProblemType type, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.of(type, faults);
        }
    }
}
