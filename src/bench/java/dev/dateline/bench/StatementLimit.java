package dev.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * How often PostgreSQL alone can return the items of a response: one statement finds their ids and returns the finished JSON of
 * each, which a table has been filled with. It runs on 16 connections, by pgbench if it is installed.
 */
final class StatementLimit {

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]++)");

    private final Workspace workspace;
    private final Database database;
    private final Optional<Path> pgbench;

    StatementLimit(Workspace workspace, Database database, boolean bundledOnly) throws SQLException {
        this.workspace = workspace;
        this.database = database;
        this.pgbench = bundledOnly ? Optional.empty() : Workspace.find("pgbench");
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA bench");
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
        return pgbench.isPresent() ? pgbench(pgbench.get(), request, seconds) : jdbc(statement(request), seconds);
    }

    private Rate pgbench(Path program, Request request, int seconds) throws IOException, InterruptedException {
        var script = Files.writeString(workspace.folder().resolve(request.key() + ".sql"), statement(request) + ";\n");
        var command = new ProcessBuilder(program.toString(), "-n", "-M", "prepared", "-c" + Load.CONNECTIONS, "-j" + Load.THREADS,
                "-T" + seconds, "-f", script.toString());
        command.environment().putAll(database.environment());
        var rates = RATE.matcher(workspace.run(command)).results().toList();
        if (rates.isEmpty()) {
            throw new IOException("pgbench completed no transaction");
        }
        // Older versions report a second rate, without the time for connecting.
        return new Rate(Double.parseDouble(rates.get(rates.size() - 1).group(1)), Double.NaN, Double.NaN);
    }

    private Rate jdbc(String sql, int seconds) throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(Load.CONNECTIONS);
        var connections = new ArrayList<Connection>();
        try {
            var runs = new ArrayList<Callable<long[]>>();
            for (var i = 0; i < Load.CONNECTIONS; i++) {
                var connection = database.connect();
                connections.add(connection);
                runs.add(() -> repeat(connection, sql, seconds * 1_000_000_000L));
            }
            var nanoseconds = LongStream.empty();
            for (Future<long[]> run : threads.invokeAll(runs)) {
                nanoseconds = LongStream.concat(nanoseconds, LongStream.of(run.get()));
            }
            return Rate.of(nanoseconds.toArray(), seconds);
        } catch (ExecutionException | SQLException e) {
            throw new IOException(e);
        } finally {
            threads.shutdownNow();
            for (var connection : connections) {
                close(connection);
            }
        }
    }

    private static long[] repeat(Connection connection, String sql, long duration) throws SQLException {
        var nanoseconds = LongStream.builder();
        try (var statement = connection.prepareStatement(sql)) {
            var begin = System.nanoTime();
            for (var start = begin; start - begin < duration; start = System.nanoTime()) {
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                nanoseconds.add(System.nanoTime() - start);
            }
        }
        return nanoseconds.build().toArray();
    }

    private static void close(Connection connection) throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
