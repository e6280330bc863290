package dev.dateline.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;

/** Why the database did not do what it was asked to, by SQLSTATE. The one place that interprets these codes. */
public enum DatabaseFailure {

    /** The pool had no connection to give; nothing was asked of the database. */
    NO_FREE_CONNECTION,
    /** A statement took longer than it may, or an administrator cancelled it. */
    CANCELLED,
    /** The database cannot be reached, is full, starts or shuts down. */
    UNAVAILABLE,
    /** Another transaction was in the way: the same again may succeed. */
    CONFLICT,
    /** A unique key or a reference does not allow it. */
    CONSTRAINT,
    /** Any other reason: the statement or its values are wrong. */
    REJECTED;

    private static final String QUERY_CANCELED = "57014";

    /** Empty where the database has nothing to do with it. */
    public static Optional<DatabaseFailure> of(Throwable thrown) {
        if (find(thrown, OptimisticLockException.class).isPresent() || find(thrown, StaleStateException.class).isPresent()) {
            return Optional.of(CONFLICT);
        }
        return cause(thrown).map(sql -> of(sql.getSQLState()));
    }

    /** What the database or its driver reported. */
    public static Optional<SQLException> cause(Throwable thrown) {
        return find(thrown, SQLException.class);
    }

    /** Whether it has nothing to do with what was asked: the same may succeed in a moment, and nothing else does until then. */
    public boolean isOutage() {
        return this == NO_FREE_CONNECTION || this == UNAVAILABLE;
    }

    private static DatabaseFailure of(String state) {
        if (state == null) {
            return NO_FREE_CONNECTION;
        }
        if (state.equals(QUERY_CANCELED)) {
            return CANCELLED;
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "53", "57" -> UNAVAILABLE;
            case "40" -> CONFLICT;
            case "23" -> CONSTRAINT;
            default -> REJECTED;
        };
    }

    /** A transaction manager adds what happened at the commit as suppressed, not as the cause. */
    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return find(thrown, type, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return Optional.empty();
        }
        if (type.isInstance(thrown)) {
            return Optional.of(type.cast(thrown));
        }
        var found = find(thrown.getCause(), type, seen);
        for (var suppressed : thrown.getSuppressed()) {
            found = found.isPresent() ? found : find(suppressed, type, seen);
        }
        return found;
    }
}
