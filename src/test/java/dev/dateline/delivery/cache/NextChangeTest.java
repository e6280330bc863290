package dev.dateline.delivery.cache;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import javax.sql.DataSource;

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
    DataSource dataSource;

    @AfterEach
    void takeBack() {
        newsroom.write(article("nc-next", PAST, "status", "draft"));
    }

    @Test
    void noResponseIsKeptBeyondTheNextPublication() {
        newsroom.write(article("nc-next", Instant.now().plusSeconds(20).toString()));
        assertThatResponsesAreKeptForAtMost20Seconds();
    }

    @Test
    void noResponseIsKeptBeyondTheNextEndOfAnEmbargo() {
        newsroom.write(article("nc-next", PAST, "embargoedUntil", Instant.now().plusSeconds(20).toString()));
        assertThatResponsesAreKeptForAtMost20Seconds();
    }

    @Test
    void noResponseIsKeptBeyondTheNextExpiry() {
        newsroom.write(article("nc-next", PAST, "expiresAt", Instant.now().plusSeconds(20).toString()));
        assertThatResponsesAreKeptForAtMost20Seconds();
    }

    @Test
    void theNextChangeThatAnotherNodeSchedulesIsKnownSoon() throws SQLException {
        newsroom.write(article("nc-next", PAST));
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE delivery.article SET expires_at = now() + interval '20 seconds' WHERE slug = 'nc-next'");
        }

        await().atMost(Duration.ofSeconds(5)).untilAsserted(NextChangeTest::assertThatResponsesAreKeptForAtMost20Seconds);
    }

    @Test
    void aDraftWithATimeIsNoNextPublication() {
        newsroom.write(article("nc-next", Instant.now().plusSeconds(20).toString(), "status", "draft"));
        assertThat(seconds("s-maxage")).isEqualTo(60);
    }

    private static void assertThatResponsesAreKeptForAtMost20Seconds() {
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
