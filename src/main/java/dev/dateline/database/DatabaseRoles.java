package dev.dateline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.postgresql.PGConnection;

/**
 * The database roles with which the service connects. They are created before the first migration, with the passwords from the
 * configuration, unless the administrator of the database has already created them. After the migrations of the embedded database they
 * are noted with these, see {@link Migrations}.
 */
public class DatabaseRoles implements Callback {

    private enum Role {

        /** Writes content, but does not own the tables. */
        EDITORIAL("editorial", "quarkus.datasource.password", "CONNECT", "TEMPORARY"),
        /** Reads public content. */
        DELIVERY("delivery", "quarkus.datasource.delivery.password", "CONNECT"),
        /** Reads previews. */
        PREVIEW("preview", "quarkus.datasource.preview.password", "CONNECT");

        private final String placeholder;
        private final String passwordSetting;
        private final String[] privileges;

        Role(String placeholder, String passwordSetting, String... privileges) {
            this.placeholder = placeholder;
            this.passwordSetting = passwordSetting;
            this.privileges = privileges;
        }

        String name(Context context) {
            return context.getConfiguration().getPlaceholders().get(placeholder + "Role");
        }

        String password(Context context) {
            return context.getConfiguration().getPlaceholders().get(placeholder + "Password");
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_MIGRATE) {
            Arrays.stream(Role.values()).forEach(role -> prepare(context, role));
        } else if (Boolean.parseBoolean(context.getConfiguration().getPlaceholders().get("embedded"))) {
            Migrations.ofThisBuild().ifPresent(migrations -> note(migrations, context));
        }
    }

    private static void note(Migrations migrations, Context context) {
        try {
            migrations.noteRun(context.getConnection(), context.getConfiguration().getDefaultSchema(),
                    Arrays.stream(Role.values()).map(role -> role.name(context)).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("The migrations could not be noted: " + e.getMessage(), e);
        }
    }

    private static void prepare(Context context, Role role) {
        var connection = context.getConnection();
        var name = role.name(context);
        try {
            if (!isTrue(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", name)) {
                create(connection, role, name, role.password(context));
            }
            for (var privilege : role.privileges) {
                if (!isTrue(connection, "SELECT has_database_privilege(?, current_database(), '" + privilege + "')", name)) {
                    run(connection, "GRANT " + privilege + " ON DATABASE %I TO %I", connection.getCatalog(), name);
                }
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of(e).filter(DatabaseFailure.FORBIDDEN::equals).isPresent()
                    ? new RoleMissing(name, String.join(" and ", role.privileges), role.passwordSetting, e)
                    : new IllegalStateException("The role " + name + " could not be set up: " + e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "database roles";
    }

    private static void create(Connection connection, Role role, String name, String password) throws SQLException {
        run(connection, "CREATE ROLE %I LOGIN", name);
        if (role != Role.EDITORIAL) {
            run(connection, "ALTER ROLE %I SET default_transaction_read_only = on", name);
        }
        // The driver sends a hash, so that the password never appears in the log of the server.
        connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), null);
    }

    private static boolean isTrue(Connection connection, String query, String role) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, role);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** The server quotes the values, because such statements accept no parameters. */
    static void run(Connection connection, String template, String... values) throws SQLException {
        try (var quoting = connection.prepareStatement("SELECT format(?, VARIADIC ?::text[])")) {
            quoting.setString(1, template);
            quoting.setArray(2, connection.createArrayOf("text", values));
            try (var rows = quoting.executeQuery(); var statement = connection.createStatement()) {
                rows.next();
                statement.execute(rows.getString(1));
            }
        }
    }
}
