package dev.dateline.delivery.batch.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class BatchTest {

    private static final String CITY = "/api/v1/articles?tag=ba-city&fields=id,slug";
    private static final String PORT = "/api/v1/articles?tag=ba-port&fields=id,slug";

    private static boolean written;

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @BeforeEach
    void write() {
        if (written) {
            return;
        }
        var city = Map.of("slug", "ba-city");
        var port = Map.of("slug", "ba-port");
        newsroom.write(line("kind", "tag", "slug", "ba-city", "formerSlugs", List.of("ba-town")),
                article("ba-1", "2026-03-01T10:00:00Z", "tags", List.of(city)),
                article("ba-2", "2026-03-02T10:00:00Z", "tags", List.of(city, port)),
                article("ba-3", "2026-03-03T10:00:00Z", "tags", List.of(port)));
        written = true;
    }

    private static ValidatableResponse batch(String... parts) {
        return given().queryParam("get", (Object[]) parts).get("/api/v1/batch").then();
    }

    @Test
    void returnsTheSameBodiesAsSeparateRequests() {
        var batch = batch(CITY, PORT + "&limit=1", "/api/v1/tags/by-slug/ba-city").statusCode(200)
                .contentType("application/json").body("responses.status", contains(200, 200, 200)).extract().jsonPath();

        assertThat(batch.<Object>get("responses[0].body")).isEqualTo(given().get(CITY).jsonPath().get(""));
        assertThat(batch.<Object>get("responses[1].body")).isEqualTo(given().get(PORT + "&limit=1").jsonPath().get(""));
        assertThat(batch.<Object>get("responses[2].body.name")).isEqualTo("Ba city");
    }

    @Test
    void acceptsPathsWithoutThePrefixAndUnencodedText() {
        batch("articles?tag=ba-city&fields=slug", "/tags/by-slug/ba-city", "articles?q=über \"ba-1\"").statusCode(200)
                .body("responses.status", contains(200, 200, 200)).body("responses[0].body.data.slug", contains("ba-2", "ba-1"));
    }

    @Test
    void partThatFailsDoesNotAffectOthers() {
        batch("/api/v1/articles/by-slug/ba-none", CITY, "/api/v1/articles?limt=2", "/api/v1/tags/by-slug/ba-town").statusCode(200)
                .body("responses.status", contains(404, 200, 400, 308)).body("responses[1].body.data.slug", hasSize(2))
                .body("responses[2].body.errors[0].nearest", equalTo("limit"))
                .body("responses[3].location", equalTo("/api/v1/tags/by-slug/ba-city"));
    }

    @Test
    void partWithASlashAtItsEndRedirectsLikeASeparateRequest() {
        batch("articles/?limit=2", "/api/v1/tags/by-slug/ba-city/").body("responses.status", contains(308, 308))
                .body("responses.location", contains("/api/v1/articles?limit=2", "/api/v1/tags/by-slug/ba-city"));
    }

    @Test
    void problemOfARejectedPartStatesItsPath() {
        batch("batch", "/manage/v1/articles?limit=2", "articles/../x y").body("responses.body.instance",
                contains("/api/v1/batch", "/manage/v1/articles", "/api/v1/articles/../x%20y"));
    }

    @Test
    void removesArticlesThatAnEarlierPartContains() {
        given().queryParam("get", CITY, PORT, PORT).queryParam("distinct", true).get("/api/v1/batch").then().statusCode(200)
                .body("responses[0].body.data.slug", contains("ba-2", "ba-1"))
                .body("responses[1].body.data.slug", contains("ba-3")).body("responses[2].body.data", empty());
        given().queryParam("get", "/api/v1/articles/by-slug/ba-3", PORT).queryParam("distinct", true).get("/api/v1/batch").then()
                .body("responses[0].body.slug", equalTo("ba-3")).body("responses[1].body.data.slug", contains("ba-2"));
        batch(CITY, PORT).body("responses[1].body.data.slug", contains("ba-3", "ba-2"));
        // Neither has articles, in whatever its URL contains.
        var id = given().get("/api/v1/articles/by-slug/ba-3").<String>path("id");
        given().queryParam("get", "/api/v1/articles/" + id + "/versions", "/api/v1/tags?q=/v1/articles&fields=slug")
                .queryParam("distinct", true).get("/api/v1/batch").then().statusCode(200)
                .body("responses.status", contains(200, 200)).body("responses[0].body.data", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/articles?tag=ba-city&fields=headline", "/api/v1/articles/by-slug/ba-3?fields=headline" })
    void comparesNoArticlesWithoutIds(String part) {
        given().queryParam("get", PORT, part).queryParam("distinct", true).get("/api/v1/batch").then().statusCode(400)
                .body("errors.name", contains("distinct"))
                .body("detail", equalTo("\"distinct\" compares ids: add \"id\" to the \"fields\" of " + part + "."));
        given().queryParam("get", PORT, part + ",id").queryParam("distinct", true).get("/api/v1/batch").then().statusCode(200);
        batch(PORT, part).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://example.org/api/v1/articles", "//example.org/api/v1/articles", "/manage/v1/articles",
            "/preview/v1/articles", "/api/v1/../../manage/v1/articles", "/api/v1/%2e%2e/articles",
            "/api/v1/articles/..%2f..%2fmanage",
            "/api/v1/batch?get=/api/v1/articles", "/api/v1/articles#x", "/api/v1/", "\\\\example.org",
            "/api/v2/articles", "@example.org/", "/health" })
    void partsAreSingleResourcesOfThisApi(String part) {
        batch(part, CITY).statusCode(200).body("responses[0].status", not(equalTo(200)))
                .body("responses[0].body.status", not(equalTo(200))).body("responses[1].status", equalTo(200));
    }

    @Test
    void rejectsTooManyPartsAndNone() {
        batch(Collections.nCopies(21, CITY).toArray(String[]::new)).statusCode(400).body("errors[0].name", equalTo("get"));
        batch(Collections.nCopies(20, CITY).toArray(String[]::new)).statusCode(200).body("responses", hasSize(20));
        given().get("/api/v1/batch").then().statusCode(400).body("detail", equalTo("\"get\" is required."));
        batch("/api/v1/articles?q=" + "x".repeat(2_000)).statusCode(400).body("errors[0].name", containsString("get"));
    }

    @Test
    void cachedPartsNeedNoStatement() {
        Runnable parts =
                () -> List.of(CITY, PORT).forEach(part -> given().urlEncodingEnabled(false).get(part).then().statusCode(200));
        assertThat(statements.during(() -> batch(CITY, PORT).statusCode(200), parts)).isZero();
        assertThat(statements.during(() -> parts.run(), () -> batch(CITY, PORT).statusCode(200))).isZero();
        batch(CITY, PORT).header("Cache-Status", equalTo("dateline; hit"));
    }

    @Test
    void cachedBatchChangesWithItsParts() {
        newsroom.write(line("kind", "tag", "slug", "ba-changes"));
        var copy = Desk.draft("Ba changes", "tags", List.of(Map.of("slug", "ba-changes"))).after("publish");
        var list = "/api/v1/articles?tag=ba-changes";
        batch(list, CITY).body("responses[0].body.data.headline", contains("Ba changes"))
                .header("Surrogate-Key", containsString("article:" + copy.id()));
        batch(list, CITY).header("Cache-Status", equalTo("dateline; hit"));
        copy.patch(Map.of("headline", "Ba changed")).then().statusCode(200);
        copy.reread().after("publish");

        batch(list, CITY).body("responses[0].body.data.headline", contains("Ba changed"));
    }

    @Test
    void batchWithAFailedPartIsRevalidated() {
        batch(CITY, "/api/v1/articles/by-slug/ba-later").header("Cache-Control", equalTo("no-cache"))
                .body("responses.status", contains(200, 404));
        newsroom.write(article("ba-later", "2026-03-03T10:00:00Z"));
        batch(CITY, "/api/v1/articles/by-slug/ba-later").body("responses.status", contains(200, 200));
    }

    @Test
    void respondsTo304AndHead() {
        var tag = batch(CITY, PORT).extract().header("ETag");
        given().header("If-None-Match", tag).queryParam("get", CITY, PORT).get("/api/v1/batch").then().statusCode(304);
        given().queryParam("get", CITY, PORT).head("/api/v1/batch").then().statusCode(200).header("ETag", tag);
    }

    @Test
    void draftsAreInThePreviewOnly() {
        var copy = Desk.draft("Ba draft");
        for (var path : List.of("/api/v1/articles/" + copy.id(), "/preview/v1/articles/" + copy.id())) {
            Desk.request().queryParam("get", path).get("/preview/v1/batch").then().statusCode(200)
                    .header("Cache-Control", containsString("no-store")).body("responses[0].status", equalTo(200))
                    .body("responses[0].body.headline", equalTo("Ba draft"));
            Desk.request().queryParam("get", path).get("/api/v1/batch").then().statusCode(200)
                    .body("responses[0].status", not(equalTo(200)));
        }
        given().queryParam("get", "/preview/v1/articles/" + copy.id()).get("/preview/v1/batch").then().statusCode(401);
    }
}
