package dev.dateline.editorial.tag.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.IndexEntries;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

@QuarkusTest
class TagMergeTest {

    private static final String BY_SLUG = "/api/v1/tags/by-slug/";
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    Desk desk;

    @Inject
    IndexEntries indexEntries;

    @Inject
    DeliveryStatements statements;

    @Test
    void slugOfMergedTagRedirectsToKeptTag() {
        newsroom.write(line("kind", "tag", "slug", "lt-trams", "name", "Trams", "formerSlugs", List.of("lt-tramway")),
                bearing("lt-one", "lt-trams"), bearing("lt-two", "lt-transit"));
        merge("lt-trams", "lt-transit").statusCode(200).body("id", equalTo(id("lt-transit")))
                .body("slug", equalTo("lt-transit")).body("kind", equalTo("topic"));
        assertRedirects("lt-trams", "lt-transit");
        assertRedirects("lt-tramway", "lt-transit");
        assertThat(sql.rows("SELECT FROM editorial.tag WHERE slug = 'lt-trams'")).isEmpty();
        assertThat(sql.rows("SELECT FROM delivery.tag WHERE slug = 'lt-trams'")).isEmpty();
    }

    @Test
    void slugsRedirectInOneHopAfterTwoMerges() {
        newsroom.write(bearing("ch-one", "ch-a", "ch-b"), bearing("ch-two", "ch-c"));
        merge("ch-a", "ch-b").statusCode(200);
        merge("ch-b", "ch-c").statusCode(200);
        assertRedirects("ch-a", "ch-c");
        assertRedirects("ch-b", "ch-c");
        assertHasTags("ch-one", "ch-c");
    }

    @Test
    void articlesHaveKeptTagOnceAtFirstPosition() {
        newsroom.write(bearing("do-gone", "do-x", "do-goes", "do-y"),
                bearing("do-both", "do-x", "do-goes", "do-y", "do-stays", "do-z"),
                bearing("do-other-way", "do-stays", "do-x", "do-goes", "do-y"), bearing("do-stayed", "do-stays"));
        merge("do-goes", "do-stays").statusCode(200);
        assertHasTags("do-gone", "do-x", "do-stays", "do-y");
        assertHasTags("do-both", "do-x", "do-stays", "do-y", "do-z");
        assertHasTags("do-other-way", "do-stays", "do-x", "do-y");
        given().get("/api/v1/articles?tag=do-stays").then().body("data.slug",
                containsInAnyOrder("do-gone", "do-both", "do-other-way", "do-stayed"));
        assertThat(workingCopy("do-both")).containsExactly("0|do-x", "1|do-stays", "2|do-y", "3|do-z");
        assertThat(workingCopy("do-other-way")).containsExactly("0|do-stays", "1|do-x", "2|do-y");
    }

    @Test
    void combinedFiltersFindArticlesByKeptTag() {
        var goes = bearing("fu-goes", "fu-goes", "fu-x");
        goes.put("section", "fu-section");
        newsroom.write(goes, bearing("fu-both", "fu-stays", "fu-goes"), bearing("fu-stayed", "fu-stays", "fu-x"));
        merge("fu-goes", "fu-stays").statusCode(200);
        assertFound("tag=fu-stays&section=fu-section", "fu-goes");
        assertFound("tag=fu-stays&type=article", "fu-goes", "fu-both", "fu-stayed");
        assertFound("tag=fu-stays&sort=headline", "fu-goes", "fu-both", "fu-stayed");
        assertFound("tag.all=fu-stays,fu-x", "fu-goes", "fu-stayed");
        assertFound("tag=fu-x&tag.not=fu-stays");
        indexEntries.assertConsistent();
    }

    @Test
    void aSectionAndAnAuthorCanHaveTheIdOfTheTag() {
        var id = UUID.randomUUID().toString();
        newsroom.write(line("kind", "section", "id", id, "path", "kq-section", "name", "Si"),
                line("kind", "tag", "id", id, "slug", "kq-tag", "name", "Kqtagname"),
                line("kind", "author", "id", id, "slug", "kq-author", "name", "Si"));
        newsroom.write(sameId("kq-both", "section", "kq-section", "tags", List.of(Map.of("slug", "kq-tag"))),
                sameId("kq-written", "authors", List.of(Map.of("slug", "kq-author"))),
                sameId("kq-tagged", "tags", List.of(Map.of("slug", "kq-tag"))), bearing("kq-other", "kq-stays"));
        assertFound("section=kq-section&q=kqword", "kq-both");
        assertFound("tag=kq-tag&q=kqword", "kq-both", "kq-tagged");
        assertFound("tag.not=kq-tag&q=kqword", "kq-written");
        assertFound("author=kq-author&q=kqword", "kq-written");
        assertFound("q=kqtagname", "kq-both", "kq-tagged");
        merge("kq-tag", "kq-stays").statusCode(200);
        assertFound("section=kq-section&q=kqword", "kq-both");
        assertFound("tag=kq-stays&q=kqword", "kq-both", "kq-tagged");
        indexEntries.assertConsistent();
    }

    private static Map<String, Object> sameId(String slug, Object... more) {
        var article = article(slug, DAY, more);
        article.put("headline", "Kqword");
        return article;
    }

    @Test
    void formerSlugsFilterLists() {
        newsroom.write(bearing("fi-one", "fi-goes", "fi-x"), bearing("fi-two", "fi-stays"), bearing("fi-three", "fi-x"));
        merge("fi-goes", "fi-stays").statusCode(200);
        given().get("/api/v1/articles?tag=fi-goes").then().body("data.slug", containsInAnyOrder("fi-one", "fi-two"));
        given().get("/api/v1/articles?tag=fi-goes,fi-stays,fi-none").then()
                .body("data.slug", containsInAnyOrder("fi-one", "fi-two"));
        given().get("/api/v1/articles?tag.all=fi-goes,fi-x").then().body("data.slug", contains("fi-one"));
        given().get("/api/v1/articles?tag=fi-x&tag.not=fi-goes").then().body("data.slug", contains("fi-three"));
        assertThat(statements.during(() -> given().get("/api/v1/articles?tag=fi-goes,fi-a,fi-b,fi-c,fi-d")))
                .isEqualTo(statements.during(() -> given().get("/api/v1/articles?tag=fi-goes")));
    }

    @Test
    void mergeChangesEntityTagAndChangeTimeOfArticles() {
        newsroom.write(bearing("rs-one", "rs-goes"), bearing("rs-two", "rs-stays"));
        var before = given().get("/api/v1/articles/by-slug/rs-one");
        var changed = changedAt("rs-one");
        var untouched = changedAt("rs-two");
        merge("rs-goes", "rs-stays").statusCode(200);
        given().header("If-None-Match", before.header("ETag")).get("/api/v1/articles/by-slug/rs-one").then()
                .statusCode(200).body("tags.slug", contains("rs-stays"));
        assertThat(changedAt("rs-one")).isGreaterThan(changed);
        assertThat(changedAt("rs-two")).isEqualTo(untouched);
    }

    @Test
    void keptTagBecomesPublicWithPublicArticlesOfMergedTag() {
        newsroom.write(bearing("pu-public", "pu-goes"), draft("pu-draft", "pu-stays"));
        given().get(BY_SLUG + "pu-stays").then().statusCode(404);
        merge("pu-goes", "pu-stays").statusCode(200);
        assertRedirects("pu-goes", "pu-stays");
        given().get("/api/v1/articles?tag=pu-stays").then().body("data.slug", contains("pu-public"));
    }

    @Test
    void tagUsedOnlyByDraftsStaysUnpublic() {
        newsroom.write(draft("dr-one", "dr-secret"), draft("dr-two", "dr-other"), bearing("dr-public", "dr-known"));
        merge("dr-secret", "dr-other").statusCode(200);
        given().get(BY_SLUG + "dr-other").then().statusCode(404);
        merge("dr-other", "dr-known").statusCode(200);
        given().redirects().follow(false).get(BY_SLUG + "dr-secret").then().statusCode(404);
        given().redirects().follow(false).get(BY_SLUG + "dr-other").then().statusCode(404);
        given().get("/api/v1/articles?tag=dr-known").then().body("data.slug", contains("dr-public"));
        assertThat(workingCopy("dr-one")).containsExactly("0|dr-known");
        // The next publication does not make it public either.
        newsroom.write(bearing("dr-one", "dr-known"));
        given().redirects().follow(false).get(BY_SLUG + "dr-secret").then().statusCode(404);
        given().get("/api/v1/articles?tag=dr-secret").then().body("data", empty());
    }

    @Test
    void mergeChangesPublicContentAndWorkingCopySeparately() {
        newsroom.write(bearing("ea-one", "ea-goes"), bearing("ea-two", "ea-stays"));
        newsroom.write(article("ea-four", "2999-01-01T00:00:00Z", "status", "scheduled", "tags",
                List.of(Map.of("slug", "ea-goes"))));
        merge("ea-goes", "ea-stays").statusCode(200);
        given().get("/api/v1/articles?tag=ea-stays").then().body("data.slug", containsInAnyOrder("ea-one", "ea-two"));
        assertThat(workingCopy("ea-four")).containsExactly("0|ea-stays");
    }

    @Test
    void articleCanBeSavedAfterMerge() {
        newsroom.write(bearing("sa-one", "sa-x", "sa-goes", "sa-stays"));
        merge("sa-goes", "sa-stays").statusCode(200);
        newsroom.write(article("sa-one", DAY, "headline", "Again", "tags",
                List.of(Map.of("slug", "sa-stays"), Map.of("slug", "sa-x"))));
        assertHasTags("sa-one", "sa-stays", "sa-x");
        assertRedirects("sa-goes", "sa-stays");
    }

    @Test
    void mergedTagOfRevisionIsMappedToKeptTag() {
        newsroom.write(bearing("re-one", "re-a"), bearing("re-two", "re-b"), bearing("re-three", "re-c"));
        var named = sql.value("""
                SELECT r.content -> 'tagIds' ->> 0 FROM editorial.revision r JOIN editorial.article a ON a.id = r.article_id
                WHERE a.slug = 're-one'""");
        merge("re-a", "re-b").statusCode(200);
        merge("re-b", "re-c").statusCode(200);
        assertThat(sql.value("""
                SELECT t.slug FROM editorial.replaced_resource r JOIN editorial.tag t ON t.id = r.by_id WHERE r.id = ?""",
                UUID.fromString(named))).isEqualTo("re-c");
        post(named, Map.of("into", id("re-c"))).statusCode(404).body("detail", containsString(id("re-c")));
        post(id("re-c"), Map.of("into", named)).statusCode(422).body("detail", containsString(id("re-c")));
    }

    @Test
    void resourcesOfOtherKindsCanHaveTheSameIds() {
        var goes = "01a20d77-0000-7000-8000-00000000e001";
        var stays = "01a20d77-0000-7000-8000-00000000e002";
        for (var kind : List.of("tag", "author")) {
            newsroom.write(line("kind", kind, "id", goes, "slug", "eq-goes", "name", "Eq"),
                    line("kind", kind, "id", stays, "slug", "eq-stays", "name", "Eq"));
        }
        post(goes, Map.of("into", stays)).statusCode(200);
        given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                .body(Map.of("into", goes)).post("/manage/v1/authors/" + stays + "/merge").then().statusCode(200)
                .body("id", equalTo(goes));
        given().header("Authorization", AdminKey.bearer()).get("/manage/v1/tags/" + goes).then().statusCode(404)
                .body("detail", containsString("replaced by the tag with the id " + stays));
        given().header("Authorization", AdminKey.bearer()).get("/manage/v1/authors/" + stays).then().statusCode(404)
                .body("detail", containsString("replaced by the author with the id " + goes));
    }

    @Test
    void rejectsDuplicateProperty() {
        newsroom.write(bearing("bd-two", "bd-y"));
        post(id("bd-y"), "{\"into\":null,\"into\":null}").statusCode(400)
                .body("type", equalTo("urn:dateline:problem:invalid-body")).body("detail", containsString("duplicate"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"into":"00000000-0000-7000-8000-000000000000"} | into
            {"into":"nonsense"}                             | into
            {"into":null}                                   | into
            {}                                              | into
            {"into":null,"intoo":1}                         | intoo
            """)
    void reportsInvalidPropertyOfBody(String body, String field) {
        newsroom.write(bearing("bd-one", "bd-x"));
        post(id("bd-x"), body).statusCode(422).body("type", equalTo("urn:dateline:problem:invalid-content"))
                .body("errors.name", hasItem(field));
        given().get(BY_SLUG + "bd-x").then().statusCode(200);
    }

    @Test
    void findsTheTagToKeepByCurrentOrFormerSlug() {
        newsroom.write(bearing("fk-one", "fk-a"), bearing("fk-two", "fk-b"), bearing("fk-three", "fk-c"));

        post(id("fk-a"), Map.of("into", "fk-b")).statusCode(200).body("slug", equalTo("fk-b"));
        post(id("fk-c"), Map.of("into", "fk-a")).statusCode(200).body("slug", equalTo("fk-b"));
        post(id("fk-b"), Map.of("into", "fk-a")).statusCode(422).body("errors[0].reason", equalTo("must be another tag"));
        post(id("fk-b"), Map.of("into", "fk-none")).statusCode(422).body("errors[0].value", equalTo("fk-none"))
                .body("errors[0].reason", equalTo("is not the id or slug of a tag"));
        assertHasTags("fk-one", "fk-b");
    }

    @Test
    void rejectsMergeOfTagIntoItselfAndOfUnknownTags() {
        newsroom.write(bearing("no-one", "no-x"));
        merge("no-x", "no-x").statusCode(422).body("errors.name", contains("into"));
        post(UUID.randomUUID().toString(), Map.of("into", id("no-x"))).statusCode(404);
        post("nonsense", Map.of("into", id("no-x"))).statusCode(404);
        assertHasTags("no-one", "no-x");
    }

    @Test
    void requiresTheEtagOfTheTagToDelete() {
        newsroom.write(bearing("im-one", "im-x", "im-y"));
        var request = Map.of("into", id("im-y"));
        given().header("Authorization", AdminKey.bearer()).contentType("application/json").body(request)
                .post("/manage/v1/tags/" + id("im-x") + "/merge").then().statusCode(428);
        given().header("Authorization", AdminKey.bearer()).header("If-Match", "\"9\"").contentType("application/json")
                .body(request)
                .post("/manage/v1/tags/" + id("im-x") + "/merge").then().statusCode(412);
        assertHasTags("im-one", "im-x", "im-y");
    }

    @Test
    void editorsMergeTags() {
        newsroom.write(bearing("ed-one", "ed-x", "ed-y"));
        desk.request("ed-author", "author").header("If-Match", "*").contentType("application/json")
                .body(Map.of("into", id("ed-y")))
                .post("/manage/v1/tags/" + id("ed-x") + "/merge").then().statusCode(403);
        desk.request("ed-editor", "editor").header("If-Match", "*").contentType("application/json")
                .body(Map.of("into", id("ed-y")))
                .post("/manage/v1/tags/" + id("ed-x") + "/merge").then().statusCode(200).header("ETag", notNullValue());
        assertHasTags("ed-one", "ed-y");
    }

    /** The tag can also be deleted later: nothing refers to it but the merge. */
    @Test
    void aTagThatOthersWereMergedIntoCanBeDeleted() {
        newsroom.write(draft("dl-one", "dl-x", "dl-y"));
        var merged = id("dl-x");
        merge("dl-x", "dl-y").statusCode(200);
        newsroom.write(draft("dl-one"));
        given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").delete("/manage/v1/tags/" + id("dl-y")).then()
                .statusCode(204);
        post(merged, Map.of("into", merged)).statusCode(404)
                .body("detail", equalTo("There is no tag with the id " + merged + "."));
    }

    @Test
    void requiresKey() {
        newsroom.write(bearing("ky-one", "ky-x", "ky-y"));
        given().contentType("application/json").body(Map.of("into", id("ky-y")))
                .post("/manage/v1/tags/" + id("ky-x") + "/merge").then().statusCode(401);
        assertHasTags("ky-one", "ky-x", "ky-y");
    }

    @Test
    void oneOfTwoConcurrentOppositeMergesSucceeds() {
        for (int round = 0; round < 15; round++) {
            var a = "cm-a" + round;
            var b = "cm-b" + round;
            newsroom.write(bearing("cm-one" + round, a, b), bearing("cm-two" + round, b));
            var ids = List.of(id(a), id(b));
            var statuses = ConcurrentRequests.call(
                    () -> post(ids.get(0), Map.of("into", ids.get(1))).extract().statusCode(),
                    () -> post(ids.get(1), Map.of("into", ids.get(0))).extract().statusCode());
            // The other request reports that its tag was merged.
            assertThat(statuses).contains(200).doesNotHaveDuplicates().isSubsetOf(200, 404, 422);
            var stays = sql.value("SELECT slug FROM editorial.tag WHERE slug IN (?, ?)", a, b);
            assertRedirects(stays.equals(a) ? b : a, stays);
            assertHasTags("cm-one" + round, stays);
        }
    }

    @Test
    void concurrentMergeAndPublicationsSucceed() {
        for (int round = 0; round < 10; round++) {
            var prefix = "mp-" + round + "-";
            newsroom.write(IntStream.range(0, 30).mapToObj(i -> bearing(prefix + i, prefix + "x", prefix + "a")).toList());
            newsroom.write(bearing(prefix + "b", prefix + "b"));
            var ids = List.of(id(prefix + "a"), id(prefix + "b"));
            assertThat(ConcurrentRequests.call(() -> post(ids.get(0), Map.of("into", ids.get(1))).extract().statusCode(), () -> {
                newsroom.write(IntStream.range(0, 30).mapToObj(i -> {
                    var article = bearing(prefix + i, prefix + "a", prefix + "y");
                    article.put("headline", "Anew");
                    return article;
                }).toList());
                return 200;
            })).containsExactly(200, 200);
            assertThat(sql.rows("""
                    SELECT a.slug FROM delivery.article a WHERE starts_with(a.slug, ?) AND headline <> 'Anew'
                    AND a.slug <> ?""", prefix, prefix + "b")).isEmpty();
        }
        indexEntries.assertConsistent();
        assertThat(sql.rows("""
                SELECT article_id, count(*) FROM editorial.article_tag GROUP BY article_id
                HAVING count(*) <> max(position) + 1""")).isEmpty();
    }

    @Test
    void numberOfStatementsDoesNotDependOnNumberOfArticles() {
        newsroom.write(bearing("sc-one", "sc-a"), bearing("sc-other", "sc-b"));
        newsroom.write(IntStream.range(0, 60).mapToObj(i -> bearing("sc-" + i, "sc-c", "sc-d")).toList());
        var one = StatementLog.during(() -> merge("sc-a", "sc-b").statusCode(200));
        var many = StatementLog.during(() -> merge("sc-c", "sc-d").statusCode(200));
        assertThat(many).hasSameSizeAs(one).hasSizeLessThan(40);
        given().get("/api/v1/articles?tag=sc-d&count=exact").then().body("page.total", equalTo(60));
    }

    private static Map<String, Object> bearing(String slug, String... tags) {
        return article(slug, DAY, "tags", Stream.of(tags).map(tag -> Map.of("slug", tag)).toList());
    }

    private static Map<String, Object> draft(String slug, String... tags) {
        var draft = bearing(slug, tags);
        draft.put("status", "draft");
        return draft;
    }

    private String id(String slug) {
        return sql.value("SELECT id FROM editorial.tag WHERE slug = ?", slug);
    }

    private ValidatableResponse merge(String slug, String into) {
        return post(id(slug), Map.of("into", id(into)));
    }

    private static ValidatableResponse post(String id, Object body) {
        return given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                .body(body)
                .post("/manage/v1/tags/" + id + "/merge").then();
    }

    private static void assertRedirects(String old, String slug) {
        given().redirects().follow(false).get(BY_SLUG + old).then().statusCode(308)
                .header("Location", equalTo(BY_SLUG + slug));
        given().get(BY_SLUG + slug).then().statusCode(200);
    }

    private static void assertFound(String query, String... slugs) {
        given().get("/api/v1/articles?" + query).then().statusCode(200)
                .body("data.slug", slugs.length == 0 ? empty() : containsInAnyOrder(slugs));
    }

    private static void assertHasTags(String article, String... tags) {
        given().get("/api/v1/articles/by-slug/" + article).then().statusCode(200).body("tags.slug", contains(tags));
    }

    private List<String> workingCopy(String article) {
        return sql.rows("""
                SELECT x.position, t.slug FROM editorial.article_tag x JOIN editorial.tag t ON t.id = x.tag_id
                JOIN editorial.article a ON a.id = x.article_id WHERE a.slug = ? ORDER BY x.position""", article);
    }

    private String changedAt(String article) {
        return sql.value("SELECT changed_at FROM delivery.article WHERE slug = ?", article);
    }
}
