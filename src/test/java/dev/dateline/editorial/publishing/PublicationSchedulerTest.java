package dev.dateline.editorial.publishing;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.article.ArticleRepository;
import dev.dateline.fixture.CapturedLog;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.SettableClock;
import dev.dateline.fixture.Sql;

@QuarkusTest
class PublicationSchedulerTest {

    private static final String BY_SLUG = "/api/v1/articles/by-slug/";
    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String FAR = "2126-01-01T00:00:00Z";
    /** From Java 25 on, tasks share one thread where there are two processors. */
    private static final Executor A_THREAD_EACH = task -> new Thread(task).start();

    @Inject
    Newsroom newsroom;

    @Inject
    PublicationScheduler timetable;

    @Inject
    ArticleRepository articles;

    @Inject
    SettableClock clock;

    @Inject
    Sql sql;

    @Inject
    DataSource dataSource;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aScheduledArticleIsPublicOnceItsTimeHasComeAndNotBefore() {
        clock.set("2026-02-01T07:00:00Z");
        newsroom.write(article("ti-soon", "2026-02-01T08:00:00Z"),
                article("ti-embargo", DAY, "embargoedUntil", "2026-02-01T08:00:00Z"),
                article("ti-late", "2026-02-01T08:00:00.000001Z"));
        clock.set("2026-02-01T07:59:59.999999Z");
        timetable.publish();
        assertThat(status("ti-soon")).isEqualTo(404);
        assertThat(status("ti-embargo")).isEqualTo(404);
        clock.set("2026-02-01T08:00:00Z");
        timetable.publish();
        given().get(BY_SLUG + "ti-soon").then().statusCode(200).body("publishedAt", equalTo("2026-02-01T08:00:00Z"))
                .body("updatedAt", equalTo("2026-02-01T08:00:00Z"));
        assertThat(status("ti-embargo")).isEqualTo(200);
        assertThat(status("ti-late")).isEqualTo(404);
    }

    @Test
    void anExpiredArticleIsWithdrawn() {
        clock.set("2026-02-01T07:00:00Z");
        newsroom.write(article("ti-expires", DAY, "expiresAt", "2026-02-01T08:00:00Z"));
        clock.set("2026-02-01T07:59:59.999999Z");
        timetable.withdraw();
        assertThat(status("ti-expires")).isEqualTo(200);
        clock.set("2026-02-01T08:00:00Z");
        timetable.withdraw();
        assertThat(status("ti-expires")).isEqualTo(410);
    }

    @Test
    void anExpiredArticleIsWithdrawnWhilePublicationsWait() throws SQLException {
        newsroom.write(article("ti-waits", FAR, "tags", List.of(Map.of("slug", "ti-merges"))),
                article("ti-over", DAY));
        due("ti-waits");
        over("ti-over");
        try (var merger = dataSource.getConnection()) {
            merger.setAutoCommit(false);
            merger.createStatement().execute("SELECT FROM editorial.tag WHERE slug = 'ti-merges' FOR UPDATE");
            var publishing = CompletableFuture.runAsync(timetable::publish, A_THREAD_EACH);
            try {
                CompletableFuture.runAsync(timetable::withdraw, A_THREAD_EACH).orTimeout(20, SECONDS).join();
                assertThat(status("ti-over")).isEqualTo(410);
                assertThat(status("ti-waits")).isEqualTo(404);
            } finally {
                merger.rollback();
                publishing.join();
            }
        }
        assertThat(status("ti-waits")).isEqualTo(200);
    }

    @Test
    void oneArticleThatCannotBePublishedHoldsBackNoOther() {
        newsroom.write(article("ti-bearer", DAY));
        newsroom.write(IntStream.range(0, 5).mapToObj(i -> article("ti-due-" + i, FAR)).toList());
        for (int i = 0; i < 5; i++) {
            due("ti-due-" + i);
        }
        // What the public knows by this slug, editors know by another.
        sql.rows("UPDATE editorial.article SET slug = 'ti-renamed' WHERE slug = 'ti-bearer' RETURNING id");
        sql.rows("UPDATE editorial.article SET slug = 'ti-bearer' WHERE slug = 'ti-due-1' RETURNING id");
        try {
            timetable.publish();

            for (var other : List.of("ti-due-0", "ti-due-2", "ti-due-3", "ti-due-4")) {
                assertThat(status(other)).as(other).isEqualTo(200);
            }
            assertThat(sql.value("SELECT status FROM editorial.article WHERE slug = 'ti-bearer'")).isEqualTo("SCHEDULED");
        } finally {
            sql.rows("UPDATE editorial.article SET slug = 'ti-due-1' WHERE slug = 'ti-bearer' RETURNING id");
        }
        timetable.publish();
        assertThat(status("ti-due-1")).isEqualTo(200);
    }

    /** Otherwise each article would be tried and logged separately, again in each run. */
    @Test
    void anOutageEndsTheRun() {
        newsroom.write(article("ti-outage", DAY));
        var due = articles.listByExternalIds(List.of("ti-outage"));
        var run = new PublicationRun("published", (except, atMost) -> due, locked -> {
            throw new PersistenceException(new SQLException("could not extend file", "53100"));
        });
        try (var log = new CapturedLog()) {
            assertThatThrownBy(run::processNextBatch).hasRootCauseMessage("could not extend file");
            assertThat(log.lines()).noneMatch(line -> line.contains("could not be published"));
        }
    }

    private void due(String slug) {
        sql.value(
                "UPDATE editorial.article SET published_at = '2026-01-01', scheduled_at = '2026-01-01' WHERE slug = ? RETURNING id",
                slug);
    }

    private void over(String slug) {
        sql.value("UPDATE delivery.article SET expires_at = '2026-02-01' WHERE slug = ? RETURNING id", slug);
    }

    private static int status(String slug) {
        return given().get(BY_SLUG + slug).statusCode();
    }
}
