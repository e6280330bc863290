package dev.dateline.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;

import org.hibernate.StaleStateException;

/** Why a statement or a connection failed, by SQLSTATE. No other class interprets these codes. */
public enum DatabaseFailure {

    /** The pool had no free connection; nothing was sent to the database. */
    NO_FREE_CONNECTION,
    /** A statement exceeded its time limit, or an administrator cancelled it. */
    CANCELLED,
    /** The database cannot be reached, is out of resources, starting or shutting down, or cannot access its files. */
    UNAVAILABLE,
    /** The database does not accept writes, for example because another server has become the primary. */
    READ_ONLY,
    /** A concurrent transaction prevented it; a retry may succeed. */
    CONFLICT,
    /** It violates a constraint. */
    CONSTRAINT,
    /** The role and password are not accepted. */
    LOGIN_REJECTED,
    /** The database does not exist. */
    NO_SUCH_DATABASE,
    /** The role lacks the privilege. */
    FORBIDDEN,
    /** Any other reason: the statement or its values are wrong. */
    REJECTED;

    /** The SQLSTATE of a connection that has failed. */
    public static final String CONNECTION_FAILURE = "08006";

    private static final String QUERY_CANCELED = "57014";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String READ_ONLY_TRANSACTION = "25006";
    private static final String IDLE_IN_TRANSACTION = "25P03";
    private static final String TRANSACTION_TIMEOUT = "25P04";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** Of the driver, not of the server: a login was interrupted because nothing waits for the connection any more. */
    private static final String LOGIN_INTERRUPTED = "99999";

    /** Empty if the failure does not come from the database. */
    public static Optional<DatabaseFailure> of(Throwable thrown) {
        if (find(thrown, OptimisticLockException.class).isPresent() || find(thrown, StaleStateException.class).isPresent()) {
            return Optional.of(CONFLICT);
        }
        return cause(thrown).map(sql -> of(sql.getSQLState()));
    }

    /** The exception of the driver. */
    public static Optional<SQLException> cause(Throwable thrown) {
        return find(thrown, SQLException.class);
    }

    /** Whether every other statement that writes would fail as well at the moment. */
    public boolean isOutage() {
        return switch (this) {
            case NO_FREE_CONNECTION, UNAVAILABLE, READ_ONLY, LOGIN_REJECTED, NO_SUCH_DATABASE -> true;
            case CANCELLED, CONFLICT, CONSTRAINT, FORBIDDEN, REJECTED -> false;
        };
    }

    private static DatabaseFailure of(String state) {
        if (state == null) {
            return NO_FREE_CONNECTION;
        }
        return switch (state) {
            case QUERY_CANCELED, LOCK_NOT_AVAILABLE, TRANSACTION_TIMEOUT -> CANCELLED;
            case INSUFFICIENT_PRIVILEGE -> FORBIDDEN;
            case READ_ONLY_TRANSACTION -> READ_ONLY;
            case LOGIN_INTERRUPTED, IDLE_IN_TRANSACTION -> UNAVAILABLE;
            default -> ofClass(state.substring(0, Math.min(2, state.length())));
        };
    }

    /** The classes of the appendix "PostgreSQL Error Codes" of its documentation that are not the fault of a statement. */
    private static DatabaseFailure ofClass(String code) {
        return switch (code) {
            case "08", "53", "57", "58", "F0" -> UNAVAILABLE;
            case "40" -> CONFLICT;
            case "23" -> CONSTRAINT;
            case "28" -> LOGIN_REJECTED;
            case "3D" -> NO_SUCH_DATABASE;
            default -> REJECTED;
        };
    }

    /** A transaction manager adds the failure of a commit as suppressed, not as the cause. */
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
