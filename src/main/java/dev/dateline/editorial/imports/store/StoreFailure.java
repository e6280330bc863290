package dev.dateline.editorial.imports.store;

import java.sql.SQLException;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;

/** Why the database turned a transaction down, as far as its SQLSTATE tells. */
record StoreFailure(String sqlState, String message, boolean raced) {

    private static final String UNIQUE_VIOLATION = "23505";

    static StoreFailure of(Throwable thrown) {
        var raced = false;
        for (var e = thrown; e != null; e = e.getCause() == e ? null : e.getCause()) {
            raced |= e instanceof OptimisticLockException || e instanceof StaleStateException;
            if (e instanceof SQLException sql) {
                return new StoreFailure(sql.getSQLState() == null ? "08000" : sql.getSQLState(), sql.getMessage(),
                        raced);
            }
        }
        return new StoreFailure(null, null, raced);
    }

    /** The database itself is out of reach, full or shutting down: no other entry will fare better. */
    boolean isOutage() {
        return sqlState != null
                && (sqlState.startsWith("08") || sqlState.startsWith("53") || sqlState.startsWith("57P"));
    }

    /** Another transaction was in the way; the next attempt may find it gone, or see what it stored. */
    boolean mayPass() {
        return raced || sqlState != null && (sqlState.startsWith("40") || sqlState.startsWith("23"));
    }

    /** Not the entry's doing. */
    boolean isFault() {
        return sqlState == null && !raced;
    }

    String field() {
        return isTakenSlug() ? "slug" : null;
    }

    String reason() {
        if (isTakenSlug()) {
            return "is taken";
        } else if (raced || sqlState != null && sqlState.startsWith("40")) {
            return "was changed by somebody else again and again in the meantime";
        } else if (sqlState != null && sqlState.startsWith("23")) {
            return "clashes with what is stored already";
        } else if (sqlState != null) {
            return "has a value that the database cannot store (" + sqlState + ")";
        }
        return "could not be stored because of a fault in Dateline; its log says more";
    }

    private boolean isTakenSlug() {
        return UNIQUE_VIOLATION.equals(sqlState) && message != null && message.contains("_slug_key");
    }
}
