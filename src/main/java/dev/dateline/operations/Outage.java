package dev.dateline.operations;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * A failure of the database that passes by itself, as opposed to a statement that is wrong.
 *
 * @param reason for whoever sent the request
 * @param detail for the log: what the driver or the server reports; it contains no values of a statement
 */
public record Outage(String reason, String detail) {

    private static final String QUERY_CANCELED = "57014";

    /**
     * Classes of SQLSTATE: connection exception, transaction rollback (a replica that has to go on), insufficient resources,
     * operator intervention (a restart).
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    /** Empty if the failure has another cause. */
    public static Optional<Outage> of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return reason(sql.getSQLState()).map(reason -> new Outage(reason, sql.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** @param state null if the pool had no connection left, so that the database was not asked */
    private static Optional<String> reason(String state) {
        if (state == null) {
            return Optional.of("Too many requests wait for the database at the moment.");
        }
        if (state.equals(QUERY_CANCELED)) {
            return Optional.of("The database did not answer in time.");
        }
        return PASSING.contains(state.substring(0, 2)) ? Optional.of("The database cannot be reached at the moment.")
                : Optional.empty();
    }
}
