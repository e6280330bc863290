package dev.dateline.delivery.media.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class MediaTest {

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    private String id;

    @BeforeEach
    void write() {
        newsroom.write(photo("The pier."), article("mt-piece", "2026-01-01T00:00:00Z", "media",
                List.of(Map.of("media", Map.of("externalId", "mt-photo")))));
        id = given().get("/api/v1/articles/by-slug/mt-piece").path("lead.id");
    }

    private static Map<String, Object> photo(String english) {
        return line("kind", "media", "externalId", "mt-photo", "url", "https://pictures.example/mt.jpg", "width", 1600,
                "height", 900, "focalPoint", Map.of("x", 0.25, "y", 0.5), "credit", "Photo desk", "rights",
                Map.of("holder", "Photo desk", "terms", "Once."), "captions",
                List.of(Map.of("language", "en", "text", english), Map.of("language", "ja", "text", "桟橋。")));
    }

    @Test
    void itemHasCaptionsInAllLanguages() {
        given().get("/api/v1/media/" + id).then().statusCode(200).body("type", equalTo("image"))
                .body("mimeType", equalTo("image/jpeg")).body("focalPoint.x", equalTo(0.25f))
                .body("rights.holder", equalTo("Photo desk")).body("rights.expiresAt", nullValue())
                .body("captions.language", contains("en", "ja")).body("captions.text", contains("The pier.", "桟橋。"));
        given().get("/api/v1/media/" + id + "/captions").then().statusCode(200)
                .body("data.language", contains("en", "ja"));
        given().get("/api/v1/articles?media=" + id).then().body("data.slug", contains("mt-piece"));
    }

    @Test
    void captionsAreSeparateResources() {
        var captions = given().get("/api/v1/captions?media=" + id + "&language=ja").then().statusCode(200)
                .body("data.text", contains("桟橋。")).extract().jsonPath();
        given().get("/api/v1/captions/" + captions.getString("data[0].id")).then().statusCode(200)
                .body("mediaId", equalTo(id)).body("language", equalTo("ja"));
        given().get("/api/v1/captions?language=JA&limit=100").then().body("data.language", everyItem(equalTo("ja")));
    }

    @Test
    void changedCaptionAppearsInAllArticlesThatUseTheItem() {
        newsroom.write(photo("The old pier."));
        given().get("/api/v1/articles/by-slug/mt-piece").then().body("lead.caption", equalTo("The old pier."));
    }

    @Test
    void itemUsedByNoPublishedArticleReturns404() {
        newsroom.write(article("mt-piece", "2026-01-01T00:00:00Z", "status", "unpublished"));
        given().get("/api/v1/media/" + id).then().statusCode(404);
        given().get("/api/v1/media/" + id + "/captions").then().statusCode(404);
        given().get("/api/v1/captions?media=" + id).then().statusCode(200).body("data.size()", equalTo(0));
    }

    @Test
    void listsExecuteFixedNumberOfStatements() {
        given().get("/api/v1/media?type=image&limit=100").then().body("data.id", hasItem(id));
        assertThat(statements.during(() -> given().get("/api/v1/media?limit=100"))).isEqualTo(2);
        assertThat(statements.during(() -> given().get("/api/v1/captions?limit=100"))).isEqualTo(1);
    }
}
