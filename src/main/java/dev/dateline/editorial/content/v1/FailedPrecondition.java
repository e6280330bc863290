package dev.dateline.editorial.content.v1;

import java.util.List;

import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** A resource has another version than the headers of a write require. */
public final class FailedPrecondition extends ProblemException {

    private final transient Integer version;

    FailedPrecondition(Integer version, String detail, Violation violation) {
        super(ProblemType.PRECONDITION_FAILED, detail, List.of(violation));
        this.version = version;
    }

    /** Null if the resource does not exist. */
    public Integer version() {
        return version;
    }
}
