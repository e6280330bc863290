package dev.dateline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Limits how long statements of a pooled connection wait for a response. A statement that waits for a lock is cancelled before the
 * network counts as silent: the connection remains usable, and none that the client has closed keeps waiting in the database.
 */
public final class ResponseTimeout implements AutoCloseable {

    private final Connection connection;
    private final int usual;

    public ResponseTimeout(Connection connection, Duration timeout) throws SQLException {
        this.connection = connection;
        this.usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, (int) timeout.toMillis());
        execute("SET statement_timeout = " + timeout.toMillis() / 2);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns the connection to the state that the pool expects. */
    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            execute("RESET statement_timeout");
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }
}
