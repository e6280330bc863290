package dev.dateline.editorial.idempotency.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.dateline.contract.ManagementOperations;
import dev.dateline.contract.ManagementOperations.Operation;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Jobs;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** Each POST of the management API with an Idempotency-Key. */
@QuarkusTest
class RepeatedPostTest {

    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    static Stream<Operation> posts() {
        return ManagementOperations.all().stream().filter(operation -> operation.method().equals("POST"));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void rejectsAnEmptyKey(Operation post) {
        var request = Desk.request().header("Idempotency-Key", "");
        if (post.path().equals("/manage/v1/imports")) {
            request.queryParam("format", "jsonl").queryParam("language", "en");
        }
        post.call(request).then().statusCode(400).body("title", equalTo("Invalid request header"))
                .body("errors[0].name", equalTo("Idempotency-Key"));
    }

    @Test
    void rejectsARepeatedHeader() {
        keyed("rp-1").header("Idempotency-Key", "rp-2").contentType("application/json").body(Map.of("name", "Rp"))
                .post("/manage/v1/tags").then().statusCode(400).body("errors[0].reason", equalTo("must not be repeated"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tags", "authors", "sections" })
    void createsOnce(String resources) {
        var path = "/manage/v1/" + resources;
        var key = "rp-create-" + resources;
        var first = post(key, path, Map.of("name", "Rp once")).then().statusCode(201).extract().response();
        assertRepeats(first, post(key, path, Map.of("name", "Rp once")));
        post(key, path, Map.of("name", "Rp other")).then().statusCode(422);
    }

    @Test
    void mergesOnce() {
        newsroom.write(article("rp-merged", DAY, "tags", List.of(tag("rp-goes"), tag("rp-stays"))));
        var path = "/manage/v1/tags/" + id("tag", "rp-goes") + "/merge";
        var body = Map.of("into", id("tag", "rp-stays"));
        var first = post("rp-merge", path, body).then().statusCode(200).extract().response();
        assertRepeats(first, post("rp-merge", path, body));
        post("rp-merge-2", path, body).then().statusCode(404);
    }

    @Test
    void movesOnce() {
        newsroom.write(line("kind", "section", "path", "rp-moves", "name", "Moves"));
        var path = "/manage/v1/sections/" + id("section", "rp-moves") + "/move";
        var first = post("rp-move", path, line("parent", null, "slug", "rp-moved")).then().statusCode(200).extract().response();
        post("rp-move-2", path, line("parent", null, "slug", "rp-moved-again")).then().statusCode(200);
        assertRepeats(first, post("rp-move", path, line("parent", null, "slug", "rp-moved")));
        assertThat(sql.value("SELECT path FROM editorial.section WHERE slug LIKE 'rp-moved%'")).isEqualTo("rp-moved-again");
    }

    /** More articles than a request changes in tests. */
    @Test
    void aRepeatedLargeMergeIsTheSameJob() {
        newsroom.write(
                IntStream.range(0, 101).mapToObj(i -> article("rp-large-" + i, DAY, "tags", List.of(tag("rp-large")))).toList());
        newsroom.write(article("rp-small", DAY, "tags", List.of(tag("rp-small"))));
        var path = "/manage/v1/tags/" + id("tag", "rp-large") + "/merge";
        var body = Map.of("into", id("tag", "rp-small"));
        var first = post("rp-large", path, body).then().statusCode(202).extract().response();
        assertRepeats(first, post("rp-large", path, body));
        Jobs.finished(first.path("id")).body("status", equalTo("done"));
        assertRepeats(first, post("rp-large", path, body));
        given().get("/api/v1/articles?limit=1&count=exact&tag=rp-small").then().body("page.total", equalTo(102));
    }

    @Test
    void importsAFileOnce() {
        var first = importing("rp-import", "Rp imported").then().statusCode(202).extract().response();
        assertRepeats(first, importing("rp-import", "Rp imported"));
        importing("rp-import", "Rp changed").then().statusCode(422);
        Jobs.finished(first.path("id")).body("status", equalTo("done"));
    }

    private static Response importing(String key, String headline) {
        return keyed(key).contentType("application/x-ndjson")
                .body(("{\"externalId\":\"rp-import\",\"headline\":\"" + headline + "\"}").getBytes(UTF_8))
                .post("/manage/v1/imports?format=jsonl&language=en");
    }

    private static void assertRepeats(Response first, Response second) {
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    private static Response post(String key, String path, Map<String, ?> body) {
        return keyed(key).header("If-Match", "*").contentType("application/json").body(body).post(path);
    }

    private static RequestSpecification keyed(String key) {
        return Desk.request().header("Idempotency-Key", key);
    }

    private static Map<String, Object> tag(String slug) {
        return Map.of("slug", slug, "name", slug);
    }

    private String id(String kind, String slug) {
        return sql.value("SELECT id FROM editorial." + kind + " WHERE slug = ?", slug);
    }
}
