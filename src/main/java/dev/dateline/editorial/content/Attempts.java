package dev.dateline.editorial.content;

import java.sql.SQLException;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/**
 * Makes a change in a transaction of its own, of an hour at most, and again when it met another one half-way and the database
 * let the other one through.
 */
@ApplicationScoped
public class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final int ATTEMPTS = 5;
    /** In seconds: a tag on every article of a great archive takes minutes to merge. */
    private static final int TIMEOUT = 3_600;
    /** Deadlocks and the like, as SQLSTATE has them. */
    private static final String ROLLBACK = "40";

    /**
     * @throws ProblemException CONFLICT when others were faster five times
     */
    public <T> T change(Supplier<T> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().timeout(TIMEOUT).call(change::get);
            } catch (RuntimeException e) {
                if (!metAnother(e)) {
                    throw e;
                }
                LOG.debugf(e, "Attempt %d met another change", attempt);
            }
        }
        throw new ProblemException(ProblemType.CONFLICT,
                "Others have changed the same again and again in the meantime; nothing was changed.");
    }

    private static boolean metAnother(Throwable thrown) {
        for (var e = thrown; e != null; e = e.getCause() == e ? null : e.getCause()) {
            if (e instanceof OptimisticLockException || e instanceof StaleStateException
                    || e instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith(ROLLBACK)) {
                return true;
            }
        }
        return false;
    }
}
