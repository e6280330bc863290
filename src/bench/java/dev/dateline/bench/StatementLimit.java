package dev.dateline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * How often PostgreSQL alone can return the items of a response: one statement finds their ids and returns the finished JSON of
 * each, which a table has been filled with. It runs on 16 connections, by pgbench if it is installed.
 */
final class StatementLimit {

    private final Database database;
    private final Optional<Pgbench> pgbench;

    StatementLimit(Workspace workspace, Database database, boolean bundledOnly) throws SQLException {
        this.database = database;
        this.pgbench = Pgbench.find(workspace, database, bundledOnly);
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            statement.execute("CREATE TABLE bench.finished (request text, id uuid, json text, PRIMARY KEY (request, id))");
        }
    }

    String describe() {
        return (pgbench.isPresent() ? "pgbench -M prepared" : "JDBC") + " with " + Load.CONNECTIONS + " connections";
    }

    static String statement(Request request) {
        return "SELECT f.json FROM (" + request.ids() + ") m JOIN bench.finished f ON f.request = '" + request.key()
                + "' AND f.id = m.id";
    }

    /**
     * Fills the table for a request.
     *
     * @throws IOException if the statement would return other items than the response
     */
    void prepare(Request request, JsonNode response) throws IOException, SQLException {
        var items = items(response);
        try (var connection = database.connect(); var select = connection.createStatement()) {
            try (var insert = connection.prepareStatement("INSERT INTO bench.finished VALUES (?, CAST(? AS uuid), ?)")) {
                for (var item : items) {
                    insert.setString(1, request.key());
                    insert.setString(2, item.path("id").asText());
                    insert.setString(3, item.toString());
                    insert.executeUpdate();
                }
            }
            select.execute("ANALYZE bench.finished");
            var expected = new HashSet<JsonNode>(items);
            var found = new HashSet<JsonNode>();
            try (var rows = select.executeQuery(statement(request))) {
                while (rows.next()) {
                    found.add(new ObjectMapper().readTree(rows.getString(1)));
                }
            }
            if (!found.equals(expected)) {
                throw new IOException("The statement returns other items than Dateline");
            }
        }
    }

    static List<JsonNode> items(JsonNode response) {
        var items = new ArrayList<JsonNode>();
        if (response.has("data")) {
            response.path("data").forEach(items::add);
        } else {
            items.add(response);
        }
        return items;
    }

    Rate measure(Request request, int seconds) throws IOException, InterruptedException {
        return pgbench.isPresent()
                ? pgbench.get().measure(request.key(), statement(request) + ";\n", Load.CONNECTIONS, seconds)
                : Clients.measure(Load.CONNECTIONS, seconds, () -> new Session(database.connect(), statement(request)));
    }

    private static final class Session implements Clients.Client {

        private final Connection connection;
        private final PreparedStatement statement;

        private Session(Connection connection, String sql) throws SQLException {
            this.connection = connection;
            this.statement = connection.prepareStatement(sql);
        }

        @Override
        public void step() throws SQLException {
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
