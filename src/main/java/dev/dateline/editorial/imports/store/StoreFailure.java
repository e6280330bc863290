package dev.dateline.editorial.imports.store;

import java.sql.SQLException;
import java.util.Optional;

import dev.dateline.database.DatabaseFailure;

/** The reason why a transaction that stores entries failed, as far as it concerns the entries. */
record StoreFailure(Optional<DatabaseFailure> failure, Optional<SQLException> cause) {

    static StoreFailure of(Throwable thrown) {
        return new StoreFailure(DatabaseFailure.of(thrown), DatabaseFailure.cause(thrown));
    }

    /** The database is unreachable, full or shutting down, so that all other entries would fail too. */
    boolean isOutage() {
        return failure.filter(DatabaseFailure::isOutage).isPresent();
    }

    /** A concurrent transaction prevented it. */
    boolean isConflict() {
        return is(DatabaseFailure.CONFLICT);
    }

    /** A concurrent transaction may be the cause; another attempt can succeed. */
    boolean isTransient() {
        return isConflict() || is(DatabaseFailure.CONSTRAINT);
    }

    /** The entry is not the cause. */
    boolean isFault() {
        return failure.isEmpty();
    }

    String field() {
        return isTakenSlug() ? "slug" : null;
    }

    String reason() {
        if (isTakenSlug()) {
            return "is taken";
        } else if (is(DatabaseFailure.CONFLICT)) {
            return "could not be stored because of repeated concurrent changes";
        } else if (is(DatabaseFailure.CONSTRAINT)) {
            return "conflicts with stored content";
        }
        return cause.map(sql -> "has a value that the database cannot store (" + sql.getSQLState() + ")")
                .orElse("could not be stored because of an internal error; see the log");
    }

    private boolean is(DatabaseFailure kind) {
        return failure.filter(kind::equals).isPresent();
    }

    private boolean isTakenSlug() {
        return is(DatabaseFailure.CONSTRAINT)
                && cause.filter(sql -> String.valueOf(sql.getMessage()).contains("_slug_key")).isPresent();
    }
}
