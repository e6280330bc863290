package dev.dateline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Limits how long a connection of a pool may wait for the network, until it is closed. */
public final class NetworkTimeout implements AutoCloseable {

    private final Connection connection;
    private final int usual;

    public NetworkTimeout(Connection connection, Duration timeout) throws SQLException {
        this.connection = connection;
        this.usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, (int) timeout.toMillis());
    }

    @Override
    public void close() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, usual);
    }
}
