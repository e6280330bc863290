package dev.dateline.editorial.publishing;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

@QuarkusTest
class TimetableTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Timetable timetable;

    @Test
    void aScheduledArticleIsPublicOnceItsTimeHasComeAndNotBefore() {
        var soon = Instant.now().plusSeconds(6).toString();
        newsroom.write(article("ti-soon", soon), article("ti-embargo", "2026-01-01T00:00:00Z", "embargoedUntil", soon),
                article("ti-late", Instant.now().plus(Duration.ofDays(1)).toString()));
        timetable.keep();
        assertThat(status("ti-soon")).isEqualTo(404);
        assertThat(status("ti-embargo")).isEqualTo(404);
        keepUntil("ti-soon", 200);
        keepUntil("ti-embargo", 200);
        assertThat(status("ti-late")).isEqualTo(404);
    }

    @Test
    void anExpiredArticleIsWithdrawn() {
        newsroom.write(article("ti-expires", "2026-01-01T00:00:00Z", "expiresAt",
                Instant.now().plusSeconds(6).toString()));
        timetable.keep();
        assertThat(status("ti-expires")).isEqualTo(200);
        keepUntil("ti-expires", 410);
    }

    private void keepUntil(String slug, int status) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (status(slug) != status) {
                timetable.keep();
            }
        });
    }

    private static int status(String slug) {
        return given().get("/api/v1/articles/by-slug/" + slug).statusCode();
    }
}
