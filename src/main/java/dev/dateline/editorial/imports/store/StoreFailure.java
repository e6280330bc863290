package dev.dateline.editorial.imports.store;

import java.sql.SQLException;
import java.util.Optional;

import dev.dateline.database.DatabaseFailure;

/** Why a transaction that stores entries failed, as far as it concerns the entries. */
record StoreFailure(Optional<DatabaseFailure> failure, Optional<SQLException> cause) {

    static StoreFailure of(Throwable thrown) {
        return new StoreFailure(DatabaseFailure.of(thrown), DatabaseFailure.cause(thrown));
    }

    /** The database itself is out of reach, full or shutting down: no other entry will fare better. */
    boolean isOutage() {
        return failure.filter(DatabaseFailure::isOutage).isPresent();
    }

    /** Another transaction was in the way; the next attempt may find it gone, or see what it stored. */
    boolean mayPass() {
        return is(DatabaseFailure.CONFLICT) || is(DatabaseFailure.CONSTRAINT);
    }

    /** Not the entry's doing. */
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
            return "was changed by somebody else again and again in the meantime";
        } else if (is(DatabaseFailure.CONSTRAINT)) {
            return "clashes with what is stored already";
        }
        return cause.map(sql -> "has a value that the database cannot store (" + sql.getSQLState() + ")")
                .orElse("could not be stored because of a fault in Dateline; its log says more");
    }

    private boolean is(DatabaseFailure kind) {
        return failure.filter(kind::equals).isPresent();
    }

    private boolean isTakenSlug() {
        return is(DatabaseFailure.CONSTRAINT)
                && cause.filter(sql -> String.valueOf(sql.getMessage()).contains("_slug_key")).isPresent();
    }
}
