package dev.dateline.editorial.preview;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.SettableClock;
import dev.dateline.fixture.Sql;

@QuarkusTest
class PreviewLinkResourceTest {

    private static final String PUBLISHED = "2026-01-01T00:00:00Z";
    private static final String NOW = "2027-05-01T12:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @Inject
    SettableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static Response createLink(String id, Object body) {
        return Desk.request().contentType("application/json").body(body).post("/manage/v1/articles/" + id + "/preview-links");
    }

    private static JsonPath link(String id) {
        return createLink(id, Map.of()).then().statusCode(201).extract().jsonPath();
    }

    private static Response get(String path, JsonPath link) {
        return given().redirects().follow(false).queryParam("token", link.getString("token")).get("/preview/v1/" + path);
    }

    private String idOf(String slug) {
        return sql.value("SELECT id FROM editorial.article WHERE slug = ?", slug);
    }

    @Test
    void linkShowsWorkingCopyWithoutKey() {
        var draft = Desk.draft("A shared draft");
        var link = link(draft.id());

        given().get(link.getString("url")).then().statusCode(200).body("headline", equalTo("A shared draft"))
                .header("Cache-Control", "no-store");
        draft.patch(Map.of("headline", "A shared draft, changed")).then().statusCode(200);
        given().get(link.getString("url")).then().statusCode(200).body("headline", equalTo("A shared draft, changed"));
        given().get(link.getString("url") + "&fields=id,headline&body=text").then().statusCode(200)
                .body("headline", equalTo("A shared draft, changed"));
        given().get("/api/v1/articles/" + draft.id()).then().statusCode(404);
    }

    @Test
    void linkGivesAccessToItsArticleAndMediaOnly() {
        newsroom.write(
                article("pl-linked", PUBLISHED, "status", "draft", "section", "pl-linked", "tags",
                        List.of(Map.of("slug", "pl-tag")),
                        "formerSlugs", List.of("pl-former"), "media",
                        List.of(Map.of("media", Map.of("url", "https://example.org/pl-linked.jpg")))),
                article("pl-other", PUBLISHED, "status", "draft", "section", "pl-linked", "tags",
                        List.of(Map.of("slug", "pl-tag")),
                        "media", List.of(Map.of("media", Map.of("url", "https://example.org/pl-other.jpg")))));
        var id = idOf("pl-linked");
        var other = idOf("pl-other");
        var link = link(id);
        var media = "SELECT id FROM editorial.media WHERE url = ?";

        get("articles/" + id, link).then().statusCode(200);
        get("articles/" + id.toUpperCase(), link).then().statusCode(200);
        get("articles/by-slug/pl-linked", link).then().statusCode(200);
        get("media/" + sql.value(media, "https://example.org/pl-linked.jpg"), link).then().statusCode(200);
        for (var path : List.of("articles/" + other, "articles/by-slug/pl-other", "articles/by-slug/pl-none", "articles",
                "articles?ids=" + id, "articles/" + id + "/related", "articles/" + id + "/versions",
                "articles/" + id + "/versions/1",
                "media/" + sql.value(media, "https://example.org/pl-other.jpg"), "media", "captions", "sections", "tags",
                "tags/by-slug/pl-tag", "authors", "changes", "articles/00000000-0000-7000-8000-000000000000")) {
            get(path, link).then().statusCode(403).body("detail",
                    equalTo("The preview link gives access to the article " + id + " and its media only."));
        }
        given().queryParam("token", link.getString("token")).get("/manage/v1/articles/" + id).then().statusCode(401);
        given().queryParam("token", link.getString("token")).get("/api/v1/articles/" + id).then().statusCode(400);
    }

    @Test
    void linkRevealsNothingOfOtherArticles() {
        newsroom.write(article("pl-hidden", PUBLISHED, "status", "draft", "headline", "Hidden headline", "language", "de",
                "translationGroup", "pl-group", "tags", List.of(Map.of("slug", "pl-hidden"))),
                article("pl-near", PUBLISHED, "status", "draft", "headline", "Hidden headline", "tags",
                        List.of(Map.of("slug", "pl-hidden"))),
                article("pl-shown", PUBLISHED, "status", "draft", "translationGroup", "pl-group", "tags",
                        List.of(Map.of("slug", "pl-hidden")), "body",
                        "<p>See <a href=\"/api/v1/articles/" + "by-slug/pl-hidden\">this</a>.</p>"));
        var link = link(idOf("pl-shown"));

        Desk.request().get("/preview/v1/articles/by-slug/pl-shown?include=related").then().statusCode(200)
                .body("translations.slug", contains("pl-hidden")).body("related.slug", contains("pl-near"))
                .body("body", containsString("data-article"));
        get("articles/by-slug/pl-shown?include=related&body=html", link).then().statusCode(200).body("translations", hasSize(0))
                .body("related", hasSize(0)).body("body", not(containsString("data-article")))
                .body("body", containsString("this"));
    }

    @Test
    void redirectsFormerSlugWithToken() {
        newsroom.write(article("pl-renamed", PUBLISHED, "formerSlugs", List.of("pl-renamed-before")));
        var link = link(idOf("pl-renamed"));

        get("articles/by-slug/pl-renamed-before", link).then().statusCode(308).header("Location",
                "/preview/v1/articles/by-slug/pl-renamed?token=" + link.getString("token"));
    }

    @Test
    void linkIsValidForADayByDefaultAndForThirtyDaysAtMost() {
        var id = Desk.draft("A draft with links").id();
        clock.set(NOW);

        assertThat(link(id).getString("expiresAt")).isEqualTo("2027-05-02T12:00:00Z");
        Desk.request().contentType("application/json").post("/manage/v1/articles/" + id + "/preview-links").then()
                .statusCode(201).body("expiresAt", equalTo("2027-05-02T12:00:00Z"));
        createLink(id, Map.of("validFor", "PT90M")).then().statusCode(201).body("expiresAt", equalTo("2027-05-01T13:30:00Z"));
        createLink(id, Map.of("validFor", "P30D")).then().statusCode(201).body("expiresAt", equalTo("2027-05-31T12:00:00Z"));
        createLink(id, Map.of("expiresAt", "2027-05-31T12:00:00Z")).then().statusCode(201);
        for (var input : List.of(Map.of("validFor", "P31D"), Map.of("validFor", "PT-1H"), Map.of("validFor", "PT0S"),
                Map.of("validFor", "P99999999999D"), Map.of("expiresAt", "2027-05-31T12:00:01Z"), Map.of("expiresAt", NOW),
                Map.of("expiresAt", "+1000000000-12-31T23:59:59Z"),
                Map.of("validFor", "PT1H", "expiresAt", "2027-05-31T12:00:00Z"))) {
            createLink(id, input).then().statusCode(422).body("errors", hasSize(1));
        }
        for (var invalid : List.of("1 day", "P1Y", "", 5)) {
            createLink(id, Map.of("validFor", invalid)).then().statusCode(422).body("errors.pointer", contains("/validFor"))
                    .body("errors[0].reason", startsWith("must be a duration such as P1D"));
        }
        createLink(id, Map.of("valid", "PT1H")).then().statusCode(422).body("errors[0].name", equalTo("valid"));
    }

    @Test
    void expiredLinkIsRejectedWithItsTime() {
        var id = Desk.draft("A draft with an expired link").id();
        clock.set(NOW);
        var link = createLink(id, Map.of("validFor", "PT1H")).jsonPath();

        clock.set("2027-05-01T12:59:59Z");
        get("articles/" + id, link).then().statusCode(200);
        clock.set("2027-05-01T13:00:00Z");
        get("articles/" + id, link).then().statusCode(410).body("detail",
                equalTo("The preview link expired at 2027-05-01T13:00:00Z.")).header("Cache-Control", "no-store");
    }

    @Test
    void alteredLinkIsRejected() {
        var id = Desk.draft("A draft with an altered link").id();
        var token = link(id).getString("token");
        var last = token.endsWith("A") ? "B" : "A";

        for (var altered : List.of(token.substring(0, token.length() - 1) + last, token.substring(1), token + "A", "x",
                "%00", "A".repeat(76), "A".repeat(5_000))) {
            given().urlEncodingEnabled(false).get("/preview/v1/articles/" + id + "?token=" + altered).then().statusCode(401)
                    .header("WWW-Authenticate", "Bearer").body("detail", containsString("The preview link is not valid"));
        }
        given().get("/preview/v1/articles/" + id + "?token=").then().statusCode(401);
        given().get("/preview/v1/articles/" + id + "?token=" + token + "&token=" + token).then().statusCode(401);
    }

    @Test
    void revokingInvalidatesAllLinks() {
        var id = Desk.draft("A draft with a revoked link").id();
        var link = link(id);
        get("articles/" + id, link).then().statusCode(200);

        desk.request("pl-editor", "editor").delete("/manage/v1/preview-links").then().statusCode(403);
        Desk.request().delete("/manage/v1/preview-links").then().statusCode(204);

        get("articles/" + id, link).then().statusCode(401);
        get("articles/" + id, link(id)).then().statusCode(200);
    }

    @Test
    void linkEndsWithItsArticle() {
        var draft = Desk.draft("A draft that is trashed");
        var link = link(draft.id());

        draft.reread().trashed();

        get("articles/" + draft.id(), link).then().statusCode(404);
        createLink(draft.id(), Map.of()).then().statusCode(409);
        createLink("00000000-0000-7000-8000-000000000000", Map.of()).then().statusCode(404);
    }

    @Test
    void authorsShareTheirOwnArticlesOnly() {
        var author = desk.request("pl-author", "author");
        String own = author.contentType("application/json").body(Map.of("language", "en", "headline", "Own draft"))
                .post("/manage/v1/articles").then().statusCode(201).extract().path("id");
        var other = Desk.draft("A draft of somebody else").id();

        desk.request("pl-author", "author").contentType("application/json").body(Map.of())
                .post("/manage/v1/articles/" + own + "/preview-links").then().statusCode(201);
        desk.request("pl-author", "author").contentType("application/json").body(Map.of())
                .post("/manage/v1/articles/" + other + "/preview-links").then().statusCode(403);
        desk.request("pl-viewer", "viewer").contentType("application/json").body(Map.of())
                .post("/manage/v1/articles/" + own + "/preview-links").then().statusCode(403);
    }

    @Test
    void repeatedRequestWithIdempotencyKeyReturnsTheSameLink() {
        var id = Desk.draft("A draft with one link").id();
        var request = Map.of("expiresAt", Instant.now().plusSeconds(3_600).toString());

        var links = List.of(1, 2).stream().map(attempt -> Desk.request().header("Idempotency-Key", "pl-once")
                .contentType("application/json").body(request).post("/manage/v1/articles/" + id + "/preview-links").then()
                .statusCode(201).extract().<String>path("token")).toList();

        assertThat(links.get(0)).isEqualTo(links.get(1));
    }
}
