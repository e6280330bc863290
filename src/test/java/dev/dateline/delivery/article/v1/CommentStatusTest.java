package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

@QuarkusTest
class CommentStatusTest {

    private static final String PUBLISHED = "2026-04-01T08:00:00Z";

    @Inject
    Newsroom newsroom;

    @Test
    void articleIsOpenForCommentsUnlessEditorsCloseIt() {
        newsroom.write(article("cs-open", PUBLISHED), article("cs-closed", PUBLISHED, "comments", "closed"));

        given().get("/api/v1/articles/by-slug/cs-open").then().statusCode(200).body("comments", equalTo("open"));
        given().get("/api/v1/articles/by-slug/cs-closed").then().statusCode(200).body("comments", equalTo("closed"));
    }

    @Test
    void versionsKeepTheirStatus() {
        newsroom.write(article("cs-version", PUBLISHED, "comments", "closed"));
        newsroom.write(article("cs-version", PUBLISHED, "comments", "open"));
        String id = given().get("/api/v1/articles/by-slug/cs-version").then().body("comments", equalTo("open")).extract()
                .path("id");

        given().get("/api/v1/articles/" + id + "/versions/1").then().statusCode(200).body("comments", equalTo("closed"));
        given().get("/api/v1/articles/" + id + "/versions/2").then().statusCode(200).body("comments", equalTo("open"));
    }

    @Test
    void listsReturnTheStatusOnRequest() {
        newsroom.write(article("cs-list", PUBLISHED, "comments", "closed", "tags", List.of(Map.of("slug", "cs-list"))));

        given().get("/api/v1/articles?tag=cs-list").then().statusCode(200).body("data[0]", not(hasKey("comments")));
        given().get("/api/v1/articles?tag=cs-list&include=details").then().body("data.comments", contains("closed"));
        given().get("/api/v1/articles?tag=cs-list&fields=comments").then()
                .body("data", contains(Map.of("comments", "closed")));
    }

    @Test
    void importRejectsOtherValues() {
        assertThatThrownBy(() -> newsroom.write(article("cs-other", PUBLISHED, "comments", "members")))
                .hasMessageContaining("field=comments").hasMessageContaining("open, closed");
    }
}
