package dev.dateline;

import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.api.exception.FlywayValidateException;

import io.smallrye.config.ConfigValidationException;

import dev.dateline.config.InvalidSettings;
import dev.dateline.database.DatabaseFailure;
import dev.dateline.database.RoleMissing;
import dev.dateline.operations.FullDisk;

/** Explains to the operator why a start failed. */
final class StartFailure {

    private static final String NO_VALUE = "Could not expand value";

    /** The class of SQLSTATE codes. */
    private static final String NOT_CONNECTED = "08";

    private StartFailure() {
    }

    /** The cause and its remedy if the cause is outside the program; empty if only the stack trace can explain the failure. */
    static Optional<String> explain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(32)
                .map(StartFailure::explainOne).flatMap(Optional::stream).findFirst()
                // A failed commit is a suppressed exception.
                .or(() -> DatabaseFailure.cause(failure).flatMap(StartFailure::explainOne))
                .map(reason -> reason.lines().map(String::strip).collect(Collectors.joining(" ")));
    }

    private static Optional<String> explainOne(Throwable cause) {
        if (cause instanceof BindException) {
            return Optional.of("The address or port cannot be used, perhaps because another program uses it: "
                    + cause.getMessage() + ". They are set by QUARKUS_HTTP_HOST and QUARKUS_HTTP_PORT.");
        }
        if (cause instanceof SQLException sql) {
            return DatabaseFailure.of(sql).flatMap(failure -> explainDatabase(failure, sql));
        }
        var full = FullDisk.cause(cause);
        if (full.isPresent()) {
            return Optional.of("The disk is full: " + full.get().getMessage() + ".");
        }
        if (cause instanceof FlywayValidateException) {
            return Optional.of("The database was created by another version of Dateline and cannot be upgraded. Start with an"
                    + " empty data folder (DATELINE_DATA) or an empty database (QUARKUS_DATASOURCE_JDBC_URL).");
        }
        if (cause instanceof NoSuchElementException && cause.getMessage() != null && cause.getMessage().contains(NO_VALUE)) {
            return Optional.of("A setting is missing. " + cause.getMessage());
        }
        if (cause instanceof ConfigValidationException invalid) {
            return Optional.of(new InvalidSettings(invalid).getMessage());
        }
        if (cause instanceof UnknownHostException) {
            return Optional.of("The address to listen on is unknown: " + cause.getMessage()
                    + ". It is set by QUARKUS_HTTP_HOST.");
        }
        return cause instanceof RoleMissing ? Optional.of(cause.getMessage()) : Optional.empty();
    }

    private static Optional<String> explainDatabase(DatabaseFailure failure, SQLException cause) {
        var message = cause.getMessage();
        return switch (failure) {
            case UNAVAILABLE -> Optional.of(cause.getSQLState().startsWith(NOT_CONNECTED)
                    ? "The database cannot be reached: " + message + " It is set by QUARKUS_DATASOURCE_JDBC_URL."
                    : "The database is not available: " + message);
            case READ_ONLY -> Optional.of("The database does not accept changes: " + message);
            case LOGIN_REJECTED -> Optional.of("The database rejected the login: " + message
                    + ". The role that writes content is set by QUARKUS_DATASOURCE_USERNAME and _PASSWORD, the owner of the"
                    + " database, if it is another one, by QUARKUS_FLYWAY_USERNAME and _PASSWORD, the role that reads public"
                    + " content by QUARKUS_DATASOURCE_DELIVERY_USERNAME and _PASSWORD, the one that reads previews by"
                    + " QUARKUS_DATASOURCE_PREVIEW_USERNAME and _PASSWORD.");
            case NO_SUCH_DATABASE -> Optional.of("The database does not exist: " + message);
            default -> Optional.empty();
        };
    }
}
