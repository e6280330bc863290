package dev.dateline.delivery.timetable;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

@QuarkusTest
class NextChangeTest {

    private static final String PAST = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    NextChangeWatch watch;

    @AfterEach
    void takeBack() {
        newsroom.write(article("nc-next", PAST, "status", "draft"));
        watch.look();
    }

    @Test
    void noAnswerIsKeptBeyondTheNextPublication() {
        newsroom.write(article("nc-next", Instant.now().plusSeconds(20).toString()));
        assertThatAnswersAreKeptForAtMost20Seconds();
    }

    @Test
    void noAnswerIsKeptBeyondTheNextEndOfAnEmbargo() {
        newsroom.write(article("nc-next", PAST, "embargoedUntil", Instant.now().plusSeconds(20).toString()));
        assertThatAnswersAreKeptForAtMost20Seconds();
    }

    @Test
    void noAnswerIsKeptBeyondTheNextExpiry() {
        newsroom.write(article("nc-next", PAST, "expiresAt", Instant.now().plusSeconds(20).toString()));
        assertThatAnswersAreKeptForAtMost20Seconds();
    }

    @Test
    void aDraftWithATimeIsNoNextPublication() {
        newsroom.write(article("nc-next", Instant.now().plusSeconds(20).toString(), "status", "draft"));
        watch.look();
        assertThat(seconds("s-maxage")).isEqualTo(60);
    }

    private void assertThatAnswersAreKeptForAtMost20Seconds() {
        watch.look();
        assertThat(seconds("max-age")).isBetween(1, 20);
        assertThat(seconds("s-maxage")).isBetween(1, 20);
        assertThat(cacheControl()).doesNotContain("stale");
    }

    private static int seconds(String directive) {
        var matcher = Pattern.compile("[ ,]" + directive + "=(\\d+)").matcher(cacheControl());
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static String cacheControl() {
        return given().get("/api/v1/articles?limit=1").then().statusCode(200).extract().header("Cache-Control");
    }
}
