package dev.dateline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.postgresql.PGConnection;

/**
 * The database roles that read public content and previews. They are created before the first migration, with the passwords
 * from the configuration, unless the administrator of the database has already created them.
 */
public class ReaderRoles implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        List.of("delivery", "preview").forEach(datasource -> prepare(context, datasource));
    }

    private static void prepare(Context context, String datasource) {
        var settings = context.getConfiguration().getPlaceholders();
        var role = settings.get(datasource + "Role");
        try {
            if (!isTrue(context.getConnection(), "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", role)) {
                create(context.getConnection(), role, settings.get(datasource + "Password"));
            }
            if (!isTrue(context.getConnection(), "SELECT has_database_privilege(?, current_database(), 'CONNECT')", role)) {
                run(context.getConnection(), "GRANT CONNECT ON DATABASE %I TO %I", context.getConnection().getCatalog(), role);
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of(e).filter(DatabaseFailure.FORBIDDEN::equals).isPresent()
                    ? new ReaderRoleMissing(role, datasource, e)
                    : new IllegalStateException("The role " + role + " could not be set up: " + e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "reader roles";
    }

    private static void create(Connection connection, String role, String password) throws SQLException {
        run(connection, "CREATE ROLE %I LOGIN", role);
        run(connection, "ALTER ROLE %I SET default_transaction_read_only = on", role);
        // The driver sends a hash, so that the password never appears in the log of the server.
        connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), null);
    }

    private static boolean isTrue(Connection connection, String query, String role) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, role);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** The server quotes the names, because statements that create or alter a role accept no parameters. */
    private static void run(Connection connection, String template, String... names) throws SQLException {
        try (var quoting = connection.prepareStatement("SELECT format(?, VARIADIC ?::text[])")) {
            quoting.setString(1, template);
            quoting.setArray(2, connection.createArrayOf("text", names));
            try (var rows = quoting.executeQuery(); var statement = connection.createStatement()) {
                rows.next();
                statement.execute(rows.getString(1));
            }
        }
    }
}
