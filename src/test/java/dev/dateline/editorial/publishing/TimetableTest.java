package dev.dateline.editorial.publishing;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class TimetableTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String FAR = "2126-01-01T00:00:00Z";
    /** From Java 25 on, tasks share one thread where there are two processors. */
    private static final Executor A_THREAD_EACH = task -> new Thread(task).start();

    @Inject
    Newsroom newsroom;

    @Inject
    Timetable timetable;

    @Inject
    Sql sql;

    @Inject
    DataSource dataSource;

    @Test
    void aScheduledArticleIsPublicOnceItsTimeHasComeAndNotBefore() {
        var soon = Instant.now().plusSeconds(6).toString();
        newsroom.write(article("ti-soon", soon), article("ti-embargo", DAY, "embargoedUntil", soon),
                article("ti-late", Instant.now().plus(Duration.ofDays(1)).toString()));
        timetable.publish();
        assertThat(status("ti-soon")).isEqualTo(404);
        assertThat(status("ti-embargo")).isEqualTo(404);
        keepUntil("ti-soon", 200);
        assertThat(sql.value("SELECT updated_at = published_at FROM delivery.article WHERE slug = 'ti-soon'"))
                .as("updated when it is published, not when it was saved").isEqualTo("t");
        keepUntil("ti-embargo", 200);
        assertThat(status("ti-late")).isEqualTo(404);
    }

    @Test
    void anExpiredArticleIsWithdrawn() {
        newsroom.write(article("ti-expires", DAY, "expiresAt", Instant.now().plusSeconds(6).toString()));
        timetable.withdraw();
        assertThat(status("ti-expires")).isEqualTo(200);
        keepUntil("ti-expires", 410);
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

    private void due(String slug) {
        sql.value("UPDATE editorial.article SET published_at = '2026-01-01', scheduled_at = '2026-01-01' WHERE slug = ? RETURNING id", slug);
    }

    private void over(String slug) {
        sql.value("UPDATE editorial.article SET expires_at = '2026-02-01' WHERE slug = ? RETURNING id", slug);
    }

    private void keepUntil(String slug, int status) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (status(slug) != status) {
                timetable.publish();
                timetable.withdraw();
            }
        });
    }

    private static int status(String slug) {
        return given().get("/api/v1/articles/by-slug/" + slug).statusCode();
    }
}
