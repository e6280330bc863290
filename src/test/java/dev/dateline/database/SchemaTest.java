package dev.dateline.database;

import static dev.dateline.fixture.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

/** The database itself rejects what the application must never store. */
@QuarkusTest
class SchemaTest {

    private static final String INTEGRITY_VIOLATION = "23";

    @Inject
    Newsroom newsroom;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void write() {
        newsroom.write(article("sc-article", "2026-01-01T00:00:00Z", "section", "sc-section",
                "tags", List.of(Map.of("slug", "sc-tag")), "authors", List.of(Map.of("slug", "sc-author")),
                "media", List.of(Map.of("media", Map.of("url", "https://example.org/sc-1.jpg")),
                        Map.of("media", Map.of("url", "https://example.org/sc-2.jpg")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE editorial.article SET type = 'NOVEL' WHERE slug = 'sc-article'",
            "UPDATE editorial.article SET status = 'LOST' WHERE slug = 'sc-article'",
            "UPDATE editorial.article SET slug = 'Not-A-Slug' WHERE slug = 'sc-article'",
            "UPDATE editorial.article SET slug = repeat('a', 201) WHERE slug = 'sc-article'",
            "UPDATE editorial.article SET language = 'e' WHERE slug = 'sc-article'",
            "UPDATE editorial.article SET headline = '' WHERE slug = 'sc-article'",
            "UPDATE editorial.article SET status = 'SCHEDULED' WHERE slug = 'sc-article'",
            "UPDATE editorial.article SET published_version = version + 1 WHERE slug = 'sc-article'",
            "UPDATE editorial.article SET published_at = NULL WHERE slug = 'sc-article'",
            "UPDATE editorial.tag SET kind = 'MOOD' WHERE slug = 'sc-tag'",
            "UPDATE editorial.section SET path = 'elsewhere' WHERE slug = 'sc-section'",
            "UPDATE editorial.media SET focal_x = 1.5, focal_y = 0 WHERE url LIKE '%/sc-1.jpg'",
            "UPDATE editorial.media SET focal_x = 0.5 WHERE url LIKE '%/sc-1.jpg'",
            "UPDATE editorial.media SET width = 0 WHERE url LIKE '%/sc-1.jpg'",
            "UPDATE editorial.media SET duration = -1 WHERE url LIKE '%/sc-1.jpg'",
            "UPDATE editorial.article_media SET role = 'LEAD' WHERE article_id = (SELECT id FROM editorial.article WHERE slug = 'sc-article')",
            "INSERT INTO editorial.article_tag (article_id, position, tag_id) SELECT article_id, 7, tag_id FROM editorial.article_tag WHERE tag_id = (SELECT id FROM editorial.tag WHERE slug = 'sc-tag')",
            "UPDATE delivery.article SET type = 'NOVEL' WHERE slug = 'sc-article'",
            "UPDATE delivery.article SET updated_at = published_at - interval '1 day' WHERE slug = 'sc-article'",
            "UPDATE delivery.tag SET kind = 'MOOD' WHERE slug = 'sc-tag'",
            "UPDATE delivery.change SET change = 'LOST'" })
    void rejectsInvalidRows(String sql) throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                assertThatThrownBy(() -> {
                    assertThat(statement.executeUpdate(sql)).isPositive();
                    statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
                }).isInstanceOfSatisfying(SQLException.class,
                        e -> assertThat(e.getSQLState()).startsWith(INTEGRITY_VIOLATION));
            } finally {
                connection.rollback();
            }
        }
    }
}
