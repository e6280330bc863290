package dev.dateline.delivery.tag.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class TagTest {

    private static final String BY_SLUG = "/api/v1/tags/by-slug/";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    private void publish(String slug, String tag) {
        newsroom.write(article(slug, "2026-01-01T00:00:00Z", "tags", List.of(Map.of("slug", tag, "kind", "person"))));
    }

    @Test
    void tagIsPublicWhileAPublishedArticleUsesIt() {
        newsroom.write(line("kind", "tag", "slug", "tt-mayor", "name", "The mayor", "tagKind", "person"));
        given().get(BY_SLUG + "tt-mayor").then().statusCode(404);
        publish("tt-first", "tt-mayor");
        publish("tt-second", "tt-mayor");
        given().get(BY_SLUG + "tt-mayor").then().statusCode(200).body("name", equalTo("The mayor"))
                .body("kind", equalTo("person"));
        newsroom.write(article("tt-first", "2026-01-01T00:00:00Z", "status", "unpublished"));
        given().get(BY_SLUG + "tt-mayor").then().statusCode(200);
        newsroom.write(article("tt-second", "2026-01-01T00:00:00Z"));
        given().get(BY_SLUG + "tt-mayor").then().statusCode(404);
    }

    @Test
    void changedTagIsVisibleImmediately() {
        publish("tt-words", "tt-quay");
        newsroom.write(line("kind", "tag", "slug", "tt-quay", "name", "North quay", "tagKind", "place", "description",
                "Where the cranes stand."));
        given().get(BY_SLUG + "tt-quay").then().body("name", equalTo("North quay"))
                .body("description", equalTo("Where the cranes stand."));
        given().get("/api/v1/articles/by-slug/tt-words").then().body("tags[0].name", equalTo("North quay"));
    }

    @Test
    void formerSlugRedirectsToCurrentSlug() {
        publish("tt-old", "tt-trams");
        newsroom.write(line("kind", "tag", "slug", "tt-trams", "name", "Trams", "formerSlugs", List.of("tt-tramway")));
        given().redirects().follow(false).get(BY_SLUG + "tt-tramway").then().statusCode(308)
                .header("Location", BY_SLUG + "tt-trams");
    }

    @Test
    void listByKindExecutesOneStatement() {
        publish("tt-listed", "tt-somebody");
        given().get("/api/v1/tags?kind=person&limit=100").then().statusCode(200).body("data.slug", hasItem("tt-somebody"))
                .body("data.kind", everyItem(equalTo("person")));
        assertThat(statements.during(() -> given().get("/api/v1/tags?limit=100"))).isEqualTo(1);
    }
}
