package dev.dateline.http.page;

import java.util.List;

import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** A cursor that was not issued for this list. */
public class InvalidCursor extends ProblemException {

    InvalidCursor() {
        super(ProblemType.INVALID_CURSOR,
                "The cursor is not valid for this list with these filters and this order. Restart without a cursor.",
                List.of(Violation.query("cursor", "belongs to another query or is corrupted")));
    }
}
