package dev.dateline.http.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.http.Stage;
import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * Rejects a query parameter that the endpoint does not declare, that takes one value and is repeated, or whose value is
 * malformed. Everything behind this filter sees the others in their canonical spelling.
 */
class StrictParametersFilter {

    private final CurrentVertxRequest current;

    StrictParametersFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    /**
     * What a path names in a way in which nothing is named is not there: Java would read {@code 1-1-1-1-1} as an id, and
     * PostgreSQL cannot even be asked for control characters.
     */
    @ServerRequestFilter(priority = Stage.OfRequest.PATH_PARAMETERS)
    void checkPath(UriInfo uri, SimpleResourceInfo resource) {
        if (uri.getPathParameters().isEmpty()) {
            return;
        }
        var declared = DeclaredParameters.of(resource);
        uri.getPathParameters().forEach((name, values) -> declared.findInPath(name).ifPresent(parameter -> {
            if (values.stream().anyMatch(value -> parameter.faultOf(value).isPresent())) {
                throw ProblemException.notFound(uri.getPath());
            }
        }));
    }

    @ServerRequestFilter(priority = Stage.OfRequest.PARAMETERS, nonBlocking = true)
    void check(SimpleResourceInfo resource) {
        var query = current.getCurrent().queryParams();
        if (query.isEmpty()) {
            return;
        }
        var declared = DeclaredParameters.of(resource);
        var unknown = new ArrayList<Violation>();
        var invalid = new ArrayList<Violation>();
        var canonical = new LinkedHashMap<String, String>();
        // By entry: the map itself ignores the case of names.
        query.entries().stream().collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList()))).forEach((name, values) ->
                declared.find(name).ifPresentOrElse(parameter -> {
                    var faults = faults(parameter, values);
                    invalid.addAll(faults);
                    if (faults.isEmpty()) {
                        canonical.put(name, parameter.canonical(values));
                    }
                }, () -> unknown.add(unknown(name, declared))));
        reject(ProblemType.UNKNOWN_PARAMETER, unknown);
        reject(ProblemType.INVALID_PARAMETER, invalid);
        canonical.forEach(query::set);
    }

    private static Violation unknown(String name, DeclaredParameters declared) {
        var reason = "is not a parameter of this endpoint";
        return declared.endpointFor(name).map(endpoint -> Violation.query(name, reason + "; use " + endpoint)).orElseGet(
                () -> new Violation(Problem.Place.QUERY, name, reason, NearestName.to(name, declared.names())));
    }

    private static List<Violation> faults(DeclaredParameter parameter, List<String> values) {
        if (values.size() > 1 && !parameter.isList()) {
            return List.of(Violation.query(parameter.name(), "must be given once"));
        }
        return values.stream().flatMap(value -> parameter.faultOf(value).stream()).limit(1).toList();
    }

    private static void reject(ProblemType type, List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.of(type, faults);
        }
    }
}
