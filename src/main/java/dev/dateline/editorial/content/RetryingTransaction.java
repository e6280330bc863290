package dev.dateline.editorial.content;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.database.DatabaseFailure;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * Runs a change in its own transaction, and repeats it if it conflicts with a concurrent transaction. Within a transaction, the
 * change is a part of it: whoever began the transaction repeats it.
 */
@ApplicationScoped
public class RetryingTransaction {

    private static final Logger LOG = Logger.getLogger(RetryingTransaction.class);
    private static final int ATTEMPTS = 5;
    /** In seconds. The number of articles per transaction is configurable. */
    private static final int TIMEOUT = 3_600;

    /**
     * @throws ProblemException CONFLICT after five conflicts
     */
    public <T> T run(Supplier<T> change) {
        if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            return change.get();
        }
        for (int next = 1; next <= ATTEMPTS; next++) {
            var attempt = next;
            try {
                return QuarkusTransaction.requiringNew().timeout(TIMEOUT).call(change::get);
            } catch (RuntimeException e) {
                if (DatabaseFailure.of(e).filter(failure -> isOfConcurrency(failure, attempt)).isEmpty()) {
                    throw e;
                }
                LOG.debugf(e, "Attempt %d conflicted with a concurrent change", attempt);
            }
        }
        throw new ProblemException(ProblemType.CONFLICT,
                "Concurrent changes prevented this; nothing was changed, try again.");
    }

    /** What a constraint rejects again is not the fault of a concurrent transaction. */
    private static boolean isOfConcurrency(DatabaseFailure failure, int attempt) {
        return failure == DatabaseFailure.CONFLICT || failure == DatabaseFailure.CONSTRAINT && attempt < ATTEMPTS;
    }
}
