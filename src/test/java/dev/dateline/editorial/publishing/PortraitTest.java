package dev.dateline.editorial.publishing;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

@QuarkusTest
class PortraitTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String BY_SLUG = "/api/v1/authors/by-slug/";

    @Inject
    Newsroom newsroom;

    @Test
    void aPortraitThatIsTakenAwayIsPublicNoMore() {
        var id = portrayed("po-away");
        var before = Instant.now();

        newsroom.write(line("kind", "author", "slug", "po-away"));

        given().get(BY_SLUG + "po-away").then().body("portrait", nullValue());
        isWithdrawn(id, before);
    }

    @Test
    void aPortraitThatIsReplacedIsPublicNoMore() {
        var id = portrayed("po-new");
        newsroom.write(line("kind", "media", "externalId", "po-other", "url", "/po-other.jpg"));
        var before = Instant.now();

        newsroom.write(line("kind", "author", "slug", "po-new", "portrait", "po-other"));

        String other = given().get(BY_SLUG + "po-new").path("portrait.id");
        given().get("/api/v1/media/" + other).then().statusCode(200);
        isWithdrawn(id, before);
    }

    @Test
    void aFormerPortraitThatAnArticleShowsStays() {
        var id = portrayed("po-kept");
        newsroom.write(article("po-shows", DAY, "media", List.of(Map.of("media", Map.of("externalId", "po-kept")))));

        newsroom.write(line("kind", "author", "slug", "po-kept"));

        given().get("/api/v1/media/" + id).then().statusCode(200);
    }

    @Test
    void aFormerPortraitThatAnotherAuthorHasStays() {
        var id = portrayed("po-shared");
        newsroom.write(line("kind", "author", "slug", "po-twin", "portrait", "po-shared"),
                article("po-by-twin", DAY, "authors", List.of(Map.of("slug", "po-twin"))));

        newsroom.write(line("kind", "author", "slug", "po-shared"));

        given().get("/api/v1/media/" + id).then().statusCode(200);
    }

    private String portrayed(String name) {
        newsroom.write(line("kind", "media", "externalId", name, "url", "/" + name + ".jpg"),
                line("kind", "author", "slug", name, "portrait", name),
                article(name + "-piece", DAY, "authors", List.of(Map.of("slug", name))));
        return given().get(BY_SLUG + name).path("portrait.id");
    }

    private static void isWithdrawn(String media, Instant since) {
        given().get("/api/v1/media/" + media).then().statusCode(404);
        given().get("/api/v1/changes?resource=media&limit=100&since=" + since).then()
                .body("data.find { it.id == '" + media + "' }.change", equalTo("withdrawn"));
    }
}
