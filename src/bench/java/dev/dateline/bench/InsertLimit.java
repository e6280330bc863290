package dev.dateline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** How many transactions with three inserts PostgreSQL alone commits, by pgbench if it is installed. */
final class InsertLimit {

    private static final String INSERT = "INSERT INTO bench.written (text) VALUES (repeat('x', 200))";

    private final Database database;
    private final Optional<Pgbench> pgbench;

    InsertLimit(Workspace workspace, Database database, boolean bundledOnly) throws SQLException {
        this.database = database;
        this.pgbench = Pgbench.find(workspace, database, bundledOnly);
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            statement.execute("CREATE TABLE bench.written (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text)");
        }
    }

    String describe() {
        return pgbench.isPresent() ? "pgbench -M prepared" : "JDBC";
    }

    Rate measure(int clients, int seconds) throws IOException, InterruptedException {
        return pgbench.isPresent()
                ? pgbench.get().measure("inserts", "BEGIN;\n" + (INSERT + ";\n").repeat(3) + "COMMIT;\n", clients, seconds)
                : Clients.measure(clients, seconds, () -> new Session(database.connect()));
    }

    private static final class Session implements Clients.Client {

        private final Connection connection;

        private Session(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
        }

        @Override
        public void step() throws SQLException {
            for (var i = 0; i < 3; i++) {
                try (var insert = connection.prepareStatement(INSERT)) {
                    insert.executeUpdate();
                }
            }
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
