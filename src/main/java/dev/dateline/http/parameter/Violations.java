package dev.dateline.http.parameter;

import java.util.ArrayList;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;

import dev.dateline.http.problem.Problem;
import dev.dateline.http.problem.Problem.Fault;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Tells broken constraints of a request by the names that its sender knows. */
class Violations {

    @ServerExceptionMapper
    RestResponse<Problem> map(ResteasyReactiveViolationException e, UriInfo uri,
            SimpleResourceInfo resource) {
        var faults = e.getConstraintViolations().stream().map(violation -> fault(violation, resource)).toList();
        var inBody = faults.stream().anyMatch(fault -> fault.in() == Problem.Place.BODY);
        return ProblemException.of(inBody ? ProblemType.INVALID_BODY : ProblemType.INVALID_PARAMETER, faults)
                .toResponse(uri.getPath());
    }

    /** The path of a violation is method, parameter, then the property within the parameter. */
    private static Fault fault(ConstraintViolation<?> violation, SimpleResourceInfo resource) {
        var nodes = new ArrayList<String>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (!node.toString().startsWith("<")) {
                nodes.add(node.toString());
            }
        }
        var declared = DeclaredParameters.of(resource).nameOf(nodes.get(nodes.size() - 1).replaceAll("\\[.*", ""));
        if (declared.isPresent()) {
            return Fault.query(declared.get(), violation.getMessage());
        }
        var property = String.join(".", nodes.subList(Math.min(2, nodes.size() - 1), nodes.size()));
        return new Fault(Problem.Place.BODY, property, violation.getMessage(), null);
    }
}
