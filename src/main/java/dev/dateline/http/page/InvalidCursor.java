package dev.dateline.http.page;

import java.util.List;

import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** A cursor that this list did not give out. */
public class InvalidCursor extends ProblemException {

    InvalidCursor() {
        super(ProblemType.INVALID_CURSOR,
                "The cursor was not given out for this list with these filters and this order. Begin again without one.",
                List.of(Violation.query("cursor", "belongs to another query, or is damaged")));
    }
}
