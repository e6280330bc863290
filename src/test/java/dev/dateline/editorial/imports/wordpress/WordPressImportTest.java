package dev.dateline.editorial.imports.wordpress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.editorial.imports.run.Imported;
import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Sql;
import dev.dateline.vocabulary.ArticleType;

/** Imports of exports over HTTP, and their public result. */
@QuarkusTest
class WordPressImportTest {

    @Inject
    Imported imported;

    @Inject
    Sql sql;

    @Test
    void publishesTheCategoryOfADraftWithTheDraft() {
        var category = Wxr.term("category", "wp-secret", "Q &amp; A");
        run("", Wxr.export("secret.example", Wxr.post(1, "wp-secret-1", "<wp:status>private</wp:status>", category)))
                .body("created", equalTo(1)).body("createdResources.sections.names", contains("wp-secret"))
                .body("published", equalTo(0));
        given().get("/api/v1/sections/by-path/wp-secret").then().statusCode(404);

        run("", Wxr.export("secret.example", Wxr.post(1, "wp-secret-1", category))).body("published", equalTo(1));
        given().get("/api/v1/sections/by-path/wp-secret").then().statusCode(200).body("name", equalTo("Q & A"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<wp:status>draft</wp:status>", "<wp:status>private</wp:status>", "<wp:status>trash</wp:status>",
            "<wp:status>pending</wp:status>", "<wp:post_password>mast</wp:post_password>",
            "<wp:post_date_gmt>2050-01-01 00:00:00</wp:post_date_gmt>", "<wp:post_date_gmt/>", "<title>HEADLINE</title>" })
    void doesNotPublishCategoriesThatNoPublicArticleUses(String notPublic) {
        var name = "wp-never-" + Integer.toHexString(notPublic.hashCode());
        var post = Wxr.post(1, name, notPublic.replace("HEADLINE", "x".repeat(501)), Wxr.term("category", name + "-in", "In"));

        run("", Wxr.export(name + ".example", Wxr.category(name, "", "Out"), Wxr.category(name + "-in", name, "In"),
                Wxr.category(name + "-unused", "", "Unused"), post)).body("published", equalTo(0));
        run("", Wxr.export(name + "-unlisted.example", post.replace(name + "-in", name + "-unlisted")));

        for (var path : List.of(name, name + "/" + name + "-in", name + "-unused", name + "-unlisted")) {
            given().get("/api/v1/sections/by-path/" + path).then().statusCode(404);
        }
    }

    @Test
    void publishesListedCategoriesWithTheFirstPublicArticleBelow() {
        run("", Wxr.export("below.example", Wxr.category("wp-above", "", "High &amp; above"),
                Wxr.category("wp-below", "wp-above", "Far below"),
                Wxr.post(1, "wp-below-1", Wxr.term("category", "wp-below", "Far below")))).body("published", equalTo(1));

        given().get("/api/v1/sections/by-path/wp-above").then().statusCode(200).body("name", equalTo("High & above"));
        given().get("/api/v1/sections/by-path/wp-above/wp-below").then().statusCode(200).body("name", equalTo("Far below"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<wp:status>odd</wp:status>", "<title>LONG</title>" })
    void createsNothingThatOnlyARejectedPostNames(String invalid) {
        var name = "wp-only-" + invalid.length();
        run("", Wxr.export(name + ".example", Wxr.post(1, name, invalid.replace("LONG", "x".repeat(501)),
                Wxr.term("category", name, "Only"),
                Wxr.term("post_tag", "%d1%82%d0%be%d0%bb%d1%8c%d0%ba%d0%be-" + name, "Только"))))
                .body("rejected", equalTo(1)).body("created", equalTo(0)).body("createdResources.sections.count", equalTo(0))
                .body("createdResources.tags.count", equalTo(0));

        assertThat(sql.rows("SELECT FROM editorial.section WHERE path = ?", name)).isEmpty();
        assertThat(sql.rows("SELECT FROM editorial.tag WHERE slug = ?", "tolko-" + name)).isEmpty();
    }

    @Test
    void doesNotChangeAPublicSectionThatADraftUses() {
        imported.lines("{'kind':'section','path':'wp-open','name':'Opened'}");

        run("", Wxr.export("open.example", Wxr.post(1, "wp-open-1", "<wp:status>draft</wp:status>",
                Wxr.term("category", "wp-open", "Other")))).body("created", equalTo(1))
                .body("createdResources.sections.count", equalTo(0));

        given().get("/api/v1/sections/by-path/wp-open").then().statusCode(200).body("name", equalTo("Opened"));
    }

    @Test
    void redirectsFormerUrlsInAnyScript() {
        run("", Wxr.export("ferry.example",
                Wxr.category("%d0%b2%d0%b5%d1%81%d1%82%d0%b8", "", "Вести"),
                Wxr.category("%d0%b3%d0%b0%d0%b2%d0%b0%d0%bd%d1%8c", "%d0%b2%d0%b5%d1%81%d1%82%d0%b8", "Гавань"),
                Wxr.post(1, "%d0%bf%d0%b0%d1%80%d0%be%d0%bc-%d0%b8%d0%b4%d0%b5%d1%82",
                        Wxr.term("category", "%d0%b3%d0%b0%d0%b2%d0%b0%d0%bd%d1%8c", "Гавань"),
                        Wxr.term("post_tag", "%d0%bf%d1%80%d0%b8%d1%87%d0%b0%d0%bb", "Причал")),
                Wxr.post(2, "wp-crew"), Wxr.item(3, "page", "wp-crew", "<link>https://ferry.example/ferry/wp-crew/</link>")))
                .body("rejected", equalTo(0));

        redirects("/api/v1/articles/by-slug/{slug}", "паром-идет", "/api/v1/articles/by-slug/parom-idet");
        redirects("/api/v1/articles/by-slug/{slug}", "ferry/wp-crew", "/api/v1/articles/by-slug/wp-crew-3");
        redirects("/api/v1/tags/by-slug/{slug}", "причал", "/api/v1/tags/by-slug/prichal");
        redirects("/api/v1/sections/by-path/{path}/гавань", "вести", "/api/v1/sections/by-path/vesti/gavan");
        given().get("/api/v1/articles/by-slug/wp-crew").then().statusCode(200).body("headline", equalTo("Post 2"));
    }

    @Test
    void assignsAnUnusedSlugToAPostAndKeepsIt() {
        imported.lines("{'externalId':'wp-quay','headline':'Quay','slug':'wp-quay'}");

        run("", Wxr.export("quay.example", Wxr.post(7, "wp-quay"))).body("rejected", equalTo(0)).body("notes", equalTo(1))
                .body("findings.code", contains("slug-changed")).body("findings.value", contains("wp-quay"))
                .body("findings.message", contains("belongs to another article; this one has wp-quay-7"));
        run("", Wxr.export("quay.example", Wxr.post(7, "wp-quay"))).body("unchanged", equalTo(1));
        run("", Wxr.export("quay.example", Wxr.post(7, "wp-quay", "<title>Changed</title>"))).body("updated", equalTo(1));

        given().get("/api/v1/articles/by-slug/wp-quay-7").then().statusCode(200).body("headline", equalTo("Changed"));
    }

    @Test
    void findsTheLeadImageInALaterPartOfASplitExport() {
        run("", Wxr.export("split.example", Wxr.post(1, "wp-split", Wxr.meta("_thumbnail_id", "9")))).body("created", equalTo(1))
                .body("findings.code", contains("reference-unresolved"));
        run("", Wxr.export("split.example", Wxr.item(9, "attachment", "pier", "<wp:status>inherit</wp:status>",
                "<wp:attachment_url>https://split.example/pier.jpg</wp:attachment_url>"))).body("created", equalTo(1));

        given().get("/api/v1/articles/by-slug/wp-split").then().statusCode(200)
                .body("lead.url", equalTo("https://split.example/pier.jpg"));
    }

    @Test
    void importsWithTheGivenOptions() {
        run("&site=https://options.example/&timeZone=America/New_York&types=report:analysis,recipe:factbox",
                Wxr.export("1.2", "", new String[] { Wxr.item(1, "report", "wp-options", "<wp:post_date_gmt/>",
                        "<wp:post_date>2024-01-15 12:00:00</wp:post_date>") }))
                .body("created", equalTo(1));

        given().get("/api/v1/articles/by-slug/wp-options").then().statusCode(200).body("type", equalTo("analysis"))
                .body("publishedAt", equalTo("2024-01-15T17:00:00Z"));
    }

    @Test
    void mapsPostTypesToEveryArticleType() {
        var types = Arrays.stream(ArticleType.values()).map(type -> type.name().toLowerCase(Locale.ROOT))
                .map(type -> "x-" + type + ":" + type).collect(Collectors.joining(","));

        run("&types=" + types, Wxr.export("all-types.example")).body("status", equalTo("done"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timeZone=Mars/Base    | timeZone | must be an IANA time zone such as Europe/Oslo
            timeZone=%2B02:00     | timeZone | must be an IANA time zone such as Europe/Oslo
            site=news.example     | site     | must be an http or https URL such as https://news.example
            site=ftp://a.example  | site     | must be an http or https URL such as https://news.example
            types=recipe          | types    | must be a post type and an article type, such as recipe:article
            types=recipe:novel    | types    | must be a post type and an article type, such as recipe:article
            """)
    void rejectsInvalidOptions(String query, String parameter, String reason) {
        given().header("Authorization", AdminKey.bearer()).contentType("application/zip").body(new byte[] { 1 })
                .post("/manage/v1/imports?format=wordpress&" + query).then().statusCode(400)
                .body("detail", containsString(parameter)).body("detail", containsString(reason));
    }

    @Test
    void keepsTargetsOfInPageLinks() {
        run("", Wxr.export("anchors.example",
                Wxr.post(1, "wp-anchors", Wxr.body("<p><a href=\"#2024\">a</a><a href=\"#fn:1\">b</a>"
                        + "<a href=\"#%D0%B3%D0%BB\">c</a><a href=\"#old\">d</a><a href=\"#box\">e</a><a href=\"#in\">f</a></p>"
                        + "<h2 id=\"2024\">A</h2><p id=\"fn:1\">B</p><h2 id=\"гл\">C</h2><p><a name=\"old\">D</a></p>"
                        + "<div id=\"box\"><p>E</p></div><p>F <span id=\"in\">in</span></p><p id=\"5 x\" class=\"y\">G</p>"))));

        assertThat(given().get("/api/v1/articles/by-slug/wp-anchors").then().extract().<String>path("body"))
                .endsWith("<h2 id=\"2024\">A</h2><p id=\"fn:1\">B</p><h2 id=\"гл\">C</h2><p><a id=\"old\">D</a></p>"
                        + "<p id=\"box\">E</p><p>F <span id=\"in\">in</span></p><p>G</p>");
    }

    @Test
    void listsWhatRejectedEntriesAre() {
        String id = run("", Wxr.export("rejected.example",
                "<wp:author><wp:author_display_name>No Login</wp:author_display_name></wp:author>",
                "<wp:tag><wp:tag_description>No name</wp:tag_description></wp:tag>",
                Wxr.post(1, "wp-odd-status", "<wp:status>odd</wp:status>"),
                Wxr.item(2, "attachment", "wp-no-file"),
                Wxr.item(3, "recipe", "wp-recipe"),
                Wxr.item(4, "guest-author", "<!-- -->"),
                Wxr.post(5, "wp-too-long", Wxr.body("x".repeat(2_000_001))),
                Wxr.post(6, "wp-no-id", "<wp:post_id>none</wp:post_id>")))
                .body("rejected", equalTo(8)).extract().path("id");

        given().header("Authorization", AdminKey.bearer()).get("/manage/v1/imports/" + id + "/items").then().statusCode(200)
                .body("data.kind", contains("author", "tag", "article", "media", "article", "author", "article", "article"))
                .body("data.externalId", contains(null, null, "wordpress:rejected.example:1",
                        "wordpress:rejected.example:attachment:2", "wordpress:rejected.example:3", null,
                        "wordpress:rejected.example:5", null))
                .body("data.slug", contains(null, null, "wp-odd-status", null, "wp-recipe", null, "wp-too-long", "wp-no-id"));
    }

    private static void redirects(String former, String name, String current) {
        given().redirects().follow(false).get(former, name).then().statusCode(308).header("Location", endsWith(current));
    }

    private static ValidatableResponse run(String options, String export) {
        String id = given().header("Authorization", AdminKey.bearer()).contentType("application/octet-stream")
                .body(export.getBytes(StandardCharsets.UTF_8)).post("/manage/v1/imports?format=wordpress" + options)
                .then().statusCode(202).extract().path("id");
        for (int i = 0; i < 600; i++) {
            var response = given().header("Authorization", AdminKey.bearer()).get("/manage/v1/imports/" + id)
                    .then().statusCode(200);
            if (response.extract().<String>path("status").matches("done|failed")) {
                return response.body("failure", equalTo(null));
            }
            LockSupport.parkNanos(50_000_000L);
        }
        throw new AssertionError("The import does not end");
    }
}
