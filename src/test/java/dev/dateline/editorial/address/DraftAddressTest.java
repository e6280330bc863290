package dev.dateline.editorial.address;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** A path, slug or URL that only drafts use never overrides a public one. */
@QuarkusTest
class DraftAddressTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String ARTICLE = "/api/v1/articles/by-slug/";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Test
    void pathOfAnUnpublishedSectionStillRedirectsToThePublicOneAfterAMove() {
        newsroom.write(article("da-draft", DAY, "status", "draft", "section", "da-path"),
                line("kind", "section", "path", "da-public", "formerPaths", List.of("da-path")));
        var id = sql.value("SELECT id FROM editorial.section WHERE path = 'da-path'");

        manage("sections/" + id + "/move", "{\"parent\":null,\"slug\":\"da-elsewhere\"}").statusCode(200);

        given().redirects().follow(false).get("/api/v1/sections/by-path/da-path").then().statusCode(308)
                .header("Location", equalTo("/api/v1/sections/by-path/da-public"));
        newsroom.write(article("da-section-piece", DAY, "section", "da-path"));
        given().get(ARTICLE + "da-section-piece").then().body("section.path", equalTo("da-public"));
    }

    @Test
    void slugOfAnUnpublishedTagStillRedirectsToThePublicOneAfterAMerge() {
        newsroom.write(article("da-tagged", DAY, "status", "draft", "tags", tags("da-slug", "da-stays")),
                line("kind", "tag", "slug", "da-tag", "formerSlugs", List.of("da-slug")),
                article("da-public-tag", DAY, "tags", tags("da-tag")));
        var id = sql.value("SELECT id FROM editorial.tag WHERE slug = 'da-slug'");
        var stays = sql.value("SELECT id FROM editorial.tag WHERE slug = 'da-stays'");

        manage("tags/" + id + "/merge", "{\"into\":\"" + stays + "\"}").statusCode(200);

        given().redirects().follow(false).get("/api/v1/tags/by-slug/da-slug").then().statusCode(308)
                .header("Location", equalTo("/api/v1/tags/by-slug/da-tag"));
        newsroom.write(article("da-tag-piece", DAY, "tags", tags("da-slug")));
        given().get(ARTICLE + "da-tag-piece").then().body("tags.slug", contains("da-tag"));
    }

    @Test
    void linksToTheSourceUrlOfAPublicArticleStillLeadToIt() {
        newsroom.write(article("da-source", DAY, "urls", List.of("https://da.example/piece")),
                article("da-copy", DAY, "status", "draft", "urls", List.of("https://da.example/piece")));

        newsroom.write(article("da-links", DAY, "body", "<p><a href=\"https://da.example/piece\">a</a></p>"));

        given().get(ARTICLE + "da-links?body=blocks").then().body("blocks[0].spans[0].target.slug", equalTo("da-source"));
    }

    @Test
    void usageInADraftDoesNotChangeTheUrlOfAPublicMediaItem() {
        newsroom.write(line("kind", "media", "externalId", "da-photo", "url", "/da-public.jpg"),
                article("da-shows", DAY, "media", List.of(Map.of("media", Map.of("externalId", "da-photo")))));
        var media = "/api/v1/media/" + given().get(ARTICLE + "da-shows").path("lead.id");
        var before = given().get(media).asString();

        newsroom.write(article("da-hides", DAY, "status", "draft", "media",
                List.of(Map.of("media", Map.of("externalId", "da-photo", "url", "/da-draft.jpg")))));

        assertThat(given().get(media).asString()).isEqualTo(before).contains("/da-public.jpg");
    }

    private static List<Map<String, String>> tags(String... slugs) {
        return List.of(slugs).stream().map(slug -> Map.of("slug", slug)).toList();
    }

    private static ValidatableResponse manage(String path, String body) {
        return given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                .body(body)
                .post("/manage/v1/" + path).then();
    }
}
