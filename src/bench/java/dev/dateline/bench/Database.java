package dev.dateline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The embedded PostgreSQL of a server, with its superuser's password. */
record Database(String port, String password) {

    /** As Dateline sets them for reading. */
    private static final String OPTIONS = "-c jit=off -c max_parallel_workers_per_gather=0";

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("options", OPTIONS);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/dateline", properties);
    }

    /** For PostgreSQL's own programs. */
    Map<String, String> environment() {
        return Map.of("PGHOST", "127.0.0.1", "PGPORT", port, "PGUSER", "postgres", "PGPASSWORD", password, "PGDATABASE",
                "dateline", "PGOPTIONS", OPTIONS);
    }

    long sizeInBytes() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_database_size('dateline')")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What autovacuum does within some minutes after an import. */
    void vacuum() throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
        }
    }
}
