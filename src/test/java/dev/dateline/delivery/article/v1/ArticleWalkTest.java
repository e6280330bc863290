package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.ListWalk;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class ArticleWalkTest {

    private static final int STAYING = 40;

    private static boolean written;

    @Inject
    Newsroom newsroom;

    @BeforeEach
    void write() {
        if (written) {
            return;
        }
        newsroom.write(IntStream.range(0, STAYING).mapToObj(i -> staying(i)).toList());
        written = true;
    }

    /** Four articles share each time, so that ties are met on every page. */
    private static Map<String, Object> staying(int i) {
        return article("aw-stays-%02d".formatted(i), "2026-02-%02dT08:00:00Z".formatted(1 + i / 4), "section", "aw-walk",
                "tags", List.of(Map.of("slug", "aw-tag")));
    }

    @ParameterizedTest
    @CsvSource({ "section=aw-walk,7", "section=aw-walk&sort=publishedAt,1", "section=aw-walk&sort=headline,9",
            "section=aw-walk&sort=-headline,9",
            "section=aw-walk&sort=-updatedAt,40", "tag=aw-tag,39", "tag=aw-tag&section=aw-walk&sort=updatedAt,13",
            "section=aw-walk&sort=publishedAt&publishedAfter=2026-01-31T00:00:00Z&publishedBefore=2026-03-01T00:00:00Z,6",
            "section=aw-walk&sort=-updatedAt&updatedAfter=2026-02-01T07:59:59Z&publishedAfter=2026-01-31T00:00:00Z,6" })
    void aWalkToTheEndAndBackMeetsEachArticleOnce(String query, int limit) {
        assertThat(ListWalk.forthAndBack("/api/v1/articles?fields=slug&" + query, "slug", limit))
                .filteredOn(slug -> slug.startsWith("aw-stays")).hasSize(STAYING).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = { "-publishedAt", "publishedAt", "headline", "-headline" })
    void fromWhereAllThatWasToComeHasGoneALinkLeadsBack(String sort) {
        var slugs = List.of("aw-ga", "aw-gb", "aw-gc", "aw-gd");
        slugs.forEach(slug -> newsroom.write(article(slug, "2026-02-01T08:00:00Z", "section", "aw-going")));
        var list = "/api/v1/articles?section=aw-going&fields=slug&limit=2&sort=" + sort;
        var first = given().get(list).then().extract().jsonPath();
        var second = given().get(first.getString("links.next")).then().extract().jsonPath();
        second.getList("data.slug", String.class).forEach(slug -> newsroom.write(
                article(slug, "2026-02-01T08:00:00Z", "section", "aw-going", "status", "unpublished")));

        var empty = given().get(first.getString("links.next")).then().statusCode(200).body("links.next", nullValue())
                .body("data", hasSize(0)).extract().jsonPath();
        var again = given().get(empty.getString("links.previous")).then().statusCode(200)
                .body("links.previous", nullValue()).extract().jsonPath();
        assertThat(again.getList("data")).isEqualTo(first.getList("data"));
    }

    @Test
    void fromWhereAllThatCameBeforeHasGoneALinkLeadsOn() {
        var slugs = List.of("aw-ha", "aw-hb", "aw-hc");
        slugs.forEach(slug -> newsroom.write(article(slug, "2026-02-01T08:00:00Z", "section", "aw-leaving")));
        var list = "/api/v1/articles?section=aw-leaving&fields=slug&limit=2&sort=headline";
        var second = given().get(given().get(list).then().extract().jsonPath().getString("links.next")).then().extract()
                .jsonPath();
        slugs.subList(0, 2).forEach(slug -> newsroom.write(
                article(slug, "2026-02-01T08:00:00Z", "section", "aw-leaving", "status", "unpublished")));

        var empty = given().get(second.getString("links.previous")).then().body("data", hasSize(0))
                .body("links.previous", nullValue()).extract().jsonPath();
        given().get(empty.getString("links.next")).then().body("data.slug", contains("aw-hc"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-publishedAt", "publishedAt", "headline", "-updatedAt" })
    void aWalkMeetsAllThatStayThoughOthersComeChangeAndGo(String sort) {
        var done = new AtomicBoolean();
        var writer = CompletableFuture.runAsync(() -> writeUntil(done));
        try {
            for (int round = 0; round < 5; round++) {
                assertThat(ListWalk.forth("/api/v1/articles?section=aw-walk&fields=slug&limit=3&sort=" + sort, "slug"))
                        .filteredOn(slug -> slug.startsWith("aw-stays")).hasSize(STAYING).doesNotHaveDuplicates();
            }
        } finally {
            done.set(true);
            writer.join();
        }
    }

    private void writeUntil(AtomicBoolean done) {
        var random = new Random(42);
        while (!done.get()) {
            var i = random.nextInt(12);
            newsroom.write(article("aw-moves-" + i, "2026-02-%02dT08:00:00Z".formatted(1 + random.nextInt(10)),
                    "section", "aw-walk", "headline", "About aw-stays-" + random.nextInt(40), "status",
                    random.nextInt(3) == 0 ? "unpublished" : "published"));
        }
    }

    @Test
    void neighboursAreNamedInTheLinkHeaderToo() {
        given().get("/api/v1/articles?section=aw-walk&limit=3").then().statusCode(200).header("Link", notNullValue());
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        String cursor = given().get("/api/v1/articles?section=aw-walk&limit=3").path("page.next");
        refused("section=aw-walk&sort=headline&cursor=" + cursor);
        refused("section=aw-other&cursor=" + cursor);
        refused("cursor=" + cursor);
        refused("section=aw-walk&cursor=" + cursor.substring(0, cursor.length() - 4));
        refused("section=aw-walk&cursor=" + (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1));
        given().get("/api/v1/tags?cursor=" + cursor).then().statusCode(400);
        given().get("/api/v1/articles?section=aw-walk&limit=9&fields=id&cursor=" + cursor).then().statusCode(200);
        given().get("/api/v1/articles?page=2&section=aw-walk&cursor=" + cursor).then().statusCode(400)
                .body("errors[0].name", equalTo("page"));
    }

    private static void refused(String query) {
        given().get("/api/v1/articles?" + query).then().statusCode(400)
                .body("type", equalTo("urn:dateline:problem:invalid-cursor"));
    }

    @Test
    void numberedPagesGoOnWithCursors() {
        var second = given().get("/api/v1/articles?section=aw-walk&limit=10&page=2&sort=publishedAt&fields=slug").then()
                .statusCode(200).extract().jsonPath();
        var third = given().get("/api/v1/articles?section=aw-walk&limit=10&page=3&sort=publishedAt&fields=slug").then()
                .statusCode(200).extract().jsonPath();
        var next = given().get(second.getString("links.next")).jsonPath();
        assertThat(next.getList("data.slug")).isEqualTo(third.getList("data.slug"));
        assertThat(given().get(next.getString("links.previous")).jsonPath().getList("data.slug"))
                .isEqualTo(second.getList("data.slug"));
    }
}
