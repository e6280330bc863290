package dev.dateline.delivery.cache;

import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.ProxiedDatabase;
import dev.dateline.http.cache.NextChange;
import dev.dateline.operations.Episodes;

/** The network to the database delivers nothing any more, and resets no connection. */
@QuarkusTest
class SilentDatabaseTest {

    private static final Duration LONGEST_SILENCE = Duration.ofMillis(400);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.delivery.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.delivery.password")
    String password;

    @Inject
    Newsroom newsroom;

    @Inject
    NextChange nextChange;

    @Inject
    Episodes episodes;

    @Test
    void cachesAreNotUsedAndNoStatementWaits() throws Exception {
        newsroom.write(line("kind", "tag", "slug", "sd-tag", "name", "Before"));
        try (var database = new ProxiedDatabase(url, user, password)) {
            var source = database.source();
            var evictions = new Evictions();
            var follower = new EvictionFollower(new EvictionRepository(source, source, LONGEST_SILENCE), evictions, nextChange,
                    episodes);
            var cache = new EvictingCache<String, String>(evictions, 10, (id, value) -> Set.of("all"), (id, value) -> 1);
            follower.start(new StartupEvent());
            await().until(() -> cache.store("value", "stored", evictions.begin()) && cache.find("value") != null);

            try (var inUse = source.getConnection(); var statement = inUse.createStatement()) {
                database.setSilent(true);
                var waiting = CompletableFuture.supplyAsync(() -> query(statement));

                await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMillis(1100))
                        .until(() -> cache.find("value") == null);
                await().atMost(Duration.ofSeconds(2)).until(waiting::isDone);
                assertThatThrownBy(waiting::join).hasRootCauseInstanceOf(SocketException.class);
            }

            database.setSilent(false);
            await().atMost(Duration.ofSeconds(3))
                    .until(() -> cache.store("value", "again", evictions.begin()) && cache.find("value") != null);
            follower.stop(new ShutdownEvent());
        }
    }

    private static boolean query(Statement statement) {
        try {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
