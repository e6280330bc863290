package dev.dateline.delivery.cache;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.postgresql.PGConnection;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.agroal.DataSource;

/**
 * Reads evictions, and when public content changes next by itself, from the database that public content is read from, a
 * replica or the primary.
 */
@ApplicationScoped
class EvictionRepository {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

    private final AgroalDataSource dataSource;
    private final AgroalDataSource editorial;
    private final Duration longestSilence;

    @Inject
    EvictionRepository(@DataSource("delivery") AgroalDataSource dataSource, AgroalDataSource editorial) {
        this(dataSource, editorial, LONGEST_SILENCE);
    }

    /** @param longestSilence how long the network may be silent before a connection counts as broken */
    EvictionRepository(AgroalDataSource dataSource, AgroalDataSource editorial, Duration longestSilence) {
        this.dataSource = dataSource;
        this.editorial = editorial;
        this.longestSilence = longestSilence;
    }

    Feed open() throws SQLException {
        var connection = dataSource.getConnection();
        try {
            return new Feed(connection, (int) longestSilence.toMillis());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Closes the connections if this failure means that the database is silent: requests that wait for a response would
     * otherwise wait much longer, and requests that begin would try each idle connection first. Connections of the editorial
     * side that are in use may be to another server, and may run a long statement.
     */
    void closeSilentConnections(SQLException failure) {
        if (failure.getCause() instanceof SocketTimeoutException) {
            dataSource.flush(FlushMode.ALL);
            editorial.flush(FlushMode.IDLE);
        }
    }

    /** @param keys everything that depends on one of these is outdated */
    record Eviction(long sequence, Set<String> keys) {
    }

    /**
     * @param evictions in commit order
     * @param nextChange the time of the next scheduled publication or expiry, in the past if it is overdue; null if there is none
     */
    record Reading(List<Eviction> evictions, Instant nextChange) {
    }

    /** A connection of the pool. A statement that waits for a lock is cancelled before the network counts as silent. */
    static final class Feed implements AutoCloseable {

        private final Connection connection;
        private final int usualTimeout;
        private final int timeout;
        private boolean isChanged;

        private Feed(Connection connection, int timeout) throws SQLException {
            this.connection = connection;
            this.usualTimeout = connection.getNetworkTimeout();
            this.timeout = timeout;
            connection.setNetworkTimeout(Runnable::run, timeout);
        }

        /** Prepares the connection for permanent use; false if the database is a replica, which cannot notify. */
        boolean listen() throws SQLException {
            isChanged = true;
            try (var statement = connection.createStatement()) {
                statement.execute("SET application_name = 'dateline-evictions'; SET statement_timeout = " + timeout / 2);
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

        void awaitNotification(int millis) throws SQLException {
            connection.unwrap(PGConnection.class).getNotifications(millis);
        }

        /** The number of the latest eviction; 0 if there is none. */
        long findLatest() throws SQLException {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT coalesce(max(sequence), 0) FROM delivery.eviction")) {
                rows.next();
                return rows.getLong(1);
            }
        }

        Reading readAfter(long sequence) throws SQLException {
            try (var statement = connection.prepareStatement("""
                    SELECT t.next_change_at, e.sequence, e.keys
                    FROM delivery.timetable t LEFT JOIN delivery.eviction e ON e.sequence > ? ORDER BY e.sequence""")) {
                statement.setLong(1, sequence);
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<Eviction>();
                    OffsetDateTime nextChange = null;
                    while (rows.next()) {
                        nextChange = rows.getObject(1, OffsetDateTime.class);
                        if (rows.getArray(3) != null) {
                            found.add(new Eviction(rows.getLong(2), Set.of((String[]) rows.getArray(3).getArray())));
                        }
                    }
                    return new Reading(found, nextChange == null ? null : nextChange.toInstant());
                }
            }
        }

        /** Returns the connection to the pool in the state that the pool expects. */
        @Override
        public void close() throws SQLException {
            try (connection) {
                if (isChanged && !connection.isClosed()) {
                    try (var statement = connection.createStatement()) {
                        statement.execute("UNLISTEN *; RESET application_name; RESET statement_timeout");
                    }
                }
                connection.setNetworkTimeout(Runnable::run, usualTimeout);
            }
        }
    }
}
