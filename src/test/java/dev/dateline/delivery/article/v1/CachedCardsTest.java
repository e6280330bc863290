package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.delivery.cache.NodeCaches;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.PlainHttp;
import dev.dateline.fixture.Sql;

/** Lists whose articles the node has cached for another list. */
@QuarkusTest
class CachedCardsTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String LIST = "/api/v1/articles?tag=cards-tag";

    @Inject
    Newsroom newsroom;

    @Inject
    NodeCaches caches;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @BeforeEach
    void cacheTwoCards() {
        newsroom.write(line("kind", "tag", "slug", "cards-tag", "name", "Harbour", "names", Map.of("de", "Hafen")),
                line("kind", "section", "path", "cards-section", "name", "City"),
                line("kind", "author", "slug", "cards-author", "name", "Nell"), card("cards-one"), card("cards-two"));
        caches.clear();
        PlainHttp.getUncached(LIST);
    }

    private static Map<String, Object> card(String id) {
        return article(id, DAY, "headline", "About " + id + " 😀", "section", "cards-section", "tags",
                List.of(Map.of("slug", "cards-tag")),
                "authors", List.of(Map.of("slug", "cards-author")), "media", List.of(Map.of("role", "lead", "media",
                        Map.of("externalId", "cards-lead", "url", "/sample/cards.svg", "captions",
                                List.of(Map.of("language", "en", "text", "At dawn"))))));
    }

    @Test
    void areTheSameWithTheSameKeys() {
        var cached = PlainHttp.getUncached(LIST);

        caches.clear();
        var read = PlainHttp.getUncached(LIST);

        assertThat(cached.body()).isEqualTo(read.body()).contains("About cards-one", "cards-section", "Harbour", "Nell",
                "At dawn");
        assertThat(keys(cached)).isEqualTo(keys(read)).anyMatch(key -> key.startsWith("media:"))
                .anyMatch(key -> key.startsWith("author:")).anyMatch(key -> key.startsWith("section:"));
    }

    private static List<String> keys(HttpResponse<String> response) {
        return List.of(PlainHttp.header(response, "Surrogate-Key").split(" "));
    }

    @Test
    void haveTheSelectedPropertiesAndNames() {
        given().get(LIST + "&fields=slug&sort=headline").then().statusCode(200).body("data", contains(
                Map.of("slug", "cards-one"), Map.of("slug", "cards-two")));
        given().get(LIST + "&fields=written").then().statusCode(400).body("errors[0].name", equalTo("fields"));
        given().get(LIST + "&names=de").then().statusCode(200).body("data[0].tags[0].names", equalTo(Map.of("de", "Hafen")));
        given().get(LIST + "&sort=updatedAt").then().statusCode(200).body("data[0].tags[0]", not(hasKey("names")));
    }

    @Test
    void arePublicWhileThePreviewShowsWorkingCopies() {
        var id = sql.value("SELECT id FROM editorial.article WHERE external_id = 'cards-one'");
        new Desk.Copy(id, null).reread().patch(Map.of("headline", "Not public yet")).then().statusCode(200);
        var viewer = desk.request("cards-viewer", "viewer");

        for (var round = 0; round < 2; round++) {
            given().spec(viewer).get("/preview/v1/articles?tag=cards-tag&sort=headline").then().statusCode(200)
                    .body("data.headline", contains("About cards-two 😀", "Not public yet"));
            given().get("/api/v1/articles?tag=cards-tag&sort=publishedAt&limit=" + (10 + round)).then().statusCode(200)
                    .body("data.headline", contains("About cards-one 😀", "About cards-two 😀"));
        }
    }
}
