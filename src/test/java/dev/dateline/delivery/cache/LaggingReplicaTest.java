package dev.dateline.delivery.cache;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.Standby;
import dev.dateline.http.cache.NextChange;
import dev.dateline.operations.Episodes;

/** A node that reads from a replica evicts when the replica shows the change: not before, and soon after. */
@QuarkusTest
class LaggingReplicaTest {

    private static final Duration LAG = Duration.ofMillis(700);

    @ConfigProperty(name = "dateline.data")
    Path data;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String primaryUrl;

    @ConfigProperty(name = "quarkus.datasource.delivery.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.delivery.password")
    String password;

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    NextChange nextChange;

    @Inject
    Episodes episodes;

    @Test
    void neverKeepsTheOldTextOnceTheReplicaHasTheNewOne() throws Exception {
        newsroom.write(article("lr-article", "2026-01-01T00:00:00Z", "tags", List.of(Map.of("slug", "lr-tag", "name", "0"))));
        var tag = UUID.fromString(sql.value("SELECT id FROM delivery.tag WHERE slug = 'lr-tag'"));
        try (var standby = Standby.of(data, LAG); var replica = connect(standby.url(primaryUrl))) {
            var evictions = new Evictions();
            var follower = new EvictionFollower(new EvictionRepository(replica, replica), evictions, nextChange, episodes);
            var names = new EvictingCache<UUID, String>(evictions, 10, (id, name) -> Set.of(Keys.tag(id)), (id, name) -> 1);
            follower.start(new StartupEvent());
            await().until(evictions::areFollowed);
            var hits = 0;
            for (int i = 1; i <= 3; i++) {
                var written = System.nanoTime();
                newsroom.write(line("kind", "tag", "slug", "lr-tag", "name", String.valueOf(i)));
                var visible = 0L;
                while (visible == 0 || System.nanoTime() - visible < 250_000_000L) {
                    var known = names.find(tag);
                    hits += known == null ? 0 : 1;
                    if (known == null) {
                        var computation = evictions.begin();
                        names.store(tag, name(replica, tag), computation);
                    }
                    if (visible == 0 && name(replica, tag).equals(String.valueOf(i))) {
                        visible = System.nanoTime();
                    }
                    Thread.sleep(2);
                }
                assertThat(Duration.ofNanos(visible - written)).isGreaterThan(LAG.dividedBy(2));
                assertThat(names.getAll(List.of(tag), evictions.begin(), missing -> Map.of(tag, "not cached"),
                        keys -> {}))
                        .isIn(Map.of(tag, String.valueOf(i)), Map.of(tag, "not cached"));
            }
            assertThat(hits).isPositive();
            follower.stop(new ShutdownEvent());
        }
    }

    private AgroalDataSource connect(String url) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool
                .maxSize(5).connectionFactoryConfiguration(connection -> connection.jdbcUrl(url)
                        .principal(new NamePrincipal(user)).credential(new SimplePassword(password)))));
    }

    private static String name(AgroalDataSource replica, UUID tag) throws SQLException {
        try (var connection = replica.getConnection();
                var query = connection.prepareStatement("SELECT name FROM delivery.tag WHERE id = ?")) {
            query.setObject(1, tag);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
