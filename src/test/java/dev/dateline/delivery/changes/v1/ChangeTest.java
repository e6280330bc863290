package dev.dateline.delivery.changes.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class ChangeTest {

    private static final String PUBLISHED = "2026-03-01T08:00:00Z";
    private static final Instant START = Instant.now();

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Test
    void whatBecomesPublicChangesOrIsWithdrawnIsToldInThatOrder() {
        newsroom.write(article("ch-old", PUBLISHED), article("ch-gone", PUBLISHED));
        var old = articleId("ch-old");
        var gone = articleId("ch-gone");
        var from = end();

        newsroom.write(article("ch-new", PUBLISHED));
        newsroom.write(article("ch-old", PUBLISHED, "headline", "Said better"));
        newsroom.write(article("ch-gone", PUBLISHED, "status", "unpublished"));
        newsroom.write(article("ch-draft", PUBLISHED, "status", "draft"));

        assertThat(follow(from)).containsExactly("article " + articleId("ch-new") + " published",
                "article " + old + " published", "article " + gone + " withdrawn");
    }

    @Test
    void aThingIsToldOfOnceWhereItStandsNow() {
        var from = end();
        newsroom.write(article("ch-twice", PUBLISHED));
        newsroom.write(article("ch-other", PUBLISHED));
        newsroom.write(article("ch-twice", PUBLISHED, "headline", "Twice"));

        assertThat(follow(from)).containsExactly("article " + articleId("ch-other") + " published",
                "article " + articleId("ch-twice") + " published");
    }

    @Test
    void whatArticlesReferToIsToldWhenItAppearsChangesAndGoes() {
        var from = end();
        newsroom.write(article("ch-refers", PUBLISHED, "section", "ch-section",
                "tags", List.of(line("slug", "ch-tag", "name", "One", "kind", "topic"))));
        var tag = given().get("/api/v1/tags/by-slug/ch-tag").path("id");
        var section = given().get("/api/v1/sections/by-path/ch-section").path("id");
        assertThat(follow(from)).containsExactlyInAnyOrder("section " + section + " published", "tag " + tag + " published",
                "article " + articleId("ch-refers") + " published");

        var next = end();
        newsroom.write(line("kind", "tag", "slug", "ch-tag", "name", "Another", "tagKind", "topic"));
        assertThat(follow(next)).containsExactly("tag " + tag + " published");

        var last = end();
        newsroom.write(article("ch-refers", PUBLISHED, "section", "ch-section", "tags", List.of()));
        assertThat(follow(last)).containsExactlyInAnyOrder("tag " + tag + " withdrawn",
                "article " + articleId("ch-refers") + " published");
    }

    @Test
    void aCaptionIsToldOfAsAChangeOfItsMediaItem() {
        newsroom.write(picture("Before"), article("ch-pictured", PUBLISHED, "media",
                List.of(line("media", line("externalId", "ch-picture")))));
        var from = end();
        newsroom.write(picture("After"));

        String media = given().get("/api/v1/media?limit=1").path("data[0].id");
        assertThat(follow(from)).containsExactly("media " + media + " published");
    }

    private static Map<String, Object> picture(String caption) {
        return line("kind", "media", "externalId", "ch-picture", "url", "https://pictures.example/ch.jpg", "captions",
                List.of(line("language", "en", "text", caption)));
    }

    @Test
    void onlyTheWantedThingsAreTold() {
        var from = given().get("/api/v1/changes?resource=section&limit=1").jsonPath().getString("resume");
        newsroom.write(article("ch-filtered", PUBLISHED, "section", "ch-filtered"));
        var told = new HashSet<String>();
        follow(from).forEach(change -> told.add(change.substring(0, change.indexOf(' '))));
        assertThat(told).containsExactly("section");
    }

    @Test
    void changesSinceATimeAreThoseLaterThanIt() {
        newsroom.write(article("ch-before", PUBLISHED));
        var before = last("/api/v1/changes?limit=100").getString("data[-1].at");
        newsroom.write(article("ch-after", PUBLISHED));
        assertThat(follow("/api/v1/changes?since=" + before))
                .containsExactly("article " + articleId("ch-after") + " published");
        given().get("/api/v1/changes?since=2199-01-01T00:00:00Z").then().statusCode(200).body("data.size()", equalTo(0))
                .body("resume", equalTo("/api/v1/changes?since=2199-01-01T00:00:00Z"));
    }

    @Test
    void whoAsksBehindTheLastNumberedPageIsLedToTheBeginning() {
        given().get("/api/v1/changes?resource=collection&page=100&limit=100").then().statusCode(200)
                .body("data.size()", equalTo(0))
                .body("resume", equalTo("/api/v1/changes?limit=100&resource=collection"));
    }

    @Test
    void noCacheAnswersWithoutAsking() {
        given().get("/api/v1/changes").then().header("Cache-Control", "no-cache").header("ETag", notNullValue());
    }

    @Test
    void aMistakeIsNamed() {
        given().get("/api/v1/changes?resource=articles").then().statusCode(400)
                .body("errors[0].name", equalTo("resource"));
        given().get("/api/v1/changes?since=yesterday").then().statusCode(400).body("errors[0].name", equalTo("since"));
        given().get("/api/v1/changes?type=article").then().statusCode(400).body("errors[0].name", equalTo("type"));
    }

    @Test
    void aPageIsOneStatement() {
        newsroom.write(article("ch-counted", PUBLISHED));
        assertThat(statements.during(() -> given().get("/api/v1/changes?resource=article&since=2026-01-01T00:00:00Z")
                .then().statusCode(200))).isEqualTo(1);
    }

    /** Writers commit in another order than they begin: a reader that only ever goes on must end with what is there. */
    @Test
    void whoFollowsWhileOthersWriteEndsWithTheSameState() {
        var copy = new HashMap<String, String>();
        var from = end();
        var writers = IntStream.range(0, 3).mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer))).toList();
        var all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        while (!all.isDone()) {
            from = apply(from, copy);
        }
        all.join();
        apply(from, copy);

        var expected = new HashMap<String, String>();
        for (int writer = 0; writer < 3; writer++) {
            for (int i = 0; i < 10; i++) {
                var answer = given().get("/api/v1/articles/by-slug/ch-many-" + writer + "-" + i);
                if (answer.statusCode() == 200) {
                    expected.put(answer.path("id"), answer.path("headline"));
                }
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(copy).isEqualTo(expected);
    }

    private void write(int writer) {
        var random = new Random(writer);
        for (int round = 0; round < 25; round++) {
            var lines = new ArrayList<Map<String, Object>>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                lines.add(article("ch-many-" + writer + "-" + random.nextInt(10), PUBLISHED, "headline",
                        "Round " + round, "status", random.nextInt(4) == 0 ? "unpublished" : "published"));
            }
            newsroom.write(lines);
        }
    }

    /** Fetches what changed, as a client would, and says where to go on. */
    private static String apply(String from, Map<String, String> copy) {
        var page = given().get(from).then().statusCode(200).extract().jsonPath();
        for (Map<String, String> change : page.<Map<String, String>>getList("data")) {
            if (!change.get("resource").equals("article")) {
                continue;
            }
            var answer = given().header("Cache-Control", "no-cache").get("/api/v1/articles/" + change.get("id"));
            if (answer.statusCode() == 200) {
                copy.put(change.get("id"), answer.path("headline"));
            } else {
                copy.remove(change.get("id"));
            }
        }
        return page.getList("data").isEmpty() ? from : apply(page.getString("resume"), copy);
    }

    private static String articleId(String slug) {
        return given().get("/api/v1/articles/by-slug/" + slug).then().statusCode(200).extract().path("id");
    }

    /** Where the changes end at the moment. */
    private static String end() {
        return last("/api/v1/changes?limit=100&since=" + START).getString("resume");
    }

    private static JsonPath last(String link) {
        var page = given().get(link).then().statusCode(200).extract().jsonPath();
        var next = page.getString("links.next");
        return next == null ? page : last(next);
    }

    private static List<String> follow(String link) {
        var told = new LinkedHashMap<String, String>();
        while (link != null) {
            var page = given().get(link).then().statusCode(200).extract().jsonPath();
            for (Map<String, String> change : page.<Map<String, String>>getList("data")) {
                var id = change.get("resource") + " " + change.get("id");
                assertThat(told).doesNotContainKey(id);
                told.put(id, change.get("change"));
            }
            link = page.getString("links.next");
        }
        return told.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList();
    }
}
