package dev.dateline.editorial.collection.v1;

import static dev.dateline.fixture.Collections.create;
import static dev.dateline.fixture.Collections.filled;
import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.patch;
import static dev.dateline.fixture.Collections.slot;
import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Collections;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class ManagedCollectionTest {

    private static final String COLLECTIONS = "/manage/v1/collections";
    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private static boolean isWritten;

    @Inject
    Newsroom newsroom;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @BeforeEach
    void write() {
        if (!isWritten) {
            newsroom.write(line("kind", "section", "path", "mc-world/mc-europe", "name", "Europe"),
                    line("kind", "media", "externalId", "mc-photo", "url", "https://example.org/mc.jpg"),
                    article("mc-public", DAY, "tags", List.of(Map.of("slug", "mc-tag")),
                            "authors", List.of(Map.of("slug", "mc-author"))),
                    article("mc-draft", DAY, "status", "draft"));
            isWritten = true;
        }
    }

    @Test
    void createsACollectionThatIsPublicAtOnce() {
        var created = create("mc-created",
                slot("top", item("mc-draft", "headline", "Own headline", "summary", "Own summary", "media",
                        Map.of("externalId", "mc-photo")), item("mc-public")),
                filled(slot("more"), 5, "section", "mc-world/mc-europe", "tag", List.of("mc-tag"), "type", List.of("opinion")));
        created.then().statusCode(201).body("version", equalTo(1)).body("name", equalTo("Name of mc-created"))
                .body("slots.name", contains("top", "more"))
                .body("slots[0].items.article.slug", contains("mc-draft", "mc-public"))
                .body("slots[0].items.article.status", contains("draft", "published"))
                .body("slots[0].items[0].article.id", equalTo(articleId("mc-draft")))
                .body("slots[0].items[0].article.externalId", equalTo("mc-draft"))
                .body("slots[0].items[0].article.headline", equalTo("About mc-draft"))
                .body("slots[0].items[0].headline", equalTo("Own headline"))
                .body("slots[0].items[0].summary", equalTo("Own summary"))
                .body("slots[0].items[0].media.externalId", equalTo("mc-photo"))
                .body("slots[0].items[0].media.url", equalTo("https://example.org/mc.jpg"))
                .body("slots[0].items[1].headline", nullValue()).body("slots[0].fill", nullValue())
                .body("slots[1].items", empty()).body("slots[1].fill.limit", equalTo(5))
                .body("slots[1].fill.query.section", contains("mc-world/mc-europe"))
                .body("slots[1].fill.query.tag", contains("mc-tag")).body("slots[1].fill.query.type", contains("opinion"))
                .body("slots[1].fill.query.author", empty());
        Desk.request().get(created.header("Location")).then().statusCode(200).header("ETag", created.header("ETag"))
                .body("slots[0].items.article.slug", contains("mc-draft", "mc-public"));
        given().get("/api/v1/collections/mc-created").then().statusCode(200)
                .body("slots[0].items.article.slug", contains("mc-public"));
    }

    @ParameterizedTest
    @CsvSource({ "sections, fill", "tags, fill", "authors, fill", "media, fill", "sections, menu", "tags, menu" })
    void neverNamesAResourceThatIsBeingDeleted(String kind, String place) throws SQLException {
        var name = "mc-gone-" + kind + "-" + place;
        String id = Desk.request().contentType("application/json").body(kind.equals("media")
                ? Map.of("url", "https://example.org/" + name, "type", "image", "defaultLanguage", "en")
                : Map.of("slug", name, "name", "Leaves")).post("/manage/v1/" + kind).then().statusCode(201).extract().path("id");
        String collection = create(name).then().statusCode(201).extract().path("id");
        var one = kind.equals("media") ? kind : kind.substring(0, kind.length() - 1);
        Map<String, Object> change = place.equals("menu") ? Map.of("menu", List.of(Map.of(one, Map.of("id", id))))
                : Map.of("slots", List.of(filled(slot("more"), 5, one, kind.equals("media") ? id : List.of(id))));
        try (var holder = Sql.connectionOfOwner(); var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT 1 FROM editorial.%s WHERE id = '%s' FOR UPDATE".formatted(one, id));
            var responses = Executors.newFixedThreadPool(2);
            try {
                var deleted = responses.submit(() -> Desk.request().header("If-Match", "*")
                        .delete("/manage/v1/" + kind + "/" + id).statusCode());
                await().until(() -> waiting() == 1);
                var changed = responses.submit(() -> patch(collection, change).statusCode());
                await().until(() -> waiting() == 2);
                holder.commit();
                assertThat(deleted).succeedsWithin(TEN_SECONDS).isEqualTo(204);
                assertThat(changed).succeedsWithin(TEN_SECONDS).isEqualTo(422);
            } finally {
                responses.shutdownNow();
            }
        }
    }

    private int waiting() {
        return sql.rows("SELECT DISTINCT pid FROM pg_locks WHERE NOT granted").size();
    }

    @Test
    void createsACollectionOnceForEachIdempotencyKey() {
        var body = Map.of("slug", "mc-once", "name", "Once");
        var first = Desk.request().header("Idempotency-Key", "mc-once").contentType("application/json").body(body)
                .post(COLLECTIONS);
        var again = Desk.request().header("Idempotency-Key", "mc-once").contentType("application/json").body(body)
                .post(COLLECTIONS);
        first.then().statusCode(201);
        again.then().statusCode(201).header("Location", first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void derivesTheSlugFromTheName() {
        create(Map.of("name", "Mc Überblick")).then().statusCode(201).body("slug", equalTo("mc-uberblick"))
                .body("slots", empty());
    }

    @Test
    void acceptsArticlesByIdSlugExternalIdAndFormerSlug() {
        newsroom.write(article("mc-moved", DAY));
        newsroom.write(line("externalId", "mc-moved", "status", "published", "language", "en", "slug", "mc-moved-on",
                "headline", "Moved", "publishedAt", DAY));
        var id = articleId("mc-public");
        var bySeveral = Map.of("id", id, "slug", "mc-public", "externalId", "mc-public", "headline", "ignored");
        create("mc-references", slot("a", Map.of("article", Map.of("id", id))),
                slot("b", Map.of("article", Map.of("externalId", "mc-public"))), slot("c", Map.of("article", bySeveral)),
                slot("d", item("mc-moved"))).then().statusCode(201)
                .body("slots.items.flatten().article.slug", contains("mc-public", "mc-public", "mc-public", "mc-moved-on"));
    }

    @Test
    void reportsAllViolationsByPointer() {
        create("mc-taken").then().statusCode(201);
        var two = Map.of("id", articleId("mc-public"), "slug", "mc-draft");
        create(line("slug", "mc-taken", "nam", "x", "slots", List.of(
                slot("a", item("mc-public"), item("mc-public"), item("mc-none"), Map.of("article", Map.of("externalId", "none")),
                        Map.of("article", two), Map.of("article", Map.of()), Map.of("headline", "No article")),
                slot("a", item("mc-draft", "headline", " ", "summary", "x".repeat(5_001), "media",
                        Map.of("externalId", "none"))),
                filled(slot("b"), 0, "section", "none", "descendants", true, "tag", List.of("mc-tag", "none"), "author", "none",
                        "language", List.of("English")),
                filled(slot("c"), 1, "descendants", false)))).then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/nam", "/name", "/slug", "/slots/0/items/1/article",
                        "/slots/0/items/2/article/slug", "/slots/0/items/3/article/externalId", "/slots/0/items/4/article",
                        "/slots/0/items/5/article", "/slots/0/items/6/article", "/slots/1/name", "/slots/1/items/0/headline",
                        "/slots/1/items/0/summary", "/slots/1/items/0/media/externalId", "/slots/2/fill/limit",
                        "/slots/2/fill/query/section/0", "/slots/2/fill/query/tag/1", "/slots/2/fill/query/author/0",
                        "/slots/2/fill/query/language/0", "/slots/3/fill/query/descendants"))
                .body("errors.find { it.pointer == '/slots/0/items/2/article/slug' }.reason",
                        equalTo("is not the slug of an article"))
                .body("errors.find { it.pointer == '/nam' }.nearest", equalTo("name"));
    }

    @Test
    void rejectsUnknownPropertiesAndOtherTypes() {
        create(line("name", "x", "slots", List.of(line("name", "a", "itms", List.of(), "fill",
                Map.of("query", Map.of("secton", "x", "type.not", "news"), "limit", "5"))))).then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/slots/0/itms", "/slots/0/fill/query/secton",
                        "/slots/0/fill/query/type.not",
                        "/slots/0/fill/limit"));
        create(Map.of("name", "x", "slug", "01a20d77-ab00-7a31-8f51-4d1f2f1f6f01")).then().statusCode(422)
                .body("errors[0].reason", equalTo("must not have the form of an id"));
    }

    @Test
    void limitsSlotsAndItems() {
        create("mc-slots", IntStream.range(0, 51).mapToObj(i -> slot("s" + i)).toArray(Map[]::new)).then().statusCode(422)
                .body("errors.pointer", contains("/slots")).body("errors[0].reason", equalTo("must have at most 50 elements"));
        create("mc-items", filled(slot("a"), 100), filled(slot("b", item("mc-public")), 100)).then().statusCode(422)
                .body("errors.pointer", contains("/slots")).body("errors[0].reason", containsString("at most 200 items"));
        create("mc-items", filled(slot("a"), 100), filled(slot("b", item("mc-public")), 99)).then().statusCode(201);
    }

    @Test
    void changesOnlyWhatAPatchStates() {
        String id = create("mc-patched", slot("top", item("mc-public", "headline", "Own"))).path("id");
        patch(id, Map.of("name", "Renamed")).then().statusCode(200).body("version", equalTo(2))
                .body("slots[0].items[0].headline", equalTo("Own"));
        patch(id, Map.of("slots", List.of(slot("top", item("mc-public"))))).then().statusCode(200).body("version", equalTo(3))
                .body("name", equalTo("Renamed")).body("slots[0].items[0].headline", nullValue());
        patch(id, Map.of("slots", List.of(slot("top", item("mc-public"))))).then().statusCode(200).body("version", equalTo(3));
        patch(id, Map.of("version", 9)).then().statusCode(422).body("errors[0].reason", equalTo("is read-only"));
    }

    @Test
    void acceptsWhatItHasReturned() {
        var created = create("mc-put", filled(slot("top", item("mc-public", "headline", "Own", "media",
                Map.of("externalId", "mc-photo"))), 3, "language", List.of("en"), "publishedAfter", DAY));
        var same = Desk.request().header("If-Match", created.header("ETag")).contentType("application/json")
                .body(created.asString()).put(created.header("Location")).then().statusCode(200).extract();
        assertThat(same.asString()).isEqualTo(created.asString());
        Desk.request().header("If-Match", created.header("ETag")).contentType("application/json")
                .body(Map.of("name", "Emptied")).put(created.header("Location")).then().statusCode(200)
                .body("slug", equalTo("mc-put")).body("slots", empty()).body("version", equalTo(2));
    }

    @Test
    void rejectsOutdatedChanges() {
        var created = create("mc-etag");
        patch(created.path("id"), Map.of("name", "Changed")).then().statusCode(200);
        var request = Map.of("name", "Late");
        var path = created.header("Location");
        Desk.request().header("If-Match", created.header("ETag")).contentType("application/json").body(request).put(path).then()
                .statusCode(412);
        Desk.request().contentType("application/json").body(request).put(path).then().statusCode(428);
        Desk.request().delete(path).then().statusCode(428);
    }

    @Test
    void formerSlugsRedirectUntilTheyAreUsedAgain() {
        String id = create("mc-before").path("id");
        patch(id, Map.of("slug", "mc-between")).then().statusCode(200);
        patch(id, Map.of("slug", "mc-after")).then().statusCode(200);
        for (var former : List.of("mc-before", "mc-between")) {
            given().redirects().follow(false).get("/api/v1/collections/" + former + "?fields=id").then().statusCode(308)
                    .header("Location", "/api/v1/collections/mc-after?fields=id");
        }
        create("mc-before").then().statusCode(201);
        given().get("/api/v1/collections/mc-before").then().statusCode(200).body("name", equalTo("Name of mc-before"));

        Collections.delete(id).then().statusCode(204);
        given().get("/api/v1/collections/mc-between").then().statusCode(404);
    }

    @Test
    void deletedCollectionsAreNotFound() {
        String id = create("mc-deleted", slot("top", item("mc-public"))).path("id");
        given().get("/api/v1/collections/mc-deleted").then().statusCode(200);
        Collections.delete(id).then().statusCode(204);
        given().get("/api/v1/collections/mc-deleted").then().statusCode(404);
        Desk.request().get(COLLECTIONS + "/" + id).then().statusCode(404);
        Collections.delete(id).then().statusCode(404);
        given().get("/api/v1/articles/by-slug/mc-public").then().statusCode(200);
    }

    @Test
    void articlesOfCollectionsAreNotDeletedPermanently() {
        var draft = Desk.draft("Mc item");
        String id = create("mc-usage", slot("top", Map.of("article", Map.of("id", draft.id())))).path("id");
        var trashed = draft.trashed();
        trashed.delete(Desk.request()).then().statusCode(409).body("usages.collections", equalTo(1))
                .body("detail", containsString("1 collection"));
        Collections.delete(id).then().statusCode(204);
        trashed.delete(Desk.request()).then().statusCode(204);
    }

    @Test
    void listsCollectionsByNameInPages() {
        List.of("mcl-b", "mcl-a", "mcl-c").forEach(slug -> create(Map.of("slug", slug, "name", "Mcl " + slug)));
        var first = list("?q=MCL&limit=2&count=exact").body("data.slug", contains("mcl-a", "mcl-b"))
                .body("page.total", equalTo(3)).extract();
        list("?q=MCL&limit=2&cursor=" + first.path("page.next")).body("data.slug", contains("mcl-c"))
                .body("page.next", nullValue());
        list("?ids=" + first.path("data[1].id")).body("data.slug", contains("mcl-b"));
    }

    private static io.restassured.response.ValidatableResponse list(String query) {
        return Desk.request().urlEncodingEnabled(false).get(COLLECTIONS + query).then().statusCode(200);
    }

    @Test
    void viewersReadCollectionsAndEditorsWriteThem() {
        desk.request("mc-viewer", "viewer").get(COLLECTIONS).then().statusCode(200);
        for (var role : List.of("viewer", "author")) {
            desk.request("mc-" + role, role).contentType("application/json").body(Map.of("name", "x")).post(COLLECTIONS).then()
                    .statusCode(403);
        }
        desk.request("mc-editor", "editor").contentType("application/json").body(Map.of("name", "Mc by editor"))
                .post(COLLECTIONS).then().statusCode(201);
    }

    /** Each value as a parameter of the public list and in the query of a slot. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "section=mc-world/mc-europe | section | ['mc-world/mc-europe']",
            "section=mc-world/          | section | ['mc-world/']",
            "descendants=true           | descendants | true",
            "tag=mc-tag                 | tag | ['mc-tag']",
            "tag.all=mc-tag             | tagAll | ['mc-tag']",
            "tag.not=mc-tag             | tagNot | ['mc-tag']",
            "author=mc-author           | author | ['mc-author']",
            "author=Mc%20Author         | author | ['Mc Author']",
            "section.not=mc-world       | sectionNot | ['mc-world']",
            "section.not=mc-world/      | sectionNot | ['mc-world/']",
            "type.not=opinion           | typeNot | ['opinion']",
            "type.not=essay             | typeNot | ['essay']",
            "type.not=article,opinion,analysis,interview,live,gallery,video,audio,factbox | typeNot |"
                    + " ['article','opinion','analysis','interview','live','gallery','video','audio','factbox']",
            "ids.not=01a20d77-ae06-7dc5-8863-3f00843cff5b | idsNot | ['01a20d77-ae06-7dc5-8863-3f00843cff5b']",
            "ids.not=first              | idsNot | ['first']",
            "flags=breaking             | flags | ['breaking']",
            "flags=Breaking             | flags | ['Breaking']",
            "access=free,metered        | access | ['free', 'metered']",
            "access=paid                | access | ['paid']",
            "media=x                    | media | 'x'",
            "type=opinion,video         | type | ['opinion', 'video']",
            "type=essay                 | type | ['essay']",
            "language=en,de-CH          | language | ['en', 'de-CH']",
            "language=English           | language | ['English']",
            "publishedAfter=2026-01-01T00:00:00Z | publishedAfter  | '2026-01-01T00:00:00Z'",
            "publishedBefore=yesterday           | publishedBefore | 'yesterday'",
    })
    void acceptsTheFiltersThatTheListAccepts(String parameter, String property, String json) {
        var accepted = given().urlEncodingEnabled(false).get("/api/v1/articles?" + parameter).statusCode() == 200;
        Desk.request().contentType("application/json").body("""
                {"name": "Mc fill", "slug": "mc-fill-%s-%d", "slots": [{"name": "a", "fill": {"limit": 1, "query": {"%s": %s}}}]}
                """.formatted(property.toLowerCase(Locale.ROOT), Math.abs(json.hashCode()), property,
                json.replace('\'', '"'))).post(COLLECTIONS).then().statusCode(accepted ? 201 : 422);
    }

    private String articleId(String slug) {
        return sql.value("SELECT id FROM editorial.article WHERE slug = ?", slug);
    }

    @Test
    void rejectsAQueryThatExcludesAllItsTypesOrUnknownSections() {
        create("mc-excluding", filled(slot("a"), 1, "type", List.of("opinion", "video"), "typeNot",
                List.of("video", "opinion"), "sectionNot", List.of("mc-world", "mc-nowhere"))).then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/slots/0/fill/query/typeNot", "/slots/0/fill/query/sectionNot/1"))
                .body("errors.reason", containsInAnyOrder("excludes each value of type", "does not lead to a section"));
    }

    @ParameterizedTest
    @CsvSource({ "tags, tag", "sections, section", "sections, sectionNot", "authors, author", "media, media" })
    void rejectsDeletesOfWhatOnlyAQueryUses(String kind, String property) {
        var resource = line("name", "Mc " + kind, "slug", "mc-only-" + property.toLowerCase(Locale.ROOT));
        if (kind.equals("media")) {
            resource = line("type", "image", "url", "https://example.org/mc-only.jpg", "defaultLanguage", "en");
        }
        String id = Desk.request().contentType("application/json").body(resource).post("/manage/v1/" + kind).then()
                .statusCode(201).extract().path("id");
        create("mc-only-" + property.toLowerCase(Locale.ROOT),
                filled(slot("a"), 5, property, property.equals("media") ? id : List.of(id))).then()
                .statusCode(201);

        Desk.request().header("If-Match", "*").delete("/manage/v1/" + kind + "/" + id).then().statusCode(409)
                .body("detail", containsString("1 collection")).body("usages.collections", equalTo(1));
    }

    @Test
    void aQueryMeansTheSameAfterAnotherTagHasTakenTheSlug() {
        newsroom.write(article("mc-own", DAY, "tags", List.of(Map.of("slug", "mc-taken"))));
        String id = create("mc-query", filled(slot("a"), 5, "tag", List.of("mc-taken"))).path("id");
        var tag = sql.value("SELECT id FROM editorial.tag WHERE slug = 'mc-taken'");
        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json").body(Map.of("slug", "mc-renamed"))
                .patch("/manage/v1/tags/" + tag).then().statusCode(200);
        newsroom.write(article("mc-other", DAY, "tags", List.of(Map.of("slug", "mc-new"))));
        newsroom.write(line("kind", "tag", "slug", "mc-kept", "name", "Kept"));
        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json").body(Map.of("slug", "mc-taken"))
                .patch("/manage/v1/tags/" + sql.value("SELECT id FROM editorial.tag WHERE slug = 'mc-new'")).then()
                .statusCode(200);

        given().get("/api/v1/collections/mc-query").then().body("slots[0].items.article.slug", contains("mc-own"));
        var read = Desk.request().get(COLLECTIONS + "/" + id);
        read.then().body("slots[0].fill.query.tag", contains("mc-renamed"));
        Desk.request().header("If-Match", "*").contentType("application/json").body(read.asString()).put(COLLECTIONS + "/" + id)
                .then().statusCode(200).body("version", equalTo(1));

        Desk.request().header("If-Match", "*").delete("/manage/v1/tags/" + tag + "?replaceWith="
                + sql.value("SELECT id FROM editorial.tag WHERE slug = 'mc-kept'")).then().statusCode(200);
        given().get("/api/v1/collections/mc-query").then().body("slots[0].items.article.slug", contains("mc-own"));
        Desk.request().get(COLLECTIONS + "/" + id).then().body("slots[0].fill.query.tag", contains("mc-kept"))
                .body("version", equalTo(2));
    }

    @Test
    void reportsViolationsOfTypesAndReferencesTogether() {
        create(line("name", 5, "slug", true, "slots", List.of(
                line("name", "a", "zz", 1, "items", List.of(line("article", Map.of("slug", "mc-none")), line("article", 7))),
                line("name", "a", "fill", line("limit", 9999, "query", line("tag", List.of("mc-none"))))))).then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/slug", "/slots/0/zz", "/slots/0/items/0/article/slug",
                        "/slots/0/items/1/article", "/slots/1/name", "/slots/1/fill/limit", "/slots/1/fill/query/tag/0"))
                .body("errors.find { it.pointer == '/slug' }.reason", equalTo("must be text"));
        create(line("name", "")).then().statusCode(422).body("errors.pointer", contains("/name"));
    }
}
