package dev.dateline.delivery.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Sql;

/** The change feed as the database records it, whoever writes to the schema {@code delivery}. */
@QuarkusTest
class ChangeOrderTest {

    private static final String ADD_TAG =
            "INSERT INTO delivery.tag (id, slug, name, kind, updated_at) VALUES (?, ?, 'Tag', 'TOPIC', now())";
    private static final String RENAME_TAG = "UPDATE delivery.tag SET name = name || '.' WHERE id = ?";
    private static final String REMOVE_TAG = "DELETE FROM delivery.tag WHERE id = ?";
    private static final String RECORD_NOW = "SET CONSTRAINTS ALL IMMEDIATE";

    @Inject
    DataSource dataSource;

    @Inject
    Sql sql;

    /** Without the lock, the second transaction would be visible first, with the higher number. */
    @Test
    void aTransactionWithAHigherNumberCommitsAfterOneWithALowerNumber() throws Exception {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var before = lastSequence();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, ADD_TAG, first, first.toString());
            run(connection, RECORD_NOW);
            var other = CompletableFuture.runAsync(() -> commit(ADD_TAG, second, second.toString()));
            await().until(() -> other.isDone() || waitingForTheFeed() == 1);

            assertThat(changesAfter(before)).isEmpty();
            connection.commit();
            other.join();
        }
        assertThat(changesAfter(before)).containsExactly(first, second);
    }

    @Test
    void aFollowerMissesNoChangeOfConcurrentWriters() {
        var written = new HashSet<UUID>();
        var writers = IntStream.range(0, 4).mapToObj(writer -> {
            var ids = IntStream.range(0, 150).mapToObj(i -> UUID.randomUUID()).toList();
            written.addAll(ids);
            return CompletableFuture.runAsync(() -> ids.forEach(id -> commit(ADD_TAG, id, id.toString())));
        }).toList();
        var all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));

        var followed = new ArrayList<UUID>();
        var position = 0L;
        for (var last = false; !last;) {
            last = all.isDone();
            for (var change : sql.rows("""
                    SELECT sequence, resource_id FROM delivery.change WHERE sequence > ? AND resource = 'TAG'
                    ORDER BY sequence""", position)) {
                position = Long.parseLong(change.substring(0, change.indexOf('|')));
                followed.add(UUID.fromString(change.substring(change.indexOf('|') + 1)));
            }
        }
        all.join();
        assertThat(followed).containsAll(written).doesNotHaveDuplicates();
    }

    @Test
    void aLargeTransactionHoldsUpOthersOnlyWhileItCommits() throws Exception {
        var before = lastSequence();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, """
                    INSERT INTO delivery.tag (id, slug, name, kind, updated_at)
                    SELECT id, id::text, 'Tag', 'TOPIC', now() FROM (SELECT gen_random_uuid() AS id
                                                                     FROM generate_series(1, 500)) ids""");
            var meanwhile = UUID.randomUUID();
            commit(ADD_TAG, meanwhile, meanwhile.toString());
            assertThat(changesAfter(before)).containsExactly(meanwhile);
            connection.commit();
        }
        assertThat(changesAfter(before)).hasSize(501);
    }

    @Test
    void anUpdateThatChangesNothingIsNotAChange() {
        var id = UUID.randomUUID();
        commit(ADD_TAG, id, id.toString());
        var before = lastSequence();
        commit("UPDATE delivery.tag SET name = 'Tag' WHERE id = ?", id);
        assertThat(changesAfter(before)).isEmpty();
        commit(RENAME_TAG, id);
        assertThat(changesAfter(before)).containsExactly(id);
    }

    @Test
    void aResourceThatIsRemovedAndAddedAgainInOneTransactionIsPublished() throws SQLException {
        var id = UUID.randomUUID();
        commit(ADD_TAG, id, id.toString());
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, REMOVE_TAG, id);
            run(connection, ADD_TAG, id, "again-" + id);
            connection.commit();
        }
        assertThat(sql.rows("SELECT change FROM delivery.change WHERE resource_id = ?", id)).containsExactly("PUBLISHED");
        commit(REMOVE_TAG, id);
        assertThat(sql.rows("SELECT change FROM delivery.change WHERE resource_id = ?", id)).containsExactly("WITHDRAWN");
    }

    @Test
    void aResourceThatOnlyItsTransactionSawLeavesNoTrace() throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, ADD_TAG, id, id.toString());
            run(connection, REMOVE_TAG, id);
            connection.commit();
        }
        assertThat(sql.rows("SELECT change FROM delivery.change WHERE resource_id = ?", id)).isEmpty();
        assertThat(sql.rows("SELECT resource FROM editorial.touched_resource WHERE ids @> ARRAY[?]", id)).isEmpty();
    }

    private void commit(String statement, Object... parameters) {
        try (var connection = dataSource.getConnection()) {
            run(connection, statement, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private int waitingForTheFeed() {
        return Integer.parseInt(sql.value(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7305004 AND NOT granted"));
    }

    private long lastSequence() {
        return Long.parseLong(sql.value("SELECT coalesce(max(sequence), 0) FROM delivery.change"));
    }

    private List<UUID> changesAfter(long sequence) {
        return sql.rows("SELECT resource_id FROM delivery.change WHERE sequence > ? ORDER BY sequence", sequence).stream()
                .map(UUID::fromString).toList();
    }
}
