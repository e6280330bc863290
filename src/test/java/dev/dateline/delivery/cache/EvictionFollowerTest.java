package dev.dateline.delivery.cache;

import static dev.dateline.fixture.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class EvictionFollowerTest {

    private static final String PUBLISHED = "2026-01-01T00:00:00Z";

    @Inject
    Evictions evictions;

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    DataSource dataSource;

    @Test
    void aTransactionOfThisNodeHasEvictedWhenItReturns() {
        newsroom.write(article("ev-own", PUBLISHED));
        var cache = cacheOf(Keys.slug("ev-own"));

        newsroom.write(article("ev-own", PUBLISHED, "headline", "Changed"));

        assertThat(cache.find("value")).isNull();
    }

    @Test
    void aTransactionOfAnotherNodeEvictsWithinATenthOfASecond() throws SQLException {
        var id = UUID.randomUUID();
        var cache = cacheOf(Keys.tag(id));
        var other = cacheOf(Keys.tag(UUID.randomUUID()));
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO delivery.tag (id, slug, name, kind, updated_at) VALUES (?, ?, 'Tag', 'TOPIC', now())")) {
            insert.setObject(1, id);
            insert.setString(2, id.toString());
            insert.executeUpdate();
        }
        await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMillis(500)).until(() -> cache.find("value") == null);
        assertThat(other.find("value")).isNotNull();
    }

    @Test
    void listsTheKeysBeforeAndAfterAChange() {
        newsroom.write(article("ev-keys", PUBLISHED, "section", "ev-a/b", "tags", List.of(Map.of("slug", "ev-tag")),
                "authors", List.of(Map.of("slug", "ev-author")), "translationGroup", "ev-group",
                "urls", List.of("https://example.org/ev-keys"), "formerSlugs", List.of("ev-former"),
                "media", List.of(Map.of("media", Map.of("url", "https://example.org/ev.jpg")))));
        var article = id("article", "slug", "ev-keys");
        var before = Set.of("list:section:" + id("section", "path", "ev-a"), "list:section:" + id("section", "path", "ev-a/b"),
                "list:tag:" + id("tag", "slug", "ev-tag"), "list:author:" + id("author", "slug", "ev-author"),
                "list:media:" + id("media", "url", "https://example.org/ev.jpg"), "list:language:en", "list:type:article");
        assertThat(latestKeys()).containsAll(before)
                .contains("list:all", "article:" + article, Keys.translations("ev-group"), "slug:ev-keys", "slug:ev-former",
                        "sections", "tags", "authors",
                        "media", "article:" + sql.value("SELECT reference FROM delivery.article_url WHERE article_id = ?::uuid",
                                article))
                .doesNotContain("all", "captions", "list:language:de");

        newsroom.write(article("ev-keys", PUBLISHED, "section", "ev-c", "language", "de", "type", "opinion"));

        assertThat(latestKeys()).containsAll(before).contains("list:section:" + id("section", "path", "ev-c"),
                "list:language:de", "list:type:opinion", "article:" + article);
    }

    @Test
    void replacesVeryManyKeysByOne() throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO delivery.tag (id, slug, name, kind, updated_at)
                    SELECT id, id::text, 'Tag', 'TOPIC', now() FROM (SELECT gen_random_uuid() AS id
                                                                     FROM generate_series(1, 4001)) ids""");
        }
        assertThat(latestKeys()).containsExactly("all");
    }

    @Test
    void forgetsOldEvictions() throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE delivery.eviction SET evicted_at = now() - interval '6 minutes'");
            for (int i = 0; i < 50; i++) {
                statement.executeUpdate("""
                        INSERT INTO delivery.tag (id, slug, name, kind, updated_at)
                        SELECT gen_random_uuid(), gen_random_uuid()::text, 'Tag', 'TOPIC', now()""");
            }
        }
        assertThat(Integer.parseInt(sql.value("SELECT count(*) FROM delivery.eviction"))).isBetween(1, 50);
    }

    private EvictingCache<String, String> cacheOf(String key) {
        var cache = new EvictingCache<String, String>(evictions, 10, (id, value) -> Set.of(key), (id, value) -> 1);
        await().until(() -> cache.store("value", "stored", evictions.begin()) && cache.find("value") != null);
        return cache;
    }

    private String id(String table, String column, String value) {
        return sql.value("SELECT id FROM delivery." + table + " WHERE " + column + " = ?", value);
    }

    private List<String> latestKeys() {
        return sql.rows(
                "SELECT unnest(keys) FROM delivery.eviction WHERE sequence = (SELECT max(sequence) FROM delivery.eviction)");
    }
}
