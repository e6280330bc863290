package dev.dateline.http.parameter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.preview.Preview;
import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * Rejects query parameters that the endpoint does not declare, that are repeated although they take one value, or that are
 * malformed. Later stages see the canonical spelling of the others; errors quote the values as sent.
 */
class StrictParametersFilter {

    private static final String SENT = StrictParametersFilter.class.getName();

    private final CurrentVertxRequest current;

    StrictParametersFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    /**
     * A malformed value in a path gets a 404: Java would read {@code 1-1-1-1-1} as an id, and PostgreSQL does not accept NUL
     * characters.
     */
    @ServerRequestFilter(priority = Stage.OfRequest.PATH_PARAMETERS)
    void checkPath(UriInfo uri, SimpleResourceInfo resource) {
        if (uri.getPathParameters().isEmpty()) {
            return;
        }
        var declared = DeclaredParameters.of(resource);
        uri.getPathParameters().forEach((name, values) -> declared.findInPath(name).ifPresent(parameter -> {
            if (values.stream().anyMatch(value -> parameter.violationOf(value).isPresent())) {
                throw ProblemException.notFound(Preview.clientPath(uri.getPath()));
            }
        }));
    }

    @ServerRequestFilter(priority = Stage.OfRequest.PARAMETERS, nonBlocking = true)
    void check(SimpleResourceInfo resource) {
        var query = current.getCurrent().queryParams();
        var path = current.getCurrent().request().path();
        // Links to pages for people can have parameters of the site that links to them.
        if (query.isEmpty() || !path.startsWith("/api/") && !path.startsWith("/manage/") && !Preview.isPath(path)) {
            return;
        }
        var declared = DeclaredParameters.of(resource);
        var unknown = new ArrayList<Violation>();
        var invalid = new ArrayList<Violation>();
        var canonical = new LinkedHashMap<String, List<String>>();
        var sent = new HashMap<String, List<String>>();
        // By entry: the map itself ignores the case of names.
        query.entries().stream().collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .forEach((name, values) -> declared.find(name).ifPresentOrElse(parameter -> {
                    var violations = violations(parameter, values);
                    invalid.addAll(violations);
                    if (violations.isEmpty()) {
                        canonical.put(name, parameter.canonical(values));
                        sent.put(name, parameter.values(values).toList());
                    }
                }, () -> unknown.add(unknown(name, declared))));
        reject(ProblemType.UNKNOWN_PARAMETER, unknown);
        reject(ProblemType.INVALID_PARAMETER, invalid);
        canonical.forEach((name, values) -> query.set(name, values));
        current.getCurrent().put(SENT, sent);
    }

    /** The values of a valid parameter as the client sent them; empty if it has its default. */
    static List<String> sent(RoutingContext context, String name) {
        var sent = context.<Map<String, List<String>>>get(SENT);
        return sent == null ? List.of() : sent.getOrDefault(name, List.of());
    }

    private static Violation unknown(String name, DeclaredParameters declared) {
        var reason = "is not a parameter of this endpoint";
        return declared.endpointFor(name).map(endpoint -> Violation.query(name, reason + "; use " + endpoint)).orElseGet(
                () -> new Violation(Problem.Place.QUERY, name, reason, declared.nearest(name)));
    }

    private static List<Violation> violations(DeclaredParameter parameter, List<String> values) {
        if (values.size() > 1 && !parameter.isList()) {
            return List.of(Violation.query(parameter.name(), "must not be repeated"));
        }
        return values.stream().flatMap(value -> parameter.violationOf(value).stream()).limit(1).toList();
    }

    private static void reject(ProblemType type, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.of(type, violations);
        }
    }
}
