package dev.dateline;

import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

import org.flywaydb.core.api.exception.FlywayValidateException;

import io.smallrye.config.ConfigValidationException;

import dev.dateline.database.DeliveryRoleMissing;

/** Why a start failed, for whoever runs the server. */
final class StartFailure {

    private StartFailure() {
    }

    /** What to put right, when it is something outside the program; else nothing, and the stack trace has to tell. */
    static Optional<String> explain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(32)
                .map(StartFailure::explainOne).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> explainOne(Throwable cause) {
        if (cause instanceof BindException) {
            return Optional.of("The port is in use by another program: " + cause.getMessage()
                    + ". Choose another one with QUARKUS_HTTP_PORT.");
        }
        if (cause instanceof SQLException refused && refused.getSQLState() != null) {
            return explainDatabase(refused);
        }
        if (cause instanceof FlywayValidateException) {
            return Optional.of("The database was created by another version of Dateline and cannot be upgraded. Start with an"
                    + " empty data folder (DATELINE_DATA) or an empty database (QUARKUS_DATASOURCE_JDBC_URL).");
        }
        return cause instanceof DeliveryRoleMissing || cause instanceof ConfigValidationException
                ? Optional.of(cause.getMessage()) : Optional.empty();
    }

    /** By the class of the SQLSTATE: 08 no connection, 28 no such login, 3D no such database. */
    private static Optional<String> explainDatabase(SQLException refused) {
        return switch (refused.getSQLState().substring(0, 2)) {
            case "08" -> Optional.of("The database cannot be reached: " + refused.getMessage()
                    + " It is set by QUARKUS_DATASOURCE_JDBC_URL.");
            case "28" -> Optional.of("The database refuses the login: " + refused.getMessage()
                    + ". Its owner is set by QUARKUS_DATASOURCE_USERNAME and _PASSWORD, the role that reads what is"
                    + " public by QUARKUS_DATASOURCE_DELIVERY_USERNAME and _PASSWORD.");
            case "3D" -> Optional.of("The database does not exist: " + refused.getMessage());
            default -> Optional.empty();
        };
    }
}
