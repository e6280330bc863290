package dev.dateline.editorial.collection;

import static dev.dateline.fixture.Collections.create;
import static dev.dateline.fixture.Collections.filled;
import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.patch;
import static dev.dateline.fixture.Collections.slot;
import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** What collections state about articles that are not public. */
@QuarkusTest
class CollectionsOfDraftsTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String SECRET = "EMBARGOED";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(strings = { "draft", "review", "scheduled", "unpublished", "trashed" })
    void itemsOfArticlesThatAreNotPublicAreSeenNowhere(String status) {
        var slug = "cd-" + status;
        newsroom.write(
                line("kind", "media", "externalId", slug, "url", "/embargoed-" + slug + ".jpg", "credit", SECRET, "captions",
                        List.of(Map.of("language", "en", "text", SECRET))),
                article(slug, "2126-01-01T00:00:00Z", "status", status, "headline", SECRET, "tags",
                        List.of(Map.of("slug", "embargoed-" + slug, "name", SECRET))));
        create("cd-of-" + status, filled(slot("top", item(slug, "headline", SECRET, "summary", SECRET, "media",
                Map.of("externalId", slug))), 5, "tag", List.of("embargoed-" + slug))).then().statusCode(201);

        urls("cd-of-" + status).forEach(url -> assertThat(given().get(url).asString()).as(url).doesNotContainIgnoringCase(SECRET)
                .doesNotContain(slug + "\""));
        given().get("/api/v1/collections/cd-of-" + status).then().statusCode(200);
        assertThat(sql.rows(
                "SELECT FROM delivery.collection_item i JOIN delivery.collection c ON c.id = i.collection_id WHERE c.slug = ?",
                "cd-of-" + status)).isEmpty();
        assertThat(sql.rows("SELECT FROM delivery.media WHERE url LIKE '/embargoed-cd-%'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "later, embargoedUntil, 2126-01-01T00:00:00Z", "earlier, expiresAt, 2026-02-01T00:00:00Z" })
    void itemsAndAutomaticSlotsShowNothingOutsideTheTimesOfAnArticle(String kind, String property, String time) {
        var slug = "cd-" + kind;
        newsroom.write(
                line("kind", "media", "externalId", slug, "url", "/embargoed-" + slug + ".jpg", "credit", SECRET, "captions",
                        List.of(Map.of("language", "en", "text", SECRET))),
                article(slug, DAY, property, time, "headline", SECRET, "section", "cd-" + kind + "-section", "tags",
                        List.of(Map.of("slug", "embargoed-" + slug, "name", SECRET))));
        create("cd-of-" + kind, slot("top", item(slug, "headline", SECRET, "media", Map.of("externalId", slug))),
                filled(slot("by tag"), 5, "tag", List.of("embargoed-" + slug)),
                filled(slot("by section"), 5, "section", "cd-" + kind + "-section")).then().statusCode(201);

        given().get("/api/v1/collections/cd-of-" + kind).then().statusCode(200).body("slots.items.size()", equalTo(3))
                .body("slots.items.flatten().size()", equalTo(0));
        urls("cd-of-" + kind).forEach(url -> assertThat(given().get(url).asString()).as(url).doesNotContainIgnoringCase(SECRET));
    }

    @Test
    void textsOfAnItemAreWithdrawnWithItsArticle() {
        newsroom.write(article("cd-expires", DAY, "headline", "Cd article"));
        String id = create("cd-withdrawn", slot("top", item("cd-expires", "headline", SECRET))).path("id");
        assertThat(given().get("/api/v1/collections/cd-withdrawn").asString()).contains(SECRET);

        newsroom.write(article("cd-expires", DAY, "headline", "Cd article", "status", "unpublished"));
        patch(id, Map.of("name", "Saved while the article is not public")).then().statusCode(200);

        urls("cd-withdrawn").forEach(url -> assertThat(given().get(url).asString()).as(url).doesNotContain(SECRET));
    }

    private static List<String> urls(String collection) {
        var urls = new ArrayList<>(List.of("/api/v1/collections?limit=100", "/api/v1/changes?limit=100",
                "/api/v1/media?limit=100", "/api/v1/captions?limit=100", "/api/v1/tags?limit=100"));
        for (var parameters : List.of("", "?include=body,media,authors,translations,related,details&body=blocks",
                "?fields=slots.items.headline,slots.name", "?fields=slot", "?include=x", "?limit=1")) {
            urls.add("/api/v1/collections/" + collection + parameters);
        }
        return urls;
    }
}
