package dev.dateline.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.SampleContent;

/** Requests all of the sample content from every endpoint. ContractFilter validates the responses against the document. */
@QuarkusTest
@TestProfile(SampleContent.class)
class EveryEndpointTest {

    private static boolean loaded;

    @BeforeEach
    void load() {
        if (!loaded) {
            SampleContent.load();
            loaded = true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "articles", "sections", "tags", "authors", "media", "captions", "collections" })
    void listAndItsItemsMatchTheDocument(String list) {
        var page = get("/api/v1/" + list + "?limit=100&count=exact");
        List<String> ids = page.getList("data.id");
        assertThat(ids).isNotEmpty().hasSize(page.getInt("page.total"));
        ids.forEach(id -> get("/api/v1/" + list + "/" + id));
        get("/api/v1/" + list + "?limit=2&count=estimate");
        get("/api/v1/" + list + "?limit=2&cursor=" + get("/api/v1/" + list + "?limit=2").getString("page.next"));
        get("/api/v1/" + list + "?limit=2&page=2");
        get("/api/v1/" + list + "?fields=id");
    }

    @Test
    void correctionsMatchTheDocument() {
        var corrections = get("/api/v1/corrections?limit=100&count=exact");
        assertThat(corrections.getList("data.id")).hasSize(corrections.getInt("page.total")).hasSizeGreaterThan(3);
        get("/api/v1/corrections?limit=2&cursor=" + get("/api/v1/corrections?limit=2").getString("page.next"));
        get("/api/v1/corrections?section=city&type=correction&sort=publicFrom&since=2026-01-01T00:00:00Z&fields=article.slug");
        given().get("/api/v1/corrections?type=corection").then().statusCode(400).body("errors[0].nearest", equalTo("correction"));
        given().get("/api/v1/corrections?limt=2").then().statusCode(400);
    }

    @Test
    void siteMatchesTheDocument() {
        var site = get("/api/v1/site");
        assertThat(site.getList("menus.find { it.slug == 'main-menu' }.items.kind")).contains("section", "tag", "link");
        get("/api/v1/site?fields=name,menus.items.label,menus.items.section.path");
        given().get("/api/v1/site?fields=menu").then().statusCode(400).body("errors[0].nearest", equalTo("menus"));
        given().get("/api/v1/site?limit=1").then().statusCode(400);
    }

    @Test
    void redirectsMatchTheDocument() {
        var redirects = get("/api/v1/redirects?limit=100&count=exact");
        assertThat(redirects.getList("data.id")).isNotEmpty().hasSize(redirects.getInt("page.total"));
        get("/api/v1/redirects?limit=1&cursor=" + get("/api/v1/redirects?limit=1").getString("page.next"));
        get("/api/v1/redirects?resource=tag,section&sort=-updatedAt&fields=from,to");
        given().get("/api/v1/redirects?format=nginx").then().statusCode(200);
        given().get("/api/v1/redirects?cursor=nonsense").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "html", "text", "markdown", "blocks" })
    void formsOfArticlesMatchTheDocument(String form) {
        var page = get("/api/v1/articles?limit=100&include=body,media,authors,translations&body=" + form);
        List<String> slugs = page.getList("data.slug");
        slugs.forEach(slug -> get("/api/v1/articles/by-slug/" + slug + "?include=authors&body=" + form));
        get("/api/v1/articles?include=body&body=" + form + "&fields=headline,section.name,lead.focalPoint,body,blocks");
    }

    @Test
    void alternativeUrlsMatchTheDocument() {
        get("/api/v1/sections?view=tree&include=articleCount");
        get("/api/v1/sections/by-path/world/europe/north");
        get("/api/v1/sections/by-path/city/port");
        get("/api/v1/tags/by-slug/trams-and-buses");
        get("/api/v1/authors/by-slug/nell-tidewater");
        List<String> media = get("/api/v1/media?limit=100").getList("data.id");
        media.forEach(id -> get("/api/v1/media/" + id + "/captions"));
        given().redirects().follow(false).get("/api/v1/tags/by-slug/trams-and-buses").then().statusCode(308);
    }

    @Test
    void neighboursMatchTheDocument() {
        List<String> articles = get("/api/v1/articles?limit=100").getList("data.id");
        articles.forEach(id -> get("/api/v1/articles/" + id + "/neighbours"));
        String first = get("/api/v1/articles?section=city&limit=1").getString("data[0].id");
        assertThat(get("/api/v1/articles/" + first + "/neighbours?section=city").getString("previous.slug")).isNotBlank();
        given().get("/api/v1/articles/00000000-0000-7000-8000-000000000000/neighbours").then().statusCode(404);
    }

    @Test
    void batchesMatchTheDocument() {
        given().queryParam("get", "/api/v1/articles?limit=2", "/api/v1/sections?view=tree", "/api/v1/tags/by-slug/no-such-tag")
                .get("/api/v1/batch").then().statusCode(200).body("responses.status", contains(200, 200, 404));
        given().get("/api/v1/batch").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "articles", "sections", "tags", "authors", "media", "captions", "collections" })
    void errorsMatchTheDocument(String list) {
        var path = "/api/v1/" + list;
        given().get(path + "?limt=2").then().statusCode(400);
        given().get(path + "?limit=0").then().statusCode(400);
        given().get(path + "?cursor=nonsense").then().statusCode(400);
        given().get(path + "/00000000-0000-7000-8000-000000000000").then().statusCode(404);
        given().accept("text/csv").get(path).then().statusCode(406);
        given().post(path).then().statusCode(405);
        given().header("Authorization", "Bearer nonsense").get(path).then().statusCode(401);
    }

    @Test
    void movesOfSectionsMatchTheDocument() {
        String north = get("/api/v1/sections/by-path/world/europe/north").getString("id");
        String europe = get("/api/v1/sections/by-path/world/europe").getString("id");
        move(north, "{\"parent\":null}").statusCode(200);
        given().redirects().follow(false).get("/api/v1/sections/by-path/world/europe/north").then().statusCode(308);
        move(north, "{\"parent\":\"" + europe + "\"}").statusCode(200);
        move(europe, "{\"parent\":\"" + north + "\"}").statusCode(422);
        move(north, "{\"parent\":null,\"slug\":\"world\"}").statusCode(409);
        move("00000000-0000-7000-8000-000000000000", "{\"parent\":null}").statusCode(404);
        move(north, "{\"parent\":null,\"slug\":\"" + "a".repeat(1_100_000) + "\"}").statusCode(413);
        given().contentType("application/json").body("{\"parent\":null}").post("/manage/v1/sections/" + north + "/move")
                .then().statusCode(401);
        var path = "/manage/v1/sections/" + north + "/move";
        managing().contentType("text/plain").body("{}").post(path).then().statusCode(415).body("detail",
                equalTo("The media type in the Content-Type header is not supported; supported: application/json."));
        managing().contentType("application/json").accept("text/csv").body("{}").post(path).then().statusCode(406);
    }

    @Test
    void mergesOfTagsMatchTheDocument() {
        String tag = get("/api/v1/tags/by-slug/trams-and-buses").getString("id");
        merge(tag, tag).statusCode(422);
        merge("00000000-0000-7000-8000-000000000000", tag).statusCode(404);
        String fisheries = get("/api/v1/tags/by-slug/fisheries").getString("id");
        String basin = get("/api/v1/tags/by-slug/old-basin").getString("id");
        merge(fisheries, basin).statusCode(200);
        get("/api/v1/tags/by-slug/fisheries");
        get("/api/v1/articles?tag=fisheries");
        given().contentType("application/json").body("{}").post("/manage/v1/tags/" + tag + "/merge").then().statusCode(401);
    }

    private static ValidatableResponse move(String id, String body) {
        return managing().contentType("application/json").body(body).post("/manage/v1/sections/" + id + "/move").then();
    }

    private static ValidatableResponse merge(String id, String into) {
        return managing().contentType("application/json").body("{\"into\":\"" + into + "\"}")
                .post("/manage/v1/tags/" + id + "/merge").then();
    }

    private static RequestSpecification managing() {
        return given().header("Authorization", AdminKey.bearer()).header("If-Match", "*");
    }

    @Test
    void conditionalAndHeadRequestsMatchTheDocument() {
        var tag = given().get("/api/v1/articles").header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/articles").then().statusCode(304);
        given().head("/api/v1/articles").then().statusCode(200);
        given().head("/api/v1/articles/by-slug/no-such-slug").then().statusCode(404);
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
