package dev.dateline.delivery.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.postgresql.PGConnection;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Reads evictions from the database that public content is read from, a replica or the primary. */
@ApplicationScoped
class EvictionRepository {

    private static final int NETWORK_TIMEOUT_MILLIS = 2_000;

    private final AgroalDataSource dataSource;

    EvictionRepository(@DataSource("delivery") AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    /** Prepares a connection that is used for as long as it works; false if the database is a replica, which cannot notify. */
    boolean listen(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
        try (var statement = connection.createStatement()) {
            statement.execute("SET application_name = 'dateline-evictions'");
            try (var rows = statement.executeQuery("SELECT pg_is_in_recovery()")) {
                rows.next();
                if (rows.getBoolean(1)) {
                    return false;
                }
            }
            statement.execute("LISTEN dateline_eviction");
            return true;
        }
    }

    /** Returns a connection to the state that the pool expects. */
    void unlisten(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("UNLISTEN *; RESET application_name");
        }
        connection.setNetworkTimeout(Runnable::run, 0);
    }

    void awaitNotification(Connection connection, int millis) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(millis);
    }

    /** The number of the latest eviction; 0 if there is none. */
    long findLatest(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT coalesce(max(sequence), 0) FROM delivery.eviction")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** In commit order. */
    List<Eviction> listAfter(Connection connection, long sequence) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT sequence, keys FROM delivery.eviction WHERE sequence > ? ORDER BY sequence")) {
            statement.setLong(1, sequence);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Eviction>();
                while (rows.next()) {
                    found.add(new Eviction(rows.getLong(1), Set.of((String[]) rows.getArray(2).getArray())));
                }
                return found;
            }
        }
    }

    /** @param keys everything that depends on one of these is outdated */
    record Eviction(long sequence, Set<String> keys) {
    }
}
