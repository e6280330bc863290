package dev.dateline.editorial.operation.v1;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.jboss.logging.Logger;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.v1.InvalidContentMapper;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.operations.Episodes;
import dev.dateline.operations.Outage;

/** The problems of operations that failed: those that single requests would have received. */
@Singleton
class OperationProblems {

    private static final Logger LOG = Logger.getLogger(OperationProblems.class);

    private final Episodes episodes;
    private final InvalidContentMapper invalidContent;

    OperationProblems(Episodes episodes, InvalidContentMapper invalidContent) {
        this.invalidContent = invalidContent;
        this.episodes = episodes;
    }

    ProblemException of(Exception e) {
        if (e instanceof ProblemException problem) {
            return problem;
        } else if (e instanceof InvalidContent invalid) {
            return invalidContent.problem(invalid);
        } else if (e instanceof JsonProcessingException) {
            return new ProblemException(ProblemType.INVALID_BODY, "The body is invalid.");
        }
        return Outage.of(e).map(outage -> {
            episodes.report(outage.reason(), outage.detail());
            return new ProblemException(ProblemType.UNAVAILABLE, outage.reason());
        }).orElseGet(() -> {
            LOG.error("An operation failed", e);
            return new ProblemException(ProblemType.INTERNAL_ERROR, "An internal error occurred and was logged.");
        });
    }

    /** The problem of the whole request, which names the operation. */
    ProblemException of(OperationFailed failed) {
        var operation = "operations[" + failed.index() + "]";
        var problem = of((Exception) failed.getCause());
        return problem.within(operation + " failed, and nothing was changed: " + problem.getMessage(),
                violation -> new Violation(violation.in() == Place.RESOURCE ? Place.RESOURCE : Place.BODY,
                        name(operation, violation), violation.value(), violation.reason(),
                        violation.nearest()));
    }

    private static String name(String operation, Violation violation) {
        return operation + switch (violation.in()) {
            case BODY -> violation.name() == null ? ".body" : ".body." + violation.name();
            case HEADER -> ".headers." + violation.name();
            case PATH, QUERY -> ".path";
            case RESOURCE -> "." + violation.name();
        };
    }
}
