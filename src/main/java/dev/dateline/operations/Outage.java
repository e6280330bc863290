package dev.dateline.operations;

import java.util.Optional;

import dev.dateline.database.DatabaseFailure;

/**
 * A failure of the database or the disk that passes by itself or that the operator ends, as opposed to a statement that is wrong.
 *
 * @param reason for the client
 * @param detail for the log: what the driver or the server reports; it contains no values of a statement
 */
public record Outage(String reason, String detail) {

    /** Empty if the failure has another cause. */
    public static Optional<Outage> of(Throwable failure) {
        var ofDatabase = DatabaseFailure.of(failure).flatMap(Outage::reason).map(reason -> new Outage(reason,
                DatabaseFailure.cause(failure).map(Throwable::getMessage).orElseGet(failure::toString)));
        return ofDatabase.or(() -> FullDisk.cause(failure).map(file -> new Outage(FullDisk.MESSAGE, file.getMessage())));
    }

    /** Empty if the same request would fail again. A conflict is that of a query with the recovery of a replica. */
    private static Optional<String> reason(DatabaseFailure failure) {
        return switch (failure) {
            case NO_FREE_CONNECTION -> Optional.of("Too many requests wait for the database at the moment.");
            case CANCELLED -> Optional.of("The database did not respond in time.");
            case UNAVAILABLE, CONFLICT, LOGIN_REJECTED, NO_SUCH_DATABASE -> Optional.of(
                    "The database cannot be reached at the moment.");
            case READ_ONLY -> Optional.of("The database does not accept changes at the moment.");
            case CONSTRAINT, FORBIDDEN, REJECTED -> Optional.empty();
        };
    }
}
