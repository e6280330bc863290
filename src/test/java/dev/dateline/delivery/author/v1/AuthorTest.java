package dev.dateline.delivery.author.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class AuthorTest {

    private static final String BY_SLUG = "/api/v1/authors/by-slug/";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Test
    void authorHasBiographyAndPortrait() {
        newsroom.write(
                line("kind", "media", "externalId", "ut-face", "url", "https://pictures.example/ut.jpg", "width", 800,
                        "height", 800, "captions", List.of(Map.of("language", "en", "altText", "A woman at a desk"))),
                line("kind", "author", "slug", "ut-mara", "name", "Mara Quill", "bio", "Writes about ships.", "portrait",
                        "ut-face"),
                line("kind", "author", "slug", "ut-idle", "name", "Idle Hand"),
                article("ut-piece", "2026-01-01T00:00:00Z", "authors", List.of(Map.of("slug", "ut-mara"))));
        given().get(BY_SLUG + "ut-mara").then().statusCode(200).body("name", equalTo("Mara Quill"))
                .body("bio", equalTo("Writes about ships."))
                .body("portrait.url", equalTo("https://pictures.example/ut.jpg"))
                .body("portrait.altText", equalTo("A woman at a desk"));
        given().get("/api/v1/authors?limit=100&sort=-updatedAt").then().body("data.slug", hasItem("ut-mara"))
                .body("data.slug", not(hasItem("ut-idle")));
        given().get("/api/v1/articles/by-slug/ut-piece?include=authors").then()
                .body("authors[0].bio", equalTo("Writes about ships."))
                .body("authors[0].portrait.altText", equalTo("A woman at a desk"));
        given().get(BY_SLUG + "ut-idle").then().statusCode(404);
    }

    @Test
    void authorWithoutPortraitHasNullPortrait() {
        newsroom.write(article("ut-other", "2026-01-01T00:00:00Z", "authors",
                List.of(Map.of("slug", "ut-plain", "name", "Plain Hand", "role", "editor"))));
        var author = given().get(BY_SLUG + "ut-plain");
        author.then().statusCode(200).body("portrait", nullValue()).body("bio", nullValue());
        assertThat(given().get("/api/v1/authors/" + author.path("id")).asString()).isEqualTo(author.asString());
    }

    @Test
    void listExecutesThreeStatements() {
        authorHasBiographyAndPortrait();
        assertThat(statements.during(() -> given().get("/api/v1/authors?limit=100"))).isEqualTo(3);
    }
}
