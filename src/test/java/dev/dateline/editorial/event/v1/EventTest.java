package dev.dateline.editorial.event.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.event.EventLog;
import dev.dateline.fixture.CapturedLog;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Exports;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class EventTest {

    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Sql sql;

    @Inject
    Desk desk;

    @Inject
    Newsroom newsroom;

    /** The events of a resource, the first one first: actor, action, versions. */
    private static List<String> events(String id) {
        return Desk.request().get("/manage/v1/events?sort=at&limit=100&id=" + id).then().statusCode(200).extract()
                .<List<Map<String, Object>>>path("data").stream()
                .map(event -> event.get("actor") + " " + event.get("action") + " "
                        + event.get("versionBefore") + " " + event.get("versionAfter"))
                .toList();
    }

    @Test
    void recordsTheLifeOfAnArticle() {
        var key = desk.request("ev-editor", "editor");
        var response =
                key.contentType("application/json").body(Map.of("headline", "Ev", "language", "en")).post("/manage/v1/articles")
                        .then().statusCode(201).extract();
        var id = response.<String>path("id");
        var copy = new Desk.Copy(id, response.header("ETag"));
        copy.patch(Map.of("headline", "Ev 2")).then().statusCode(200);
        copy.reread().after("submit").after("return").after("publish").after("publish").after("unpublish").trashed()
                .after("restore").schedule("2030-01-01T00:00:00Z").then().statusCode(200);
        copy.reread().after("return").trashed().delete(Desk.request()).then().statusCode(204);

        assertThat(events(id)).containsExactly("ev-editor created null 1", "admin changed 1 2", "admin submitted 2 2",
                "admin returned 2 2", "admin published 2 2", "admin unpublished 2 2", "admin trashed 2 2", "admin restored 2 2",
                "admin scheduled 2 2", "admin returned 2 2", "admin trashed 2 2", "admin deleted 2 null");
        Desk.request().get("/manage/v1/events?actor=ev-editor&id=" + id).then().body("data", hasSize(1))
                .body("data[0].keyPrefix", equalTo("key-of-")).body("data[0].request", notNullValue())
                .body("data[0].resource", equalTo("article"));
    }

    @Test
    void recordsImportedChangesOnce() {
        newsroom.write(article("ev-changed-line", DAY));
        newsroom.write(article("ev-changed-line", DAY, "headline", "Ev changed", "unpublishedChanges", true));
        assertThat(events(sql.value("SELECT id FROM editorial.article WHERE external_id = 'ev-changed-line'"))).containsExactly(
                "import created null 1", "import published null 1", "import changed 1 2");
    }

    @Test
    void recordsWritesOfOtherResources() {
        var tag = created("tags", Map.of("slug", "event-tag", "name", "Ev"));
        patched("tags", tag, Map.of("name", "Ev 2"));
        var other = created("tags", Map.of("slug", "event-other", "name", "Ev"));
        Desk.request().header("If-Match", "*").contentType("application/json").body(Map.of("into", other))
                .post("/manage/v1/tags/" + tag + "/merge").then().statusCode(200);
        var author = created("authors", Map.of("slug", "event-author", "name", "Ev"));
        patched("authors", author, Map.of("name", "Ev 2"));
        Desk.request().header("If-Match", "*").delete("/manage/v1/authors/" + author).then().statusCode(204);
        var section = created("sections", Map.of("slug", "event-section", "name", "Ev"));
        Desk.request().header("If-Match", "*").contentType("application/json").body("{\"parent\":null,\"slug\":\"event-moved\"}")
                .post("/manage/v1/sections/" + section + "/move").then().statusCode(200);
        var export = Exports.start(Exports.OF_NO_ARTICLE);

        assertThat(events(tag)).containsExactly("admin created null 1", "admin changed 1 2", "admin merged null null",
                "admin deleted 2 null");
        assertThat(events(author)).containsExactly("admin created null 1", "admin changed 1 2", "admin deleted 2 null");
        assertThat(events(section)).containsExactlyInAnyOrder("admin created null 1", "admin changed 1 2",
                "admin moved null null");
        assertThat(events(export)).containsExactly("admin created null null");
    }

    private static String created(String kind, Map<String, Object> resource) {
        return Desk.request().contentType("application/json").body(resource).post("/manage/v1/" + kind).then().statusCode(201)
                .extract()
                .path("id");
    }

    private static void patched(String kind, String id, Map<String, Object> patch) {
        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json").body(patch)
                .patch("/manage/v1/" + kind + "/" + id).then().statusCode(200);
    }

    @Test
    void recordsKeysWithoutTheirUse() {
        var response = Desk.request().contentType("application/json").body(Map.of("name", "ev-key", "role", "viewer"))
                .post("/manage/v1/keys").then().statusCode(201).extract();
        String id = response.path("id");
        Desk.request().delete("/manage/v1/keys/" + id).then().statusCode(200);

        assertThat(events(id)).containsExactly("admin created null null", "admin revoked null null");
    }

    @Test
    void recordsImportsInTheirTransactions() {
        newsroom.write(article("ev-imported", DAY, "section", "ev-of-import", "media",
                List.of(Map.of("media", Map.of("externalId", "ev-image", "url", "https://ev.example/a.jpg", "captions",
                        List.of(Map.of("language", "en", "text", "Ev")))))));
        newsroom.write(article("ev-imported", DAY, "headline", "Imported again"));
        newsroom.write(article("ev-imported", DAY, "headline", "Imported again"));
        var id = sql.value("SELECT id FROM editorial.article WHERE external_id = 'ev-imported'");

        assertThat(events(id)).containsExactly("import created null 1", "import published null 1", "import changed 1 2",
                "import published 2 2");
        assertThat(events(sql.value("SELECT id FROM editorial.media WHERE external_id = 'ev-image'")))
                .containsExactly("import created null 1");
        assertThat(events(sql.value("SELECT id FROM editorial.section WHERE path = 'ev-of-import'")))
                .containsExactly("import created null 1");
    }

    @Test
    void recordsNothingOfAFailedRequest() {
        var draft = Desk.draft("Ev failed");
        var before = events(draft.id());

        draft.patch(Map.of("headline", "")).then().statusCode(422);
        Desk.request().contentType("application/json").body(Map.of("mode", "atomic", "operations",
                List.of(Map.of("method", "PATCH", "path", "/manage/v1/articles/" + draft.id(), "headers", Map.of("If-Match", "*"),
                        "body", Map.of("headline", "Rolled back")),
                        Map.of("method", "POST", "path", "/manage/v1/tags", "body",
                                Map.of("slug", "Not a slug")))))
                .post("/manage/v1/operations").then().statusCode(422);

        assertThat(before).hasSize(1);
        assertThat(events(draft.id())).isEqualTo(before);
    }

    @Test
    void logsOneLineForEachEvent() {
        try (var log = CapturedLog.alsoOf(EventLog.class)) {
            var draft = Desk.draft("Ev logged");

            assertThat(log.lines()).filteredOn(line -> line.contains(draft.id()))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("ARTICLE " + draft.id() + " CREATED by admin, version null to 1")
                                    .doesNotContain("Ev logged"));
        }
    }

    @Test
    void logsHowManyEventsOfEachKindABatchHas() {
        try (var log = CapturedLog.alsoOf(EventLog.class)) {
            newsroom.write(IntStream.range(0, 21)
                    .mapToObj(i -> line("kind", "tag", "slug", "ev-batch-" + i, "name", "Ev")).toList());

            assertThat(log.lines()).filteredOn(line -> line.contains("TAG"))
                    .singleElement().asString().contains("21 x TAG CREATED by import, request ");
        }
    }

    @Test
    void filtersAndPages() {
        for (int i = 0; i < 3; i++) {
            created("tags", Map.of("slug", "ev-page-" + i, "name", "Ev"));
        }
        var first = Desk.request().get("/manage/v1/events?resource=tag&action=created&actor=admin&limit=2&count=exact").then()
                .statusCode(200).body("data", hasSize(2)).body("data.resource", everyItem(equalTo("tag")))
                .body("data.action", everyItem(equalTo("created"))).extract();
        List<Integer> numbers = first.path("data.number");
        assertThat(numbers.get(0)).isGreaterThan(numbers.get(1));
        assertThat(first.<Integer>path("page.total")).isGreaterThanOrEqualTo(3);
        List<Integer> next = Desk.request().get(first.<String>path("links.next")).then().statusCode(200).extract()
                .path("data.number");
        assertThat(next.get(0)).isLessThan(numbers.get(1));
        Desk.request().get("/manage/v1/events?until=2020-01-01T00:00:00Z").then().body("data", hasSize(0));
        Desk.request().get("/manage/v1/events?since=2100-01-01T00:00:00Z").then().body("data", hasSize(0));
    }

    @Test
    void onlyEditorsReadIt() {
        desk.request("ev-author", "author").get("/manage/v1/events").then().statusCode(403);
        desk.request("ev-reader", "editor").get("/manage/v1/events").then().statusCode(200);
    }
}
