package dev.dateline.delivery.collection.v1;

import static dev.dateline.fixture.Collections.create;
import static dev.dateline.fixture.Collections.filled;
import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.patch;
import static dev.dateline.fixture.Collections.slot;
import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Collections;
import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class CollectionTest {

    private static final String PATH = "/api/v1/collections/";
    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final Instant START = Instant.now();

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Test
    void showsTheCardsOfListsAndWhatToShowInstead() {
        newsroom.write(photo("co-own"), photo("co-lead"),
                article("co-card", DAY, "summary", "Of the article.", "section", "co-section",
                        "tags", List.of(Map.of("slug", "co-tag")), "authors", List.of(Map.of("slug", "co-author")),
                        "media", List.of(Map.of("role", "lead", "media", Map.of("externalId", "co-lead")))),
                article("co-plain", DAY));
        create("co-cards", slot("top", item("co-card", "headline", "Own headline", "media", Map.of("externalId", "co-own")),
                item("co-plain"))).then().statusCode(201);

        var collection = get("co-cards");
        var items = "slots[0].items";
        assertThat(collection.getString("name")).isEqualTo("Name of co-cards");
        assertThat(collection.getList("slots.name")).isEqualTo(List.of("top"));
        assertThat(collection.getList(items + ".headline")).isEqualTo(List.of("Own headline", "About co-plain"));
        assertThat(collection.getString(items + "[0].summary")).isEqualTo("Of the article.");
        assertThat(collection.getString(items + "[0].lead.caption")).isEqualTo("Caption of co-own");
        assertThat(collection.getList(items + ".overrides")).isEqualTo(List.of(List.of("headline", "lead"), List.of()));
        assertThat(collection.getList(items + ".automatic")).isEqualTo(List.of(false, false));
        assertThat(collection.getString(items + "[0].article.headline")).isEqualTo("About co-card");
        assertThat(collection.getString(items + "[0].article.lead.caption")).isEqualTo("Caption of co-lead");
        for (var i : List.of(0, 1)) {
            Map<String, Object> card = collection.getMap(items + "[" + i + "].article");
            assertThat(card).isEqualTo(given().get("/api/v1/articles?ids=" + card.get("id")).jsonPath().getMap("data[0]"));
        }
        given().get(PATH + collection.getString("id")).then().statusCode(200).body("slug", equalTo("co-cards"));
    }

    @Test
    void itemsAreListedWhileTheirArticlesArePublic() {
        newsroom.write(article("co-a", DAY, "status", "draft"), article("co-b", DAY));
        create("co-visible", slot("top", item("co-a", "headline", "EMBARGOED"), item("co-b"))).then().statusCode(201);
        expect("co-visible", "co-b");
        assertThat(given().get(PATH + "co-visible").asString()).doesNotContain("EMBARGOED").doesNotContain("co-a");

        newsroom.write(article("co-a", DAY));
        expect("co-visible", "co-a", "co-b");
        newsroom.write(article("co-a", DAY, "status", "unpublished"));
        expect("co-visible", "co-b");
        newsroom.write(article("co-a", DAY));
        expect("co-visible", "co-a", "co-b");
        newsroom.write(article("co-b", DAY, "status", "trashed"));
        expect("co-visible", "co-a");
    }

    @Test
    void previewsShowAllItemsExceptTrashedOnes() {
        newsroom.write(article("co-pv-draft", DAY, "status", "draft"), article("co-pv-trashed", DAY, "status", "trashed"),
                article("co-pv", DAY));
        create("co-preview", filled(slot("top", item("co-pv-draft", "headline", "Own"), item("co-pv-trashed"), item("co-pv")), 1))
                .then().statusCode(201);
        Desk.request().get("/preview/v1/collections/co-preview?fields=slots.items.article.slug,slots.items.headline").then()
                .statusCode(200).body("slots[0].items[0].headline", equalTo("Own"))
                .body("slots[0].items.article.slug[0]", equalTo("co-pv-draft"))
                .body("slots[0].items.article.slug[1]", equalTo("co-pv")).body("slots[0].items.size()", equalTo(3));
        expect("co-preview?fields=slots", "co-pv", slugOfNewest("co-pv"));
    }

    private static String slugOfNewest(String except) {
        return given().get("/api/v1/articles?limit=2").jsonPath().<String>getList("data.slug").stream()
                .filter(slug -> !slug.equals(except)).findFirst().orElseThrow();
    }

    @Test
    void overridingMediaArePublicWithTheirItem() {
        newsroom.write(photo("co-media"), article("co-with-media", DAY, "status", "draft"));
        String id = create("co-media", slot("top", item("co-with-media", "media", Map.of("externalId", "co-media")))).path("id");
        String media = given().header("Authorization", AdminKey.bearer())
                .get("/manage/v1/collections/" + id).path("slots[0].items[0].media.id");
        given().get("/api/v1/media/" + media).then().statusCode(404);
        newsroom.write(article("co-with-media", DAY));
        given().get("/api/v1/media/" + media).then().statusCode(200).body("captions.text", contains("Caption of co-media"));
        newsroom.write(article("co-with-media", DAY, "status", "unpublished"));
        given().get("/api/v1/media/" + media).then().statusCode(404);

        newsroom.write(article("co-with-media", DAY));
        patch(id, Map.of("slots", List.of(slot("top", item("co-with-media"))))).then().statusCode(200);
        given().get("/api/v1/media/" + media).then().statusCode(404);
        patch(id, Map.of("slots", List.of(slot("top", item("co-with-media", "media", Map.of("id", media)))))).then()
                .statusCode(200);
        given().get("/api/v1/media/" + media).then().statusCode(200);
        Collections.delete(id).then().statusCode(204);
        given().get("/api/v1/media/" + media).then().statusCode(404);
    }

    @Test
    void fillsSlotsWithTheNewestArticlesWithoutRepeatingAny() {
        newsroom.write(IntStream.range(0, 8).mapToObj(i -> article("co-fill-" + i, "2026-01-01T0" + i + ":00:00Z",
                "section", "co-fill/co-sub", "type", i % 2 == 0 ? "opinion" : "article")).toList());
        create("co-filled",
                filled(slot("first", item("co-fill-0"), item("co-fill-7")), 2, "section", "co-fill"),
                filled(slot("second"), 3, "section", "co-fill", "type", List.of("opinion")),
                slot("third", item("co-fill-5"), item("co-fill-7")),
                filled(slot("fourth"), 9, "section", "co-fill"),
                filled(slot("none"), 9, "section", "co-fill", "descendants", false)).then().statusCode(201);

        var collection = get("co-filled");
        assertThat(collection.getList("slots.items.article.slug")).isEqualTo(List.of(
                List.of("co-fill-0", "co-fill-7", "co-fill-6", "co-fill-4"), List.of("co-fill-2"),
                List.of("co-fill-5", "co-fill-7"), List.of("co-fill-3", "co-fill-1"), List.of()));
        assertThat(collection.getList("slots[0].items.automatic")).isEqualTo(List.of(false, false, true, true));
        assertThat(collection.getList("slots[0].items.overrides")).isEqualTo(List.of(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void fillsByEachFilter() {
        newsroom.write(article("co-by", DAY, "language", "is", "section", "co-by", "type", "factbox", "flags",
                List.of("co-by-flag"), "access", "metered", "tags",
                List.of(Map.of("slug", "co-by-tag"), Map.of("slug", "co-by-other")),
                "authors", List.of(Map.of("slug", "co-by-author")), "media",
                List.of(Map.of("media", Map.of("externalId", "co-by-photo", "url", "/co-by.jpg")))));
        newsroom.write(article("co-by-elsewhere", "2025-12-30T08:00:00Z", "section", "co-by-else", "authors",
                List.of(Map.of("slug", "co-by-author")), "tags", List.of(Map.of("slug", "co-by-tag"))));
        String id = given().get("/api/v1/articles/by-slug/co-by").path("id");
        String media = given().get("/api/v1/articles/by-slug/co-by").path("lead.id");
        create("co-filters", filled(slot("section"), 1, "section", "co-by", "publishedBefore", "2026-01-02T00:00:00Z"),
                filled(slot("tag"), 1, "tag", List.of("co-by-tag", "co-fill-other")),
                filled(slot("tagAll"), 1, "tagAll", List.of("co-by-tag", "co-by-other"))).then().statusCode(422);
        for (var filters : List.of(List.of("section", "co-by"), List.of("tag", List.of("co-by-tag")),
                List.of("tagAll", List.of("co-by-tag", "co-by-other")), List.of("author", "co-by-author"),
                List.of("media", media),
                List.of("type", List.of("factbox"), "language", List.of("IS")),
                List.of("language", List.of("is"), "section", "co-by"),
                List.of("section", List.of("co-by-else", "co-by"), "publishedAfter", "2025-12-31T00:00:00Z"),
                List.of("author", List.of("co-by-author", "co-by-author"), "sectionNot", List.of("co-by-else")),
                List.of("flags", List.of("co-by-flag", "co-by-none")), List.of("section", "co-by", "access", List.of("metered")),
                List.of("section", "co-by", "typeNot", List.of("article")),
                List.of("section", "co-by", "publishedAfter", "2025-12-31T00:00:00Z", "publishedBefore",
                        "2026-01-02T00:00:00Z"))) {
            var slug = "co-by-" + Math.abs(filters.hashCode());
            create(slug, filled(slot("a"), 1, filters.toArray())).then().statusCode(201);
            expect(slug, "co-by");
        }
        for (var filters : List.of(List.of("section", "co-by", "tagNot", List.of("co-by-tag")),
                List.of("tag", List.of("co-by-tag"), "type", List.of("opinion")),
                List.of("section", "co-by", "idsNot", List.of(id)), List.of("section", "co-by", "access", List.of("free")),
                List.of("section", "co-by", "flags", List.of("co-by-none")), List.of("section", "co-by", "sectionNot",
                        List.of("co-by")),
                List.of("section", "co-by", "typeNot", List.of("factbox", "video")),
                List.of("author", "co-by-author", "publishedAfter", DAY))) {
            var slug = "co-not-by-" + Math.abs(filters.hashCode());
            create(slug, filled(slot("a"), 1, filters.toArray())).then().statusCode(201);
            expect(slug);
        }
    }

    @Test
    void fillsFollowMovedSectionsAndMergedTags() {
        newsroom.write(article("co-follow", DAY, "section", "co-follow-section", "tags",
                List.of(Map.of("slug", "co-follow-tag"))),
                article("co-follow-other", DAY, "tags",
                        List.of(Map.of("slug", "co-follow-into"))));
        create("co-follow", filled(slot("a"), 5, "section", "co-follow-section"),
                filled(slot("b"), 5, "tag", List.of("co-follow-tag"))).then().statusCode(201);
        var desk = Desk.request().header("If-Match", "*").contentType("application/json");
        String section = given().get("/api/v1/sections/by-path/co-follow-section").path("id");
        desk.body(line("parent", null, "slug", "co-follow-moved")).post("/manage/v1/sections/" + section + "/move").then()
                .statusCode(200);
        String tag = given().get("/api/v1/tags/by-slug/co-follow-tag").path("id");
        String into = given().get("/api/v1/tags/by-slug/co-follow-into").path("id");
        Desk.request().header("If-Match", "*").contentType("application/json").body(Map.of("into", into))
                .post("/manage/v1/tags/" + tag + "/merge").then().statusCode(200);

        assertThat(get("co-follow").getList("slots.items.article.slug"))
                .isEqualTo(List.of(List.of("co-follow"), List.of("co-follow-other")));
    }

    @Test
    void selectsAndAddsPropertiesAsInLists() {
        newsroom.write(photo("co-f"), article("co-fields", DAY, "media",
                List.of(Map.of("role", "lead", "media", Map.of("externalId", "co-f")))));
        create("co-fields", slot("top", item("co-fields"))).then().statusCode(201);
        given().get(PATH + "co-fields?fields=slots.items.article.slug").then().statusCode(200)
                .body("", equalTo(Map.of("slots", List.of(Map.of("items", List.of(
                        Map.of("article", Map.of("slug", "co-fields"))))))));
        given().get(PATH + "co-fields?fields=slots.items.lead.caption").then().statusCode(200)
                .body("slots[0].items[0].lead.caption", equalTo("Caption of co-f"));
        given().get(PATH + "co-fields?include=body,details&body=text").then().statusCode(200)
                .body("slots[0].items[0].article.body", equalTo("All of co-fields."))
                .body("slots[0].items[0].article.corrections", empty());
        given().get(PATH + "co-fields?fields=slots.items.article.wordCount").then().statusCode(200)
                .body("slots[0].items[0].article.wordCount", equalTo(4));
        given().get(PATH + "co-fields").then().body("slots[0].items[0].article.body", nullValue());
        given().get(PATH + "co-fields?body=text").then().statusCode(400);
        given().get(PATH + "co-fields?fields=slots.item").then().statusCode(400)
                .body("errors[0].nearest", equalTo("slots.items"));
        given().get(PATH + "co-fields?limit=2").then().statusCode(400).body("errors[0].name", equalTo("limit"));
    }

    @Test
    void readsAnyNumberOfSlotsWithTheSameStatements() {
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 6; i++) {
            lines.add(photo("co-st-" + i));
            lines.add(article("co-st-" + i, "2026-01-01T0" + i + ":00:00Z", "section", "co-st/" + i, "tags",
                    List.of(Map.of("slug", "co-st-" + i)), "authors", List.of(Map.of("slug", "co-st-" + i)),
                    "media", List.of(Map.of("role", "lead", "media", Map.of("externalId", "co-st-" + i)))));
        }
        newsroom.write(lines);
        create("co-st-few", filled(slot("0", item("co-st-0", "media", Map.of("externalId", "co-st-1"))), 1, "section", "co-st",
                "tag", List.of("co-st-1"), "author", "co-st-1")).then().statusCode(201);
        create("co-st-many", IntStream.range(0, 6).mapToObj(i -> filled(slot("" + i,
                item("co-st-" + i, "media", Map.of("externalId", "co-st-" + (5 - i)))), 2, "section", "co-st/" + i,
                "tag", List.of("co-st-" + i), "author", "co-st-" + i)).toArray(Map[]::new)).then().statusCode(201);
        create("co-st-items", slot("0", item("co-st-0"), item("co-st-1"))).then().statusCode(201);

        var few = statements.during(() -> get("co-st-few"));
        assertThat(few).as("collection, scan, sort, articles, and their sections, tags, authors, media and captions")
                .isEqualTo(9);
        assertThat(statements.during(() -> get("co-st-many"))).isEqualTo(few);
        assertThat(statements.during(() -> get("co-st-items"))).isEqualTo(7);
        Runnable cards = () -> given().get("/api/v1/articles?section=co-st&include=details");
        assertThat(statements.during(() -> given().get(PATH + "co-st-items?fields=slots"), () -> get("co-st-items")))
                .isEqualTo(2);
        assertThat(statements.during(() -> get("co-st-items"), cards)).isEqualTo(2);
    }

    @Test
    void namesWhatItDependsOnForCaches() {
        newsroom.write(photo("co-keys"), article("co-keys", DAY, "tags", List.of(Map.of("slug", "co-keys"))),
                article("co-keys-draft", DAY, "status", "draft"));
        var media = create("co-keys", filled(slot("top", item("co-keys", "media", Map.of("externalId", "co-keys")),
                item("co-keys-draft")), 5, "tag", List.of("co-keys"))).path("slots[0].items[0].media.id");
        String tag = given().get("/api/v1/tags/by-slug/co-keys").path("id");
        var response = given().get(PATH + "co-keys");
        assertThat(response.header("Surrogate-Key").split(" ")).containsExactlyInAnyOrder("all", "collection:co-keys",
                "collection:" + response.path("id"), "article:" + articleId("co-keys"), "tag:" + tag, "list:tag:" + tag,
                "media:" + media);
        given().header("If-None-Match", response.header("ETag")).get(PATH + "co-keys").then().statusCode(304);
        assertThat(given().get("/api/v1/collections").header("Surrogate-Key")).isEqualTo("all collections");
    }

    @Test
    void mediaOfItemsAreNotDeleted() {
        newsroom.write(photo("co-used"), article("co-used", DAY));
        var media = create("co-used", slot("top", item("co-used", "media", Map.of("externalId", "co-used"))))
                .path("slots[0].items[0].media.id");
        Desk.request().header("If-Match", "*").delete("/manage/v1/media/" + media).then().statusCode(409)
                .body("usages.collections", equalTo(1));
    }

    @Test
    void listsCollectionsWithoutTheirSlots() {
        create(Map.of("slug", "co-list-a", "name", "Co list b")).then().statusCode(201);
        create(Map.of("slug", "co-list-b", "name", "Co list A")).then().statusCode(201);
        var found =
                given().get("/api/v1/collections?limit=100").then().statusCode(200).body("data.slots", everyItem(is(nullValue())))
                        .extract().jsonPath();
        assertThat(found.getList("data.slug", String.class)).containsSubsequence("co-list-b", "co-list-a");
        given().get("/api/v1/collections?limit=1&sort=slug&count=exact").then().statusCode(200)
                .body("page.next", not(nullValue()));
    }

    @Test
    void listsCollectionsAndTheirItemsInTheChangeFeed() {
        newsroom.write(article("co-feed", DAY, "status", "draft"), article("co-feed-other", DAY));
        var from = end();
        String id = create("co-feed", slot("top", item("co-feed"))).path("id");
        var published = "collection " + id + " published";
        assertThat(changes(from)).containsExactly(published);

        from = end();
        newsroom.write(article("co-feed", DAY));
        assertThat(changes(from)).containsExactly("article " + articleId("co-feed") + " published", published);

        from = end();
        newsroom.write(article("co-feed-other", DAY, "headline", "Not in it"));
        assertThat(changes(from)).doesNotContain(published);

        var article = articleId("co-feed");
        from = end();
        newsroom.write(article("co-feed", DAY, "status", "unpublished"));
        assertThat(changes(from)).containsExactly("article " + article + " withdrawn", published);

        from = end();
        Collections.delete(id).then().statusCode(204);
        assertThat(changes(from)).containsExactly("collection " + id + " withdrawn");
        assertThat(given().get("/api/v1/changes?resource=collection&limit=100").jsonPath().getList("data.id")).contains(id);
    }

    private static String end() {
        var page = given().get("/api/v1/changes?limit=100&since=" + START).jsonPath();
        while (page.getString("page.next") != null) {
            page = given().get(page.getString("resume")).jsonPath();
        }
        return page.getString("resume");
    }

    private static List<String> changes(String from) {
        return given().get(from).jsonPath().<Map<String, Object>>getList("data").stream()
                .map(change -> change.get("resource") + " " + change.get("id") + " " + change.get("change")).toList();
    }

    private static String articleId(String slug) {
        return given().get("/api/v1/articles/by-slug/" + slug).path("id");
    }

    private static void expect(String collection, String... slugs) {
        assertThat(get(collection).getList("slots[0].items.article.slug")).isEqualTo(List.of(slugs));
    }

    private static JsonPath get(String slug) {
        return given().get(PATH + slug).then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> photo(String name) {
        return line("kind", "media", "externalId", name, "url", "https://example.org/" + name + ".jpg", "captions",
                List.of(Map.of("language", "en", "text", "Caption of " + name)));
    }
}
