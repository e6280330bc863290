package dev.dateline.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.Desk;

/** A newsroom that uses Dateline through HTTP only: no file is imported, and each person has the role that the work needs. */
@QuarkusTest
class NewsroomDayTest {

    private static final String MANAGE = "/manage/v1/";

    @Inject
    Desk desk;

    private String story;

    @Test
    void publishesCorrectsAndWithdrawsAStory() {
        created(editor(), "sections", Map.of("slug", "nd-city", "name", "City"));
        created(editor(), "tags", Map.of("slug", "nd-ferries", "name", "Ferries"));
        created(editor(), "authors", Map.of("slug", "nd-nell", "name", "Nell"));
        var picture = created(author(), "media", Map.of("type", "image", "url", "https://example.org/nd.jpg", "captions",
                List.of(Map.of("language", "en", "text", "The quay.", "altText", "A quay"))));
        var home = created(editor(), "collections", Map.of("slug", "nd-home", "name", "Home", "slots",
                List.of(Map.of("name", "top", "items", List.of()))));

        story = created(author(), "articles", Map.of("language", "en", "headline", "Ferries stop", "section",
                Map.of("path", "nd-city"), "tags", List.of(Map.of("slug", "nd-ferries")), "authors",
                List.of(Map.of("slug", "nd-nell", "role", "writer")), "media",
                List.of(Map.of("id", picture, "role", "lead")), "bodyFormat", "markdown", "body",
                "No boats **today**."));
        changed(author(), "publish").then().statusCode(403);
        changed(author(), "submit").then().statusCode(200).body("status", equalTo("review"));
        written(editor(), article(), Map.of("headline", "Ferries stop in the storm")).then().statusCode(200);

        desk.request("nd-site", "viewer").get("/preview/v1/articles/by-slug/ferries-stop").then().statusCode(200)
                .body("headline", equalTo("Ferries stop in the storm")).body("lead.caption", equalTo("The quay."));
        given().get("/api/v1/articles/by-slug/ferries-stop").then().statusCode(404);

        changed(editor(), "publish").then().statusCode(200).body("status", equalTo("published"));
        written(editor(), MANAGE + "collections/" + home, Map.of("slots", List.of(Map.of("name", "top", "items",
                List.of(Map.of("article", Map.of("id", story), "headline", "No ferries")))))).then().statusCode(200);
        given().get("/api/v1/collections/nd-home").then().statusCode(200).body("slots[0].items.headline", contains("No ferries"));
        given().get("/api/v1/articles?section=nd-city&tag=nd-ferries&author=nd-nell").then().body("data.headline",
                contains("Ferries stop in the storm"));

        current(editor(), article()).contentType("application/json")
                .body(Map.of("type", "correction", "text", "One ferry sailed.")).post(article() + "/corrections").then()
                .statusCode(200);
        changed(editor(), "publish").then().statusCode(200);
        given().get("/api/v1/corrections?section=nd-city").then().body("data.text", contains("One ferry sailed."))
                .body("data[0].article.id", equalTo(story));

        changed(editor(), "unpublish").then().statusCode(200);
        given().get("/api/v1/articles/by-slug/ferries-stop").then().statusCode(410);
        given().get("/api/v1/collections/nd-home").then().body("slots[0].items.size()", equalTo(0));
        Desk.request().get(MANAGE + "events?id=" + story).then().statusCode(200)
                .body("data.actor", hasItem("nd-author")).body("data.actor", hasItem("nd-editor"));
    }

    private RequestSpecification author() {
        return desk.request("nd-author", "author");
    }

    private RequestSpecification editor() {
        return desk.request("nd-editor", "editor");
    }

    private String article() {
        return MANAGE + "articles/" + story;
    }

    private static String created(RequestSpecification by, String kind, Map<String, Object> resource) {
        return by.contentType("application/json").body(resource).post(MANAGE + kind).then().statusCode(201).extract().path("id");
    }

    /** With the tag of the version that a person reads before a change. */
    private RequestSpecification current(RequestSpecification by, String url) {
        return by.header("If-Match", editor().get(url).header("ETag"));
    }

    private Response changed(RequestSpecification by, String transition) {
        return current(by, article()).post(article() + "/" + transition);
    }

    private Response written(RequestSpecification by, String url, Map<String, Object> patch) {
        return current(by, url).contentType("application/merge-patch+json").body(patch).patch(url);
    }
}
