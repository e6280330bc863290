package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import dev.dateline.delivery.cache.NodeCaches;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** An article that changes while an answer is made of its parts. */
@QuarkusTest
class ArticleSnapshotTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Newsroom newsroom;

    @Inject
    DataSource dataSource;

    @Inject
    Sql sql;

    @Inject
    NodeCaches caches;

    @ParameterizedTest
    @CsvSource({ "sn-one, /api/v1/articles/by-slug/sn-one", "sn-of-list, /api/v1/articles?tag=sn-of-list&include=body" })
    void isSeenAsItWasBeforeOrAsItIsAfter(String slug, String path) throws SQLException {
        newsroom.write(article(slug, "2026-01-01T00:00:00Z", "headline", "Before", "body", "<p>Before.</p>", "tags",
                List.of(Map.of("slug", slug))));
        var answer = whileReading(path, "UPDATE delivery.article SET headline = 'After' WHERE slug = '" + slug + "'",
                "UPDATE delivery.article_body SET html = '<p>After.</p>' WHERE article_id = "
                        + "(SELECT id FROM delivery.article WHERE slug = '" + slug + "')");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("Before", "<p>Before.</p>").doesNotContain("After");
        assertThat(given().get(path).asString()).contains("After", "<p>After.</p>").doesNotContain("Before");
    }

    @Test
    void isSeenWholeThoughItIsWithdrawnMeanwhile() throws SQLException {
        newsroom.write(article("sn-goes", "2026-01-01T00:00:00Z", "tags", List.of(Map.of("slug", "sn-goes"))));
        var answer = whileReading("/api/v1/articles/by-slug/sn-goes",
                "DELETE FROM delivery.article WHERE slug = 'sn-goes'");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("body")).isEqualTo("<p>All of sn-goes.</p>");
        assertThat(answer.jsonPath().getList("tags.slug")).containsExactly("sn-goes");
    }

    /** What the path answers where the statements are run after it has read the article and before it reads the body. */
    private Response whileReading(String path, String... statements) throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("LOCK TABLE delivery.article_body IN ACCESS EXCLUSIVE MODE");
                var answer = CompletableFuture.supplyAsync(() -> given().get(path));
                awaitReader();
                for (var each : statements) {
                    statement.execute(each);
                }
                connection.commit();
                caches.catchUp();
                return answer.join();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void awaitReader() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (sql.waiting("delivery.article_body") == 0) {
            assertThat(System.nanoTime()).as("no reader came to the body").isLessThan(end);
        }
    }
}
