package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.RoundTrips;

@QuarkusTest
class ArticleTest {

    private static final String BY_SLUG = "/api/v1/articles/by-slug/";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @BeforeEach
    void write() {
        newsroom.write(article("at-gauge", "2026-04-01T06:00:00Z", "section", "at-science", "sections",
                List.of("at-city"), "formerSlugs", List.of("at-old-gauge"), "body",
                "<h2>Why</h2><p>It <strong>floats</strong>.</p><script>alert(1)</script>", "translationGroup", "at-group",
                "corrections", List.of(Map.of("at", "2026-04-02T06:00:00Z", "text", "It was eleven metres.")), "media",
                List.of(Map.of("media", Map.of("externalId", "at-a", "url", "https://pictures.example/a.jpg")),
                        Map.of("media", Map.of("externalId", "at-b", "url", "https://pictures.example/b.jpg"), "role",
                                "gallery"))),
                article("at-pegel", "2026-04-01T07:00:00Z", "language", "de", "translationGroup", "at-group"));
    }

    @Test
    void anArticleComesWithEverythingThatBelongsToIt() {
        given().get(BY_SLUG + "at-gauge").then().statusCode(200)
                .body("body", equalTo("<h2>Why</h2><p>It <strong>floats</strong>.</p>"))
                .body("wordCount", equalTo(3)).body("readingMinutes", equalTo(1))
                .body("section.path", equalTo("at-science")).body("sections.path", contains("at-city"))
                .body("lead.url", equalTo("https://pictures.example/a.jpg"))
                .body("media.url", contains("https://pictures.example/b.jpg"))
                .body("media.role", contains("gallery")).body("translations.slug", contains("at-pegel"))
                .body("corrections.text", contains("It was eleven metres.")).body("expiresAt", nullValue())
                .body("version", equalTo(1));
    }

    @Test
    void theBodyComesInTheFormAskedFor() {
        given().get(BY_SLUG + "at-gauge?body=text&fields=body").then()
                .body("body", equalTo("Why\n\nIt floats."));
        given().get(BY_SLUG + "at-gauge?body=markdown&fields=body").then()
                .body("body", equalTo("## Why\n\nIt **floats**."));
        given().get(BY_SLUG + "at-gauge?body=blocks&fields=blocks").then().body("blocks.type",
                contains("heading", "paragraph")).body("blocks[1].spans[1].marks", contains("strong"));
    }

    @Test
    void everyFormOfTheBodySaysTheSame() {
        String body = "<figure><figcaption>By night</figcaption><img src=\"/a.jpg\"></figure>"
                + "<ol start=\"0\"><li>zero</li></ol><blockquote><p>Late.</p><footer>\u2014 A skipper</footer></blockquote>"
                + "<pre>\n\nlead</pre><p>So <span lang=\"de\">sagt man</span>.</p>";
        newsroom.write(article("at-lock", "2026-04-01T08:00:00Z", "body", body));
        given().get(BY_SLUG + "at-lock?fields=body").then().body("body", equalTo(body));
        given().get(BY_SLUG + "at-lock?body=text&fields=body").then().body("body",
                equalTo("By night\n\n0. zero\n\nLate.\n\u2014 A skipper\n\n\nlead\n\nSo sagt man."));
        given().get(BY_SLUG + "at-lock?body=markdown&fields=body").then().body("body",
                equalTo("![](/a.jpg)\n\nBy night\n\n0. zero\n\n> Late.\n>\n> <cite>A skipper</cite>\n\n"
                        + "```\n\nlead\n```\n\nSo sagt man."));
        given().get(BY_SLUG + "at-lock?body=blocks&fields=blocks").then()
                .body("blocks[0].caption.text", contains("By night")).body("blocks[1].start", equalTo(0))
                .body("blocks[2].citation.text", contains("A skipper")).body("blocks[3].text", equalTo("\nlead"))
                .body("blocks[4].spans[1].language", equalTo("de"));
    }

    @Test
    void missingBodyIsNullInEveryForm() {
        newsroom.write(article("at-bodiless", "2026-04-01T08:00:00Z", "body", null));
        newsroom.write(article("at-bodiless", "2026-04-01T08:00:00Z", "body", null, "headline", "Corrected"));
        String id = given().get(BY_SLUG + "at-bodiless").then().body("wordCount", equalTo(0))
                .body("readingMinutes", equalTo(0)).extract().path("id");
        for (var form : List.of("html", "text", "markdown", "blocks")) {
            for (var path : List.of("by-slug/at-bodiless?", id + "/versions/1?", id + "/versions/2?")) {
                given().get("/api/v1/articles/" + path + "fields=body,blocks&body=" + form).then().statusCode(200)
                        .body("", hasEntry("body", null)).body("", hasEntry("blocks", null));
            }
            given().get("/api/v1/articles?ids=" + id + "&include=body&body=" + form).then().statusCode(200)
                    .body("data[0]", hasEntry("body", null)).body("data[0]", hasEntry("blocks", null));
        }
        newsroom.write(article("at-bodiless", "2026-04-01T08:00:00Z", "body", ""));
        given().get(BY_SLUG + "at-bodiless?fields=body").then().body("", hasEntry("body", null));
    }

    @Test
    void articleIsNeverUpdatedBeforeItIsPublished() {
        newsroom.write(article("at-early", "2026-04-01T08:00:00Z", "updatedAt", "2026-03-01T08:00:00Z", "tags",
                List.of(Map.of("slug", "at-early", "name", "Early"))));
        given().get(BY_SLUG + "at-early").then().body("publishedAt", equalTo("2026-04-01T08:00:00Z"))
                .body("updatedAt", equalTo("2026-04-01T08:00:00Z"));
        given().get("/api/v1/articles?tag=at-early&sort=updatedAt&updatedAfter=2026-04-01T07:00:00Z").then()
                .body("data.slug", contains("at-early"));
        newsroom.write(article("at-early", "2026-04-01T08:00:00Z", "updatedAt", "2026-04-02T08:00:00Z"));
        given().get(BY_SLUG + "at-early").then().body("updatedAt", equalTo("2026-04-02T08:00:00Z"));
    }

    @Test
    void itIsTheSameByIdAndBySlug() {
        var bySlug = given().get(BY_SLUG + "at-gauge");
        var byId = given().get("/api/v1/articles/" + bySlug.path("id"));
        assertThat(byId.asString()).isEqualTo(bySlug.asString());
    }

    @Test
    void anOldSlugLeadsToTheAddressOfToday() {
        given().redirects().follow(false).get(BY_SLUG + "at-old-gauge?fields=id").then().statusCode(308)
                .header("Location", BY_SLUG + "at-gauge?fields=id");
        newsroom.write(article("at-moved", "2026-04-01T06:00:00Z", "externalId", "at-moves"));
        newsroom.write(article("at-moved-on", "2026-04-01T06:00:00Z", "externalId", "at-moves"));
        newsroom.write(article("at-moved-again", "2026-04-01T06:00:00Z", "externalId", "at-moves"));
        for (var old : List.of("at-moved", "at-moved-on")) {
            given().redirects().follow(false).get(BY_SLUG + old).then().statusCode(308)
                    .header("Location", endsWith("/at-moved-again"));
        }
    }

    @Test
    void aWithdrawnArticleIsGoneAndAnUnknownOneIsNotThere() {
        newsroom.write(article("at-gone", "2026-04-01T06:00:00Z", "formerSlugs", List.of("at-long-gone")));
        String id = given().get(BY_SLUG + "at-gone").path("id");
        newsroom.write(article("at-gone", "2026-04-01T06:00:00Z", "status", "unpublished"));
        for (var path : List.of("by-slug/at-gone", "by-slug/at-long-gone", id)) {
            given().get("/api/v1/articles/" + path).then().statusCode(410)
                    .body("type", equalTo("urn:dateline:problem:gone"));
        }
        given().get("/api/v1/articles?ids=" + id).then().body("data", hasSize(0));
        given().get(BY_SLUG + "at-never").then().statusCode(404).body("type", equalTo("urn:dateline:problem:not-found"));
        given().get("/api/v1/articles/not-an-id").then().statusCode(404);

        newsroom.write(article("at-gone", "2026-04-01T06:00:00Z", "headline", "Back again"));
        given().get(BY_SLUG + "at-gone").then().statusCode(200).body("headline", equalTo("Back again"));
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        var tag = given().get(BY_SLUG + "at-gauge").then().statusCode(200).extract().header("ETag");
        assertThat(tag).matches("\"[\\w-]+\"");
        for (var sent : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            given().header("If-None-Match", sent).get(BY_SLUG + "at-gauge").then().statusCode(304).header("ETag", tag);
        }
        given().header("If-None-Match", "\"x\"").get(BY_SLUG + "at-gauge").then().statusCode(200);
        newsroom.write(article("at-gauge", "2026-04-01T06:00:00Z", "headline", "Another headline"));
        given().header("If-None-Match", tag).get(BY_SLUG + "at-gauge").then().statusCode(200);
    }

    @Test
    void headAnswersAsGetDoesButForTheBody() {
        var get = given().get(BY_SLUG + "at-gauge");
        var head = given().head(BY_SLUG + "at-gauge").then().statusCode(200).extract();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.asString()).isEmpty();
    }

    @Test
    void anArticleCostsAFixedNumberOfStatements() {
        assertThat(statements.during(() -> given().get(BY_SLUG + "at-gauge")))
                .as("the article, its sections, tags and authors").isEqualTo(4);
        assertThat(statements.during(() -> given().get(BY_SLUG + "at-gauge?fields=headline"))).isEqualTo(1);
        assertThat(statements.during(() -> given().get(BY_SLUG + "at-gauge?body=text"), () -> given().get(BY_SLUG + "at-gauge")))
                .isEqualTo(1);
    }

    @Test
    void requestOfOneStatementIsOneRoundTrip() {
        given().get(BY_SLUG + "at-gauge");
        assertThat(RoundTrips.during(() -> given().get(BY_SLUG + "at-gauge?body=markdown").then().statusCode(200)))
                .containsExactly("Execute");
        assertThat(RoundTrips.during(() -> given().get("/api/v1/articles?limit=2&fields=slug").then().statusCode(200)))
                .containsExactly("Execute");
    }
}
