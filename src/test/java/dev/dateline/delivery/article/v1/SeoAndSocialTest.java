package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

@QuarkusTest
class SeoAndSocialTest {

    private static final String PUBLISHED = "2026-04-01T08:00:00Z";

    @Inject
    Newsroom newsroom;

    private static Map<String, Object> full(String slug, Object... more) {
        var line = article(slug, PUBLISHED, "headline", "The headline",
                "seo", Map.of("title", "The SEO title", "description", "The SEO description", "noIndex", true),
                "social", Map.of("title", "The social title", "description", "The social description"),
                "media",
                List.of(media(slug + "-lead", "lead"), media(slug + "-inline", "inline"), media(slug + "-social", "social")));
        line.putAll(Newsroom.line(more));
        return line;
    }

    private static Map<String, Object> media(String id, String role) {
        return Map.of("role", role, "media", Map.of("externalId", id, "url", "https://example.org/" + id + ".jpg",
                "captions", List.of(Map.of("language", "en", "altText", "Alt of " + id))));
    }

    @Test
    void articleHasWhatSearchEnginesAndSocialNetworksShow() {
        newsroom.write(full("ss-full"));

        given().get("/api/v1/articles/by-slug/ss-full").then().statusCode(200)
                .body("headline", equalTo("The headline"))
                .body("seo.title", equalTo("The SEO title")).body("seo.description", equalTo("The SEO description"))
                .body("seo.noIndex", equalTo(true))
                .body("social.title", equalTo("The social title"))
                .body("social.description", equalTo("The social description"))
                .body("social.media.url", equalTo("https://example.org/ss-full-social.jpg"))
                .body("social.media.role", equalTo("social")).body("social.media.altText", equalTo("Alt of ss-full-social"))
                .body("lead.url", equalTo("https://example.org/ss-full-lead.jpg"))
                .body("media.url", contains("https://example.org/ss-full-inline.jpg"));
    }

    @Test
    void articleWithoutEitherHasNull() {
        newsroom.write(article("ss-none", PUBLISHED));

        given().get("/api/v1/articles/by-slug/ss-none").then().statusCode(200)
                .body("$", hasKey("seo")).body("seo", nullValue()).body("$", hasKey("social")).body("social", nullValue());
    }

    @Test
    void textsOrTheImageAloneSuffice() {
        newsroom.write(article("ss-image", PUBLISHED, "media", List.of(media("ss-image", "social"))),
                article("ss-no-index", PUBLISHED, "seo", Map.of("noIndex", true)));

        given().get("/api/v1/articles/by-slug/ss-image").then().body("social.title", nullValue())
                .body("social.media.url", equalTo("https://example.org/ss-image.jpg")).body("lead", nullValue());
        given().get("/api/v1/articles/by-slug/ss-no-index").then().body("seo.title", nullValue())
                .body("seo.noIndex", equalTo(true)).body("social", nullValue());
    }

    @Test
    void listsReturnBothOnRequest() {
        newsroom.write(full("ss-list", "tags", List.of(Map.of("slug", "ss-list"))));

        given().get("/api/v1/articles?tag=ss-list").then().statusCode(200).body("data", hasSize(1))
                .body("data[0]", not(hasKey("seo"))).body("data[0]", not(hasKey("social")));
        given().get("/api/v1/articles?tag=ss-list&include=details").then().body("data[0].seo.title", equalTo("The SEO title"))
                .body("data[0].social.media.url", equalTo("https://example.org/ss-list-social.jpg"))
                .body("data[0].media", hasSize(1));
        given().get("/api/v1/articles?tag=ss-list&fields=seo.description,social.title,social.media.url").then()
                .body("data[0]", equalTo(Map.of("seo", Map.of("description", "The SEO description"), "social",
                        Map.of("title", "The social title", "media", Map.of("url", "https://example.org/ss-list-social.jpg")))));
        given().get("/api/v1/articles?tag=ss-list&fields=seo").then().body("data[0]", equalTo(Map.of("seo",
                Map.of("title", "The SEO title", "description", "The SEO description", "noIndex", true))));
    }

    @Test
    void versionsKeepTheTextsButNotTheImage() {
        newsroom.write(full("ss-version"));
        newsroom.write(article("ss-version", PUBLISHED));
        var id = given().get("/api/v1/articles/by-slug/ss-version").then().body("seo", nullValue()).extract().path("id");

        given().get("/api/v1/articles/" + id + "/versions/1").then().statusCode(200)
                .body("seo.title", equalTo("The SEO title")).body("social.title", equalTo("The social title"))
                .body("social.media", nullValue());
        given().get("/api/v1/articles/" + id + "/versions/2").then().body("seo", nullValue()).body("social", nullValue());
    }

    @Test
    void imageIsPublicWithTheArticleOnly() {
        newsroom.write(full("ss-public"), full("ss-draft", "status", "draft"));
        var image = given().get("/api/v1/articles/by-slug/ss-public").path("social.media.id");

        given().get("/api/v1/media/" + image).then().statusCode(200);
        given().get("/api/v1/articles?media=" + image).then().body("data.slug", contains("ss-public"));
        given().get("/api/v1/media?limit=100").then().body("data.url.findAll { it.contains('ss-draft') }", hasSize(0));
        newsroom.write(article("ss-public", PUBLISHED));
        given().get("/api/v1/media/" + image).then().statusCode(404);
    }

    @Test
    void rejectsTwoImagesAndTextsOfExcessiveLength() {
        Assertions.assertThatThrownBy(() -> newsroom.write(article("ss-two", PUBLISHED, "media",
                List.of(media("ss-two-a", "social"), media("ss-two-b", "social")))))
                .hasMessageContaining("must have at most one item with the role social");
        Assertions.assertThatThrownBy(() -> newsroom.write(article("ss-long", PUBLISHED, "seo",
                Map.of("title", "x".repeat(501))))).hasMessageContaining("field=seo.title").hasMessageContaining("500");
    }
}
