package dev.dateline.editorial.section.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.IndexEntries;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

@QuarkusTest
class SectionMoveTest {

    private static final String BY_PATH = "/api/v1/sections/by-path/";
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    IndexEntries indexEntries;

    @Test
    void formerPathsOfMovedSubtreeRedirectAtEveryLevel() {
        create("lv-old/lv-x/lv-y", "lv-new");
        move("lv-old/lv-x", "lv-new", "lv-z").statusCode(200).body("path", equalTo("lv-new/lv-z"))
                .body("slug", equalTo("lv-z")).body("parent", equalTo(id("lv-new"))).body("name", equalTo("Lv x"))
                .body("version", equalTo(2)).body("updatedAt", notNullValue());

        assertRedirects("lv-old/lv-x", "lv-new/lv-z");
        assertRedirects("lv-old/lv-x/lv-y", "lv-new/lv-z/lv-y");
        given().redirects().follow(false).get(BY_PATH + "lv-old").then().statusCode(200).body("children", empty());
    }

    @Test
    void moveUpdatesPathsAndBreadcrumbsOfAllDescendants() {
        create("bc-a/bc-b/bc-c", "bc-d");
        move("bc-a/bc-b", "bc-d", null).statusCode(200);

        given().get(BY_PATH + "bc-d/bc-b/bc-c").then().statusCode(200).body("depth", equalTo(2))
                .body("breadcrumb.path", contains("bc-d", "bc-d/bc-b", "bc-d/bc-b/bc-c"))
                .body("parentId", equalTo(id("bc-d/bc-b")));
        given().get(BY_PATH + "bc-d").then().body("children.path", contains("bc-d/bc-b"));

        move("bc-d/bc-b", null, "bc-root").statusCode(200).body("parent", nullValue());
        given().get(BY_PATH + "bc-root/bc-c").then().statusCode(200).body("depth", equalTo(1))
                .body("breadcrumb.path", contains("bc-root", "bc-root/bc-c"));
        assertRedirects("bc-a/bc-b/bc-c", "bc-root/bc-c");
        assertRedirects("bc-d/bc-b", "bc-root");
    }

    @Test
    void moveListsArticlesInNewAncestorsOnly() {
        create("al-old/al-x/al-y", "al-new/al-sub");
        newsroom.write(article("al-in-x", DAY, "section", "al-old/al-x"),
                article("al-in-y", DAY, "section", "al-old/al-x/al-y"),
                article("al-in-old", DAY, "section", "al-old"),
                article("al-in-both", DAY, "section", "al-old", "sections", List.of("al-old/al-x/al-y", "al-new")));
        assertListed("al-old", true, "al-in-x", "al-in-y", "al-in-old", "al-in-both");
        assertListed("al-new/al-sub", true);

        move("al-old/al-x", "al-new/al-sub", null).statusCode(200);

        assertListed("al-old", true, "al-in-old", "al-in-both");
        assertListed("al-old", false, "al-in-old", "al-in-both");
        assertListed("al-new", true, "al-in-x", "al-in-y", "al-in-both");
        assertListed("al-new", false, "al-in-both");
        assertListed("al-new/al-sub", true, "al-in-x", "al-in-y", "al-in-both");
        assertListed("al-new/al-sub", false);
        assertListed("al-new/al-sub/al-x", false, "al-in-x");
        assertListed("al-old/al-x", true, "al-in-x", "al-in-y", "al-in-both");
        assertListed("al-old/al-x/al-y", false, "al-in-y", "al-in-both");
        given().get("/api/v1/articles/by-slug/al-in-both").then().body("section.path", equalTo("al-old"))
                .body("sections.path", contains("al-new/al-sub/al-x/al-y", "al-new"));
    }

    @Test
    void articleStaysInAncestorsOfItsOtherSection() {
        create("tw-top/tw-a", "tw-top/tw-b", "tw-else");
        newsroom.write(article("tw-two", DAY, "section", "tw-top/tw-a", "sections", List.of("tw-top/tw-b")),
                article("tw-one", DAY, "section", "tw-top/tw-a"));
        move("tw-top/tw-a", "tw-else", null).statusCode(200);
        assertListed("tw-top", true, "tw-two");
        assertListed("tw-else", true, "tw-two", "tw-one");

        move("tw-top/tw-b", "tw-else", null).statusCode(200);
        assertListed("tw-top", true);
        assertListed("tw-else", true, "tw-two", "tw-one");
        assertThat(stored()).isEqualTo(derived());
        indexEntries.assertConsistent();
    }

    @Test
    void moveChangesEntityTagOfLists() {
        create("et-a/et-b");
        newsroom.write(article("et-told", DAY, "section", "et-a/et-b"));
        var before = given().get("/api/v1/articles/by-slug/et-told");
        move("et-a/et-b", null, null).statusCode(200);
        given().header("If-None-Match", before.header("ETag")).get("/api/v1/articles/by-slug/et-told").then()
                .statusCode(200).body("section.path", equalTo("et-b"));
        assertThat(sql.value("SELECT updated_at > created_at FROM editorial.section WHERE path = 'et-b'")).isEqualTo("t");
    }

    @Test
    void sectionMovesBackToFormerPath() {
        create("bk-a/bk-b/bk-c", "bk-d");
        move("bk-a/bk-b", "bk-d", null).statusCode(200);
        move("bk-d/bk-b", "bk-a", null).statusCode(200).body("path", equalTo("bk-a/bk-b"));
        given().redirects().follow(false).get(BY_PATH + "bk-a/bk-b/bk-c").then().statusCode(200);
        assertRedirects("bk-d/bk-b/bk-c", "bk-a/bk-b/bk-c");
    }

    @Test
    void pathsRedirectInOneHopAfterTwoMoves() {
        create("ch-a/ch-x/ch-y", "ch-b", "ch-c");
        move("ch-a/ch-x", "ch-b", null).statusCode(200);
        move("ch-b", "ch-c", null).statusCode(200);
        move("ch-c/ch-b/ch-x", null, "ch-end").statusCode(200);
        for (var old : List.of("ch-a/ch-x/ch-y", "ch-b/ch-x/ch-y", "ch-c/ch-b/ch-x/ch-y")) {
            assertRedirects(old, "ch-end/ch-y");
        }
    }

    @Test
    void newSectionReplacesRedirectOfFormerPath() {
        create("to-a", "to-b");
        move("to-a", "to-b", null).statusCode(200);
        create("to-a");
        given().redirects().follow(false).get(BY_PATH + "to-a").then().statusCode(200)
                .body("id", equalTo(id("to-a")));
        move("to-a", null, "to-c").statusCode(200);
        assertRedirects("to-a", "to-c");
    }

    @Test
    void moveOfUnpublicSectionIsNotVisible() {
        newsroom.write(article("un-draft", DAY, "status", "draft", "section", "un-merger/un-deal"));
        create("un-open");
        move("un-merger/un-deal", "un-open", null).statusCode(200).body("path", equalTo("un-open/un-deal"));
        given().get(BY_PATH + "un-open/un-deal").then().statusCode(404);
        given().get(BY_PATH + "un-merger").then().statusCode(404);

        newsroom.write(article("un-draft", DAY, "headline", "Now", "section", "un-open/un-deal"));
        given().get(BY_PATH + "un-open/un-deal").then().statusCode(200);
        given().redirects().follow(false).get(BY_PATH + "un-merger/un-deal").then().statusCode(404);
    }

    @Test
    void moveOfPublicSectionMakesNewAncestorsPublic() {
        newsroom.write(article("an-draft", DAY, "status", "draft", "section", "an-top/an-mid"));
        create("an-open");
        newsroom.write(article("an-article", DAY, "section", "an-open"));
        move("an-open", "an-top/an-mid", null).statusCode(200);
        given().get(BY_PATH + "an-top/an-mid").then().statusCode(200);
        assertListed("an-top", true, "an-article");
    }

    @Test
    void unpublicDescendantsStayUnpublicUnderPublicParent() {
        create("mx-a/mx-b");
        newsroom.write(article("mx-unpublic", DAY, "status", "draft", "section", "mx-a/mx-b/mx-secret"));
        move("mx-a/mx-b", null, null).statusCode(200);
        given().get(BY_PATH + "mx-b").then().statusCode(200).body("children", empty());
        given().get(BY_PATH + "mx-b/mx-secret").then().statusCode(404);
    }

    @Test
    void moveToSamePlaceChangesNothing() {
        create("sm-a/sm-b");
        move("sm-a/sm-b", "sm-a", "sm-b").statusCode(200).body("version", equalTo(1));
        move("sm-a/sm-b", "sm-a", null).statusCode(200).body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "cy-a/cy-b", "cy-a/cy-b/cy-c", "cy-a/cy-b/cy-c/cy-d" })
    void rejectsCycles(String parent) {
        create("cy-a/cy-b/cy-c/cy-d");
        move("cy-a/cy-b", parent, "cy-other").statusCode(422).body("errors.name", contains("parent"))
                .body("type", equalTo("urn:dateline:problem:invalid-content"));
        given().get(BY_PATH + "cy-a/cy-b/cy-c/cy-d").then().statusCode(200);
    }

    @Test
    void rejectsPathOfAnotherSection() {
        create("tk-a/tk-x/tk-y", "tk-b/tk-x", "tk-c");
        move("tk-a/tk-x", "tk-b", null).statusCode(409).body("type", equalTo("urn:dateline:problem:conflict"))
                .body("errors.name", contains("slug")).body("errors.value", contains("tk-x"));
        move("tk-a/tk-x", null, "tk-c").statusCode(409).body("errors.value", contains("tk-c"));
        move("tk-a/tk-x", null, "tk-a").statusCode(409);
        given().redirects().follow(false).get(BY_PATH + "tk-a/tk-x/tk-y").then().statusCode(200);
    }

    @Test
    void rejectsTreeOfMoreThanTwentyLevels() {
        create(levels("dp-d", 15), levels("dp-e", 6));
        move("dp-d1/dp-d2/dp-d3", levels("dp-e", 6), null).statusCode(200);
        move("dp-e1", null, "dp-f").statusCode(200);
        create("dp-g/dp-h");
        move("dp-f", "dp-g/dp-h", null).statusCode(422).body("errors.name", contains("parent"))
                .body("errors.reason", contains("would result in 21 levels; the maximum is 20"));
        move("dp-f", "dp-g", null).statusCode(200);
    }

    private static String levels(String slug, int count) {
        return String.join("/", IntStream.rangeClosed(1, count).mapToObj(level -> slug + level).toList());
    }

    @Test
    void rejectsPathOfMoreThanAThousandCharacters() {
        var long1 = "lp-" + "a".repeat(197);
        create(long1 + "/" + long1 + "/" + long1, "lp-b" + "b".repeat(195) + "/" + long1);
        move(long1, "lp-b" + "b".repeat(195) + "/" + long1, null).statusCode(422).body("errors.name", contains("parent"))
                .body("errors.reason", contains("would result in a path of 1003 characters; the maximum is 1000"));
        given().get(BY_PATH + long1 + "/" + long1).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"parent":null,"slug":"Not A Slug"}                          | slug
            {"parent":null,"slug":""}                                    | slug
            {"parent":null,"slug":"a/b"}                                 | slug
            {"parent":null,"slug":7.5e400}                               | slug
            {"parent":"00000000-0000-7000-8000-000000000000"}            | parent
            {"parent":"nonsense"}                                        | parent
            {"parent":null,"slug":"bd-a","paht":1}                       | paht
            {"slug":"bd-a"}                                              | parent
            """)
    void reportsInvalidPropertyOfBody(String body, String field) {
        create("bd-x");
        post(id("bd-x"), body).statusCode(422).body("type", equalTo("urn:dateline:problem:invalid-content"))
                .body("errors.name", contains(field)).body("errors[0].in", equalTo("body"))
                .body("errors[0].reason", notNullValue());
        given().get(BY_PATH + "bd-x").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "{", "7", "{\"parent\":null", "\"parent\"" })
    void rejectsMalformedBody(String body) {
        create("nb-x");
        post(id("nb-x"), body).statusCode(400).body("detail", not(containsString("dev.dateline")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                           | The body must not be empty.
            null                         | The body must not be empty.
            {                            | The body is not JSON (line 1, column 2).
            {"parent":tru}               | The body is not JSON (line 1, column 11).
            []                           | The body must be a JSON object.
            """)
    void explainsWhyBodyIsMalformed(String body, String detail) {
        create("nb-y");
        post(id("nb-y"), body).statusCode(400).body("type", equalTo("urn:dateline:problem:invalid-body"))
                .body("detail", equalTo(detail));
    }

    @Test
    void returnsStoredTimes() {
        create("tk-x");
        var now = move("tk-x", null, "tk-y").statusCode(200).extract().<String>path("updatedAt");
        assertThat(Instant.parse(now)).isEqualTo(Instant.parse(now).truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void unknownSectionReturns404() {
        post(UUID.randomUUID().toString(), "{\"parent\":null}").statusCode(404)
                .body("type", equalTo("urn:dateline:problem:not-found"));
        post("nonsense", "{\"parent\":null}").statusCode(404);
        post("1-1-1-1-1", "{\"parent\":null}").statusCode(404).body("detail", startsWith("There is nothing at "));
    }

    @Test
    void requiresTheEtagOfTheSection() {
        newsroom.write(line("kind", "section", "path", "im-x", "name", "X"));
        var path = "/manage/v1/sections/" + id("im-x") + "/move";
        given().header("Authorization", AdminKey.bearer()).contentType("application/json")
                .body("{\"parent\":null,\"slug\":\"im-y\"}")
                .post(path).then().statusCode(428);
        given().header("Authorization", AdminKey.bearer()).header("If-Match", "\"9\"").contentType("application/json")
                .body("{\"parent\":null,\"slug\":\"im-y\"}").post(path).then().statusCode(412);
        assertThat(id("im-x")).isNotNull();
    }

    @Test
    void requiresKey() {
        create("ky-x");
        given().contentType("application/json").body("{\"parent\":null,\"slug\":\"ky-y\"}")
                .post("/manage/v1/sections/" + id("ky-x") + "/move").then().statusCode(401);
        given().header("Authorization", AdminKey.bearer()).contentType("text/plain").body("{}")
                .post("/manage/v1/sections/" + id("ky-x") + "/move").then().statusCode(415);
        given().get(BY_PATH + "ky-x").then().statusCode(200);
    }

    @Test
    void oneOfTwoConcurrentMovesThatFormACycleSucceeds() {
        for (int round = 0; round < 15; round++) {
            var a = "cc-a" + round;
            var b = "cc-b" + round;
            create(a + "/cc-deep", b + "/cc-deep");
            var ids = List.of(id(a), id(b), id(b + "/cc-deep"));
            var statuses = ConcurrentRequests.call(() -> status(ids.get(0), ids.get(2)), () -> status(ids.get(1), ids.get(0)));
            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
            assertThat(sql.rows("""
                    SELECT s.path FROM editorial.section s LEFT JOIN editorial.section p ON p.id = s.parent_id
                    WHERE s.path <> coalesce(p.path || '/', '') || s.slug""")).isEmpty();
        }
    }

    @Test
    void oneOfTwoConcurrentMovesToOnePathSucceeds() {
        for (int round = 0; round < 10; round++) {
            create("op-a" + round, "op-b" + round);
            var path = "op-c" + round;
            var ids = List.of(id("op-a" + round), id("op-b" + round));
            var statuses = ConcurrentRequests.call(() -> post(ids.get(0), body(null, path)).extract().statusCode(),
                    () -> post(ids.get(1), body(null, path)).extract().statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void concurrentPublicationsAndMovesKeepArticlesInCorrectSections() {
        create("pm-a/pm-x/pm-y", "pm-b");
        for (int round = 0; round < 12; round++) {
            var to = round % 2 == 0 ? "pm-b" : "pm-a";
            var from = round % 2 == 0 ? "pm-a" : "pm-b";
            var lines = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < 20; i++) {
                // Each round publishes them again, every other time in a section that does not move.
                var stays = (i + round) % 3 == 0;
                lines.add(article("pm-" + i, DAY, "headline", "Round " + round, "section", stays ? "pm-b" : "pm-a",
                        "sections", stays ? List.of() : List.of(from + "/pm-x/pm-y")));
            }
            var section = id(from + "/pm-x");
            var parent = id(to);
            assertThat(ConcurrentRequests.call(() -> {
                newsroom.write(lines);
                return 200;
            }, () -> status(section, parent))).containsExactly(200, 200);
            assertThat(stored()).isEqualTo(derived());
            indexEntries.assertConsistent();
            assertThat(sql.rows("""
                    SELECT s.path FROM editorial.section s LEFT JOIN editorial.section p ON p.id = s.parent_id
                    WHERE s.path <> coalesce(p.path || '/', '') || s.slug""")).isEmpty();
            // If the import ran after the move, it has created a new section at the path that it names.
            if (!sql.rows("SELECT FROM editorial.section WHERE path = ?", from + "/pm-x").isEmpty()) {
                move(from + "/pm-x", null, "pm-away" + round).statusCode(200);
            }
        }
    }

    @Test
    void numberOfStatementsDoesNotDependOnNumberOfArticles() {
        create("sc-a/sc-x", "sc-b", "sc-c/sc-y", "sc-d");
        newsroom.write(article("sc-one", DAY, "section", "sc-a/sc-x"));
        newsroom.write(IntStream.range(0, 60).mapToObj(i -> article("sc-" + i, DAY, "section", "sc-c/sc-y")).toList());
        var one = StatementLog.during(() -> move("sc-a/sc-x", "sc-b", null).statusCode(200));
        var many = StatementLog.during(() -> move("sc-c/sc-y", "sc-d", null).statusCode(200));
        assertThat(many).hasSameSizeAs(one).hasSizeLessThan(40);
        given().get("/api/v1/articles?section=sc-d&count=exact").then().body("page.total", equalTo(60));
    }

    private void create(String... paths) {
        newsroom.write(List.of(paths).stream().map(path -> line("kind", "section", "path", path)).toList());
    }

    private String id(String path) {
        return sql.value("SELECT id FROM editorial.section WHERE path = ?", path);
    }

    private ValidatableResponse move(String path, String parent, String slug) {
        return post(id(path), body(parent == null ? null : id(parent), slug));
    }

    private static Map<String, Object> body(String parent, String slug) {
        var body = new LinkedHashMap<String, Object>();
        body.put("parent", parent);
        if (slug != null) {
            body.put("slug", slug);
        }
        return body;
    }

    private static int status(String id, String parent) {
        return post(id, body(parent, null)).extract().statusCode();
    }

    private static ValidatableResponse post(String id, Object body) {
        return given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                .body(body)
                .post("/manage/v1/sections/" + id + "/move").then();
    }

    private static void assertRedirects(String old, String path) {
        given().redirects().follow(false).get(BY_PATH + old).then().statusCode(308)
                .header("Location", equalTo(BY_PATH + path));
        given().get(BY_PATH + path).then().statusCode(200);
    }

    /** Also with conditions that all of these articles meet, because these use other indexes. */
    private static void assertListed(String section, boolean descendants, String... slugs) {
        for (var more : List.of("", "&type=article", "&sort=headline")) {
            given().get("/api/v1/articles?section=" + section + (descendants ? "" : "&descendants=false") + more).then()
                    .statusCode(200).body("data.slug", slugs.length == 0 ? empty() : containsInAnyOrder(slugs));
        }
    }

    /** The sections that list public articles. */
    private List<String> stored() {
        return sql.rows("SELECT section_id, article_id, position FROM delivery.article_section ORDER BY 1, 2");
    }

    /** The sections that must list them, derived from their own sections and the tree. */
    private List<String> derived() {
        return sql.rows("""
                SELECT a.id, own.article_id, min(own.position) FILTER (WHERE a.id = s.id)
                FROM delivery.article_section own JOIN editorial.section s ON s.id = own.section_id
                JOIN editorial.section a ON a.path = s.path OR starts_with(s.path, a.path || '/')
                WHERE own.position IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2""");
    }
}
