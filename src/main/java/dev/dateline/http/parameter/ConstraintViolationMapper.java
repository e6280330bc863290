package dev.dateline.http.parameter;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.LanguageTag;

/** Reports violated constraints of a request by the names of parameters and properties. */
public class ConstraintViolationMapper {

    private final CurrentVertxRequest current;

    ConstraintViolationMapper(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerExceptionMapper
    RestResponse<Problem> map(ResteasyReactiveViolationException e, UriInfo uri, SimpleResourceInfo resource) {
        return problem(e, DeclaredParameters.methodOf(resource), uri.getPath()).toResponse(uri.getPath());
    }

    /**
     * The problem of a call whose arguments are invalid.
     *
     * @param method of a resource
     * @param path that the client requested
     */
    public ProblemException problem(ResteasyReactiveViolationException invalid, Method method, String path) {
        var inQuery = new ArrayList<Violation>();
        var inBody = new ArrayList<Violation>();
        for (var violation : withoutConsequences(invalid.getConstraintViolations())) {
            var place = Place.of(violation.getPropertyPath(), method.getParameters());
            if (place.parameter().isAnnotationPresent(RestPath.class)) {
                return ProblemException.notFound(path, new Violation(Problem.Place.PATH, place.parameter().getName(),
                        value(violation), reason(violation), nearest(violation)));
            } else if (place.isInQuery()) {
                var name = DeclaredParameters.of(method).nameOf(place.lastName()).orElseThrow();
                inQuery.add(new Violation(Problem.Place.QUERY, name, sentValue(violation, name, place), reason(violation),
                        nearest(violation)));
            } else if (place.properties().isEmpty()) {
                return new ProblemException(ProblemType.INVALID_BODY, "The body must not be empty.");
            } else {
                inBody.add(new Violation(Problem.Place.BODY, String.join(".", place.properties()), value(violation),
                        reason(violation), nearest(violation)));
            }
        }
        return inBody.isEmpty() ? ProblemException.of(ProblemType.INVALID_PARAMETER, inQuery)
                : ProblemException.of(ProblemType.INVALID_CONTENT, inBody);
    }

    /** In a stable order. A value that is too long is reported for its length only. */
    private static Collection<ConstraintViolation<?>> withoutConsequences(Collection<ConstraintViolation<?>> violations) {
        var tooLong =
                violations.stream().filter(ConstraintViolationMapper::isOfSize).map(each -> each.getPropertyPath().toString())
                        .collect(Collectors.toSet());
        return violations.stream().filter(each -> isOfSize(each) || !tooLong.contains(each.getPropertyPath().toString()))
                .sorted(Comparator.comparing(each -> each.getPropertyPath().toString())).toList();
    }

    private static boolean isOfSize(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof Size;
    }

    /** Null for lists and missing values. The validated value is the canonical one. */
    private String sentValue(ConstraintViolation<?> violation, String name, Place place) {
        var value = value(violation);
        var sent = StrictParametersFilter.sent(current.getCurrent(), name);
        return value == null || place.index() >= sent.size() ? value : sent.get(place.index());
    }

    /** Null for lists and missing values. */
    private static String value(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() instanceof String || violation.getInvalidValue() instanceof Number
                ? violation.getInvalidValue().toString() : null;
    }

    private static String reason(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull) {
            return "is required";
        } else if (constraint instanceof Size size) {
            return "".equals(violation.getInvalidValue()) ? "must not be empty"
                    : violation.getInvalidValue() instanceof Collection
                            ? "must not have more than " + size.max() + " values"
                    : "must not be longer than " + size.max() + " characters";
        }
        return violation.getMessage();
    }

    private static String nearest(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof LanguageTag
                && violation.getInvalidValue() instanceof String tag ? LanguageTag.Rule.nearest(tag) : null;
    }

    /**
     * The location of a violation.
     *
     * @param parameter of the endpoint
     * @param properties the path within the parameter; empty for the parameter itself
     */
    private record Place(Parameter parameter, List<String> properties) {

        /** The path of a violation is method, parameter, then the property within the parameter. */
        static Place of(Path path, Parameter[] parameters) {
            Parameter parameter = null;
            var properties = new ArrayList<String>();
            for (Path.Node node : path) {
                switch (node.getKind()) {
                    case PARAMETER -> parameter = parameters[node.as(Path.ParameterNode.class).getParameterIndex()];
                    case PROPERTY -> properties.add(node.toString());
                    default -> {
                    }
                }
            }
            return new Place(parameter, properties);
        }

        boolean isInQuery() {
            return parameter.isAnnotationPresent(RestQuery.class) || parameter.isAnnotationPresent(BeanParam.class);
        }

        String lastName() {
            if (properties.isEmpty()) {
                return parameter.getName();
            }
            var last = properties.get(properties.size() - 1);
            return last.contains("[") ? last.substring(0, last.indexOf('[')) : last;
        }

        /** Of the value in its list; 0 for a parameter that takes one value. */
        int index() {
            var last = properties.isEmpty() ? "" : properties.get(properties.size() - 1);
            return last.contains("[") ? Integer.parseInt(last.substring(last.indexOf('[') + 1, last.indexOf(']'))) : 0;
        }
    }
}
