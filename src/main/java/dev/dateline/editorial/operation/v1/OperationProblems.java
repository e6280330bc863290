package dev.dateline.editorial.operation.v1;

import java.util.Objects;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.jboss.logging.Logger;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.v1.FailedPrecondition;
import dev.dateline.editorial.content.v1.InvalidContentMapper;
import dev.dateline.editorial.content.v1.VersionTag;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.problem.PropertyPath;
import dev.dateline.operations.Episodes;
import dev.dateline.operations.Outage;

/** The problems of operations that failed: those that single requests would have received. */
@Singleton
class OperationProblems {

    private static final Logger LOG = Logger.getLogger(OperationProblems.class);

    private final Episodes episodes;
    private final InvalidContentMapper invalidContent;
    private final VersionRepository versions;

    OperationProblems(Episodes episodes, InvalidContentMapper invalidContent, VersionRepository versions) {
        this.invalidContent = invalidContent;
        this.versions = versions;
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

    /**
     * The problem of the whole request, which names the operation.
     *
     * @param path of the operation
     */
    ProblemException of(OperationFailed failed, String path) {
        var operation = "operations[" + failed.index() + "]";
        var problem = failed.getCause() instanceof FailedPrecondition precondition ? undone(precondition, path)
                : of((Exception) failed.getCause());
        return problem.within(operation + " failed, and nothing was changed: " + problem.getMessage(),
                violation -> new Violation(violation.in() == Place.RESOURCE ? Place.RESOURCE : Place.BODY,
                        name(operation, violation), violation.value(), violation.reason(),
                        violation.nearest()));
    }

    /** The version that an operation before it created does not exist any more. */
    private ProblemException undone(FailedPrecondition failed, String path) {
        var version = NamedResource.of(path).flatMap(versions::find).orElse(null);
        if (Objects.equals(version, failed.version())) {
            return failed;
        }
        var state = version == null ? "the resource, which does not exist"
                : "the resource, whose ETag is still " + VersionTag.of(version);
        return new ProblemException(failed.type(), "An operation before it changes " + state + ".", failed.violations().stream()
                .map(violation -> new Violation(violation.in(), violation.name(), violation.value(),
                        "is not met after an operation before it", version == null ? null : VersionTag.of(version)))
                .toList());
    }

    private static String name(String operation, Violation violation) {
        return operation + switch (violation.in()) {
            case BODY -> violation.name() == null ? ".body" : PropertyPath.join(".body", violation.name());
            case HEADER -> ".headers." + violation.name();
            case PATH, QUERY -> ".path";
            case RESOURCE -> "." + violation.name();
        };
    }
}
