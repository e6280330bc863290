package dev.dateline.editorial.content;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.database.DatabaseFailure;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * Makes a change in a transaction of its own, and again when it met another one half-way and the database let the other one
 * through.
 */
@ApplicationScoped
public class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final int ATTEMPTS = 5;
    /** In seconds: how many articles are changed in one transaction is for the operator to set. */
    private static final int TIMEOUT = 3_600;

    /**
     * @throws ProblemException CONFLICT when others were faster five times
     */
    public <T> T change(Supplier<T> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().timeout(TIMEOUT).call(change::get);
            } catch (RuntimeException e) {
                if (DatabaseFailure.of(e).filter(DatabaseFailure.CONFLICT::equals).isEmpty()) {
                    throw e;
                }
                LOG.debugf(e, "Attempt %d met another change", attempt);
            }
        }
        throw new ProblemException(ProblemType.CONFLICT,
                "Others have changed the same again and again in the meantime; nothing was changed.");
    }
}
