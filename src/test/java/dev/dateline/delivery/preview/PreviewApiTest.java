package dev.dateline.delivery.preview;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class PreviewApiTest {

    private static final String PUBLISHED = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    Desk desk;

    private RequestSpecification viewer;

    @BeforeEach
    void createViewer() {
        viewer = desk.request("pa-viewer", "viewer");
    }

    private Response preview(String path) {
        return request(path).get("/preview/v1/" + path);
    }

    /** The document does not describe requests for other URLs than those of resources. */
    private RequestSpecification request(String path) {
        var request = given().spec(viewer).redirects().follow(false);
        return path.endsWith("/") ? request.noFilters() : request;
    }

    private static Response published(String path) {
        return given().redirects().follow(false).get("/api/v1/" + path);
    }

    @Test
    void showsEveryWorkingCopyExceptTrashedOnes() {
        newsroom.write(article("pa-status-draft", PUBLISHED, "status", "draft", "tags", tag("pa-status")),
                article("pa-status-review", PUBLISHED, "status", "draft", "tags", tag("pa-status")),
                article("pa-status-scheduled", "2126-01-01T00:00:00Z", "status", "scheduled", "tags", tag("pa-status")),
                article("pa-status-unpublished", PUBLISHED, "status", "unpublished", "tags", tag("pa-status")),
                article("pa-status-trashed", PUBLISHED, "status", "trashed", "tags", tag("pa-status")));
        var review = sql.value("SELECT id FROM editorial.article WHERE slug = 'pa-status-review'");
        new Desk.Copy(review, null).reread().after("submit");

        preview("articles?tag=pa-status&sort=headline").then().statusCode(200).body("data.slug",
                contains("pa-status-draft", "pa-status-review", "pa-status-scheduled", "pa-status-unpublished"));
        preview("articles/by-slug/pa-status-trashed").then().statusCode(404).body("detail",
                equalTo("There is no article with the slug \"pa-status-trashed\" that has a preview: it does not exist or is in the"
                        + " trash."));
        published("articles/by-slug/pa-status-trashed").then().statusCode(404).body("detail",
                equalTo("There is no published article with the slug \"pa-status-trashed\"."));
        published("articles?tag=pa-status").then().statusCode(200).body("data", hasSize(0));
        published("articles/" + review).then().statusCode(404);
    }

    private static List<Map<String, String>> tag(String slug) {
        return List.of(Map.of("slug", slug));
    }

    @Test
    void showsUnpublishedChangesOfPublishedArticles() {
        newsroom.write(article("pa-changed", PUBLISHED, "section", "pa-changed/old", "tags", tag("pa-changed-old")));
        var id = sql.value("SELECT id FROM editorial.article WHERE slug = 'pa-changed'");
        newsroom.write(article("pa-elsewhere", PUBLISHED, "section", "pa-elsewhere", "tags", tag("pa-changed-new")));
        new Desk.Copy(id, null).reread().patch(Map.of("headline", "Changed headline", "slug", "pa-changed-slug", "body",
                "<p>Changed body about zugzwang.</p>", "section", Map.of("path", "pa-elsewhere"), "tags",
                List.of(Map.of("slug", "pa-changed-new")))).then().statusCode(200);

        preview("articles/" + id).then().statusCode(200).body("headline", equalTo("Changed headline"))
                .body("slug", equalTo("pa-changed-slug")).body("body", containsString("Changed body"))
                .body("section.path", equalTo("pa-elsewhere")).body("tags.slug", contains("pa-changed-new"));
        preview("articles?section=pa-elsewhere&sort=headline").then().body("data.slug",
                contains("pa-elsewhere", "pa-changed-slug"));
        preview("articles?section=pa-changed").then().body("data", hasSize(0));
        preview("articles?tag=pa-changed-old").then().body("data", hasSize(0));
        preview("articles?q=zugzwang").then().body("data.id", contains(id));
        preview("articles/" + id + "/versions").then().body("data.version", contains(2, 1));
        published("articles/" + id).then().statusCode(200).body("headline", equalTo("About pa-changed"))
                .body("tags.slug", contains("pa-changed-old"));
        published("articles?q=zugzwang").then().body("data", hasSize(0));
        published("articles?section=pa-changed/old").then().body("data.slug", contains("pa-changed"));

        new Desk.Copy(id, null).reread().after("publish");

        assertThat(preview("articles/" + id).asString()).isEqualTo(published("articles/" + id).asString());
    }

    @Test
    void equalsThePublicApiForUnchangedArticles() {
        newsroom.write(article("pa-equal", PUBLISHED, "section", "pa-equal", "tags", tag("pa-equal"), "authors",
                List.of(Map.of("slug", "pa-equal-author")), "media",
                List.of(Map.of("media", Map.of("url", "https://example.org/pa-equal.jpg"))), "body",
                "<p>See <a href=\"/api/v1/articles/by-slug/pa-equal\">this</a>.</p>"),
                article("pa-equal-two", PUBLISHED, "tags", tag("pa-equal")));
        var id = sql.value("SELECT id FROM editorial.article WHERE slug = 'pa-equal'");
        var media = sql.value("SELECT id FROM editorial.media WHERE url = 'https://example.org/pa-equal.jpg'");
        var section = sql.value("SELECT id FROM editorial.section WHERE path = 'pa-equal'");

        for (var path : List.of("articles/" + id, "articles/by-slug/pa-equal?body=blocks&include=related",
                "articles?tag=pa-equal&include=details,body,media,translations&facets=tag,section&count=exact",
                "articles/" + id + "/related", "articles/" + id + "/versions", "articles/" + id + "/versions/1",
                "media/" + media, "media/" + media + "/captions", "sections/" + section, "sections/by-path/pa-equal",
                "sections?ids=" + section, "tags/by-slug/pa-equal", "authors/by-slug/pa-equal-author",
                "articles?tag=pa-equal&limit=1&fields=id,headline")) {
            assertThat(withoutLinks(preview(path))).as(path).isEqualTo(withoutLinks(published(path)));
        }
        preview("articles?tag=pa-equal&limit=1").then().header("Link", containsString("</preview/v1/articles?"))
                .body("links.self", equalTo("/preview/v1/articles?limit=1&tag=pa-equal"))
                .body("links.next", containsString("/preview/v1/articles?limit=1&tag=pa-equal&cursor="));
    }

    private static Map<String, Object> withoutLinks(Response response) {
        Map<String, Object> body = response.then().statusCode(200).extract().path("");
        body.remove("links");
        if (body.get("page") instanceof Map<?, ?> page) {
            page.remove("next");
            page.remove("previous");
        }
        return body;
    }

    @Test
    void pagesThroughDraftsAndPublishedArticlesWithoutGaps() {
        var lines = new ArrayList<Map<String, Object>>();
        var slugs = new ArrayList<String>();
        for (int i = 0; i < 24; i++) {
            var slug = "pa-page-" + i;
            slugs.add(slug);
            var line = article(slug, "2026-01-%02dT00:00:00Z".formatted(1 + i), "type", i % 2 == 0 ? "article" : "opinion",
                    "tags", tag("pa-page"));
            if (i % 3 == 0) {
                line.put("status", "draft");
                line.remove("publishedAt");
            }
            lines.add(line);
        }
        newsroom.write(lines);

        for (var sort : List.of("-publishedAt", "publishedAt", "-updatedAt", "updatedAt", "headline", "-headline")) {
            var found = new ArrayList<String>();
            var path = "articles?tag=pa-page&limit=5&sort=" + sort;
            for (String next = path; next != null;) {
                var page = preview(next).then().statusCode(200).extract().jsonPath();
                found.addAll(page.getList("data.slug"));
                next = page.getString("page.next") == null ? null : path + "&cursor=" + page.getString("page.next");
            }
            assertThat(found).as(sort).containsExactlyInAnyOrderElementsOf(slugs);
        }
        var all = preview("articles?tag=pa-page&limit=100&fields=slug,publishedAt").then().extract().jsonPath();
        assertThat(all.<String>getList("data.publishedAt")).extracting(Instant::parse)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void doesNotFillCachesOfThePublicApi() {
        newsroom.write(article("pa-cache", PUBLISHED, "section", "pa-cache", "tags", tag("pa-cache")));
        published("articles?section=pa-cache").then().statusCode(200);
        newsroom.write(article("pa-cache-draft", PUBLISHED, "status", "draft", "section", "pa-cache", "tags",
                tag("pa-cache-draft"), "authors", List.of(Map.of("slug", "pa-cache-draft"))));

        preview("articles?section=pa-cache&include=details").then().body("data", hasSize(2));
        preview("articles?tag=pa-cache-draft&author=pa-cache-draft").then().body("data", hasSize(1));

        published("articles?section=pa-cache").then().body("data.slug", contains("pa-cache"));
        published("articles?section=pa-cache&limit=7").then().body("data.slug", contains("pa-cache"));
        published("articles?tag=pa-cache-draft").then().body("data", hasSize(0));
        published("tags/by-slug/pa-cache-draft").then().statusCode(404);
        published("authors/by-slug/pa-cache-draft").then().statusCode(404);
    }

    @Test
    void keepsResponsesOutOfCachesAndSearchEngines() {
        newsroom.write(article("pa-headers", PUBLISHED));

        for (var path : List.of("articles/by-slug/pa-headers", "articles", "articles/by-slug/unknown", "nothing",
                "articles?limt=1",
                "articles/")) {
            preview(path).then().header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex")
                    .header("Vary", containsString("Authorization")).header("Surrogate-Key", nullValue())
                    .header("Cache-Tag", nullValue()).header("Cache-Status", nullValue()).header("ETag", nullValue());
        }
        given().get("/preview/v1/articles").then().statusCode(401).header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex");
    }

    @Test
    void requiresKey() {
        given().get("/preview/v1/articles").then().statusCode(401).header("WWW-Authenticate", "Bearer")
                .body("instance", equalTo("/preview/v1/articles")).body("detail", containsString("API key"));
        given().header("Authorization", "Bearer unknown").get("/preview/v1/articles").then().statusCode(401);
        given().header("Authorization", AdminKey.bearer()).get("/preview/v1/articles").then().statusCode(200);
        given().noFilters().get("/preview/v1/nothing").then().statusCode(401);
        given().noFilters().get("/preview/v1/../../manage/v1/articles").then().statusCode(401);
    }

    @Test
    void reportsErrorsWithThePathOfTheRequest() {
        preview("articles?limt=1").then().statusCode(400).body("instance", equalTo("/preview/v1/articles"))
                .body("errors[0].nearest", equalTo("limit"));
        preview("nothing").then().statusCode(404).body("detail", equalTo("There is nothing at /preview/v1/nothing."));
        preview("articles/by-slug/100%25").then().statusCode(404).body("instance",
                equalTo("/preview/v1/articles/by-slug/100%25"));
        preview("articles?token=x").then().statusCode(200);
        published("articles?token=x").then().statusCode(400);
        given().spec(viewer).post("/preview/v1/articles").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        given().spec(viewer).head("/preview/v1/articles").then().statusCode(200);
        preview("articles/").then().statusCode(308).header("Location", "/preview/v1/articles");
    }

    @Test
    void redirectsFormerSlugsWithinThePreview() {
        newsroom.write(article("pa-former-new", PUBLISHED, "formerSlugs", List.of("pa-former-old")));

        preview("articles/by-slug/pa-former-old?include=body").then().statusCode(308)
                .header("Location", "/preview/v1/articles/by-slug/pa-former-new?include=body");
    }

    @Test
    void listsTagsAuthorsAndSectionsOfDrafts() {
        newsroom.write(
                article("pa-lists", PUBLISHED, "status", "draft", "section", "pa-lists", "tags", tag("pa-lists"), "authors",
                        List.of(Map.of("slug", "pa-lists")), "media",
                        List.of(Map.of("media", Map.of("url", "https://example.org/pa-lists.jpg")))));
        var media = sql.value("SELECT id FROM editorial.media WHERE url = 'https://example.org/pa-lists.jpg'");

        preview("tags?limit=100&sort=slug").then().body("data.slug", hasItem("pa-lists"));
        preview("authors/by-slug/pa-lists").then().statusCode(200);
        preview("media/" + media).then().statusCode(200);
        preview("sections?view=tree&include=articleCount,featured").then().statusCode(200)
                .body("data.find { it.path == 'pa-lists' }.articleCount", equalTo(1))
                .body("data.find { it.path == 'pa-lists' }.featured.slug", contains("pa-lists"));
        published("tags?limit=100&sort=slug").then().body("data.slug", not(hasItem("pa-lists")));
        published("media/" + media).then().statusCode(404);
    }
}
