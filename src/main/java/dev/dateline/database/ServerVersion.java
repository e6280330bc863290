package dev.dateline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.jboss.logging.Logger;

/** Checks the version of an external PostgreSQL, because an older one fails in the middle of the migrations. */
final class ServerVersion {

    private static final Logger LOG = Logger.getLogger(ServerVersion.class);
    private static final int REQUIRED = 17;

    private ServerVersion() {
    }

    /** @throws DatabaseUnavailable if it is too old; Quarkus reports a database that cannot be reached */
    static void check(String url, String username, String password) {
        var login = new Properties();
        login.setProperty("user", username);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "10");
        try (var connection = DriverManager.getConnection(url, login)) {
            require(connection, REQUIRED);
        } catch (SQLException e) {
            LOG.debugf("The version of the database cannot be checked: %s", e.getMessage());
        }
    }

    static void require(Connection connection, int major) throws SQLException {
        var found = connection.getMetaData();
        if (found.getDatabaseMajorVersion() < major) {
            throw new DatabaseUnavailable("Dateline requires PostgreSQL " + major + " or newer; the database is PostgreSQL "
                    + found.getDatabaseProductVersion() + ". It is set by QUARKUS_DATASOURCE_JDBC_URL.", null);
        }
    }
}
