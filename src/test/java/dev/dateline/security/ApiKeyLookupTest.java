package dev.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;

import dev.dateline.database.AdvisoryLockRepository;
import dev.dateline.database.DatabaseFailure;
import dev.dateline.fixture.ProxiedDatabase;

/** The network to the database delivers nothing any more, and resets no connection. */
@QuarkusTest
class ApiKeyLookupTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    AdvisoryLockRepository locks;

    @Inject
    SessionFactory sessions;

    @Inject
    Vertx vertx;

    @Inject
    Clock clock;

    @Test
    void aSilentConnectionDoesNotBlockLaterLookups() throws Exception {
        try (var database = new ProxiedDatabase(url, user, password)) {
            var lookup = lookup(database, Duration.ofMillis(400));
            assertThat(find(lookup, "before")).succeedsWithin(Duration.ofSeconds(5));

            database.setSilent(true);
            assertThat(find(lookup, "silent")).failsWithin(Duration.ofSeconds(2)).withThrowableThat()
                    .havingRootCause().isInstanceOf(SocketTimeoutException.class);

            database.setSilent(false);
            assertThat(find(lookup, "after")).succeedsWithin(Duration.ofSeconds(5));
            assertThatTimeoutIsRestored(database);
        }
    }

    @Test
    void rejectsKeysIfTooManyWait() throws Exception {
        try (var database = new ProxiedDatabase(url, user, password)) {
            var lookup = lookup(database, Duration.ofSeconds(30));
            find(lookup, "before").join();
            database.setSilent(true);
            find(lookup, "silent");
            await().until(() -> database.source().getMetrics().activeCount() == 1);

            var waiting = IntStream.range(0, 1_000).mapToObj(i -> find(lookup, "waiting-" + i)).toList();

            assertThat(find(lookup, "rejected")).isCompletedExceptionally().satisfies(failed -> assertThat(
                    DatabaseFailure.of(failed.handle((none, failure) -> failure).join())).contains(DatabaseFailure.UNAVAILABLE));
            assertThat(find(lookup, "waiting-0")).isSameAs(waiting.get(0)).isNotDone();

            database.setSilent(false);
            assertThat(CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new))).succeedsWithin(Duration.ofSeconds(5));
        }
    }

    private ApiKeyLookup lookup(ProxiedDatabase database, Duration longestSilence) {
        return new ApiKeyLookup(new ApiKeyRepository(locks, sessions, database.source(), longestSilence), vertx, clock);
    }

    private static CompletableFuture<?> find(ApiKeyLookup lookup, String hash) {
        return lookup.find(hash, false).toCompletableFuture();
    }

    /** Other statements may take longer. */
    private static void assertThatTimeoutIsRestored(ProxiedDatabase database) throws SQLException {
        try (var connection = database.source().getConnection();
                var statement = connection.createStatement();
                var timeout = statement.executeQuery("SHOW statement_timeout")) {
            assertThat(connection.getNetworkTimeout()).isZero();
            assertThat(timeout.next()).isTrue();
            assertThat(timeout.getString(1)).isEqualTo("0");
        }
    }
}
