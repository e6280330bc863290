package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class ArticleVersionTest {

    private static final String PUBLISHED = "2026-04-01T08:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Inject
    Sql sql;

    @Test
    void whatWasPublicBeforeCanBeRead() {
        newsroom.write(article("av-corrected", PUBLISHED, "headline", "Forty boats", "body", "<p>Forty <b>boats</b>.</p>"));
        newsroom.write(article("av-corrected", PUBLISHED, "headline", "Fourteen boats", "body", "<p>Fourteen boats.</p>",
                "corrections", List.of(Map.of("at", "2026-04-02T08:00:00Z", "text", "It was fourteen."))));
        newsroom.write(article("av-corrected", PUBLISHED, "headline", "Thirteen boats", "body", "<p>Thirteen.</p>"));
        var versions = versionsOf("av-corrected");

        var list = given().get(versions).then().statusCode(200)
                .body("data.headline", contains("Thirteen boats", "Fourteen boats", "Forty boats"))
                .body("data[0].publicUntil", nullValue()).extract().jsonPath();
        assertThat(list.getString("data[1].publicUntil")).isEqualTo(list.getString("data[0].publicFrom"));
        assertThat(list.getString("data[2].publicUntil")).isEqualTo(list.getString("data[1].publicFrom"));
        List<Integer> numbers = list.getList("data.version");
        assertThat(numbers).isSortedAccordingTo((one, other) -> other - one);

        given().get(versions + "/" + numbers.get(2)).then().statusCode(200).body("headline", equalTo("Forty boats"))
                .body("body", equalTo("<p>Forty <b>boats</b>.</p>")).body("corrections", hasSize(0));
        given().get(versions + "/" + numbers.get(1) + "?body=blocks").then().statusCode(200).body("body", nullValue())
                .body("blocks[0].spans[0].text", equalTo("Fourteen boats."))
                .body("corrections[0].at", equalTo("2026-04-02T08:00:00Z"))
                .body("corrections[0].text", equalTo("It was fourteen."));
        given().get(versions + "/" + numbers.get(0) + "?body=text").then().statusCode(200)
                .body("body", equalTo("Thirteen.")).body("publicFrom", notNullValue());
    }

    /** The file holds the corrections of a version as they were stored. */
    @Test
    void correctionsStoredInFormat1StayReadable() throws IOException {
        newsroom.write(article("av-stored", PUBLISHED, "headline", "Old"));
        newsroom.write(article("av-stored", PUBLISHED, "headline", "New"));
        sql.value("""
                UPDATE delivery.superseded_version SET corrections = ?::jsonb, format = 1 WHERE slug = 'av-stored'
                RETURNING version""", Files.readString(Path.of("src/test/resources/stored/version-corrections-1.json")));

        given().get(versionsOf("av-stored") + "/1").then().statusCode(200).body("headline", equalTo("Old"))
                .body("corrections.at", contains("2026-03-06T05:00:00Z", "2026-03-07T05:00:00.500Z"))
                .body("corrections.type", contains("correction", "correction"))
                .body("corrections.text", contains("An earlier version named the wrong quay.",
                        "An earlier version named the wrong crane."));
    }

    @Test
    void theVersionsArePagedBothWays() {
        for (var word : List.of("One", "Two", "Three", "Four", "Five")) {
            newsroom.write(article("av-paged", PUBLISHED, "headline", word));
        }
        var first = given().get(versionsOf("av-paged") + "?limit=2&count=exact").then().statusCode(200)
                .body("data.headline", contains("Five", "Four")).body("page.total", equalTo(5)).extract().jsonPath();
        var second = given().get(first.getString("links.next")).then().body("data.headline", contains("Three", "Two"))
                .extract().jsonPath();
        given().get(second.getString("links.next")).then().body("data.headline", contains("One"))
                .body("links.next", nullValue());
        given().get(second.getString("links.previous")).then().body("data.headline", contains("Five", "Four"));
    }

    @Test
    void anUnchangedArticleHasOneVersionThoughItIsWrittenAgain() {
        newsroom.write(article("av-same", PUBLISHED));
        newsroom.write(article("av-same", PUBLISHED));
        given().get(versionsOf("av-same")).then().body("data", hasSize(1));
    }

    @Test
    void whatWasNeverPublicIsNoVersion() {
        newsroom.write(article("av-secret", PUBLISHED));
        var versions = versionsOf("av-secret");
        newsroom.write(article("av-secret", PUBLISHED, "status", "draft", "headline", "Secret"));
        newsroom.write(article("av-secret", PUBLISHED, "headline", "Public"));

        var numbers = given().get(versions).then().body("data.headline", contains("Public")).extract().jsonPath()
                .<Integer>getList("data.version");
        given().get(versions + "/" + (numbers.get(0) - 1)).then().statusCode(404);
        given().get(versions + "/9999").then().statusCode(404);
        given().get(versions + "/0").then().statusCode(404);
        given().get(versions + "/one").then().statusCode(404);
    }

    @Test
    void theVersionsOfAWithdrawnArticleAreGone() {
        newsroom.write(article("av-withdrawn", PUBLISHED, "headline", "Wrong"));
        newsroom.write(article("av-withdrawn", PUBLISHED, "headline", "Right"));
        var versions = versionsOf("av-withdrawn");
        newsroom.write(article("av-withdrawn", PUBLISHED, "status", "unpublished"));
        given().get(versions).then().statusCode(410);
        given().get(versions + "/1").then().statusCode(410);
        given().get("/api/v1/articles/00000000-0000-7000-8000-000000000000/versions").then().statusCode(404);
        given().get("/api/v1/articles/nonsense/versions").then().statusCode(404);

        newsroom.write(article("av-withdrawn", PUBLISHED, "headline", "Again"));
        given().get(versions).then().statusCode(200).body("data.headline", contains("Again"));
    }

    @Test
    void anArticleMayBeCalledVersions() {
        newsroom.write(article("versions", PUBLISHED));
        given().get("/api/v1/articles/by-slug/versions").then().statusCode(200).body("slug", equalTo("versions"));
    }

    @Test
    void aListIsOneStatementAndAVersionTwo() {
        newsroom.write(article("av-counted", PUBLISHED));
        var versions = versionsOf("av-counted");
        int number = given().get(versions).path("data[0].version");
        assertThat(statements.during(() -> given().get(versions))).isEqualTo(1);
        assertThat(statements.during(() -> given().get(versions + "/" + number))).isEqualTo(2);
        assertThat(statements.during(() -> given().get(versions + "/" + number + "?fields=headline"))).isEqualTo(1);
    }

    private static String versionsOf(String slug) {
        String id = given().get("/api/v1/articles/by-slug/" + slug).then().statusCode(200).extract().path("id");
        return "/api/v1/articles/" + id + "/versions";
    }
}
