package dev.dateline.editorial.imports.run;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

/** Files with former names of sections and tags. */
@QuarkusTest
class FormerNamesTest {

    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Imported imported;

    @Inject
    Sql sql;

    @Test
    void resolvesAFormerPathToTheCurrentSection() {
        make("op-a/op-x", "op-b");
        newsroom.write(article("op-one", DAY, "section", "op-a/op-x"));
        move("op-a/op-x", "op-b", "op-z");

        newsroom.write(article("op-one", DAY, "headline", "Again", "section", "op-a/op-x"),
                article("op-two", DAY, "section", "op-a", "sections", List.of("op-a/op-x")));

        given().get("/api/v1/articles?section=op-b/op-z").then().body("data.slug", containsInAnyOrder("op-one", "op-two"));
        given().get("/api/v1/articles/by-slug/op-one").then().body("headline", equalTo("Again"))
                .body("section.path", equalTo("op-b/op-z"));
        leads("sections/by-path/op-a/op-x", "sections/by-path/op-b/op-z");
    }

    @Test
    void resolvesAMergedSlugToTheRemainingTag() {
        newsroom.write(bearing("ot-one", "ot-goes"), bearing("ot-two", "ot-stays"));
        merge("ot-goes", "ot-stays");

        newsroom.write(bearing("ot-one", "ot-goes", "ot-more"), bearing("ot-three", "ot-goes"));

        given().get("/api/v1/articles/by-slug/ot-one").then().body("tags.slug", contains("ot-stays", "ot-more"));
        given().get("/api/v1/articles?tag=ot-stays").then()
                .body("data.slug", containsInAnyOrder("ot-one", "ot-two", "ot-three"));
        leads("tags/by-slug/ot-goes", "tags/by-slug/ot-stays");
    }

    @Test
    void storesAReferenceWithTwoNamesOnce() {
        make("on-a", "on-b", "on-c");
        newsroom.write(bearing("on-one", "on-goes", "on-stays"));
        merge("on-goes", "on-stays");
        move("on-a", "on-b", "on-z");

        newsroom.write(article("on-two", DAY, "section", "on-a", "sections", List.of("on-b/on-z", "on-c"), "tags",
                tags("on-goes", "on-x", "on-stays")));

        given().get("/api/v1/articles/by-slug/on-two").then().body("tags.slug", contains("on-stays", "on-x"))
                .body("section.path", equalTo("on-b/on-z")).body("sections.path", contains("on-c"));
        assertThat(imported.lines("{'externalId':'on-three','headline':'Twice','tags':[{'slug':'on-x'},{'slug':'on-x'}]}")
                .counts()).isEqualTo("0 0 0 1");
    }

    @Test
    void createsAPathBelowAFormerOneBelowTheCurrentSection() {
        make("pb-a", "pb-b");
        move("pb-a", "pb-b", null);
        newsroom.write(article("pb-one", DAY, "section", "pb-a/pb-x/pb-y"));
        newsroom.write(article("pb-two", DAY, "section", "pb-a/pb-x/pb-y"),
                article("pb-three", DAY, "section", "pb-b/pb-a/pb-x/pb-y"));

        given().get("/api/v1/articles?section=pb-b/pb-a/pb-x/pb-y").then()
                .body("data.slug", containsInAnyOrder("pb-one", "pb-two", "pb-three"));
        assertThat(sql.rows("SELECT path FROM editorial.section WHERE starts_with(path, 'pb-a')")).isEmpty();
        leads("sections/by-path/pb-a", "sections/by-path/pb-b/pb-a");
        leads("sections/by-path/pb-a/pb-x", "sections/by-path/pb-b/pb-a/pb-x");
        given().get("/api/v1/sections/by-path/pb-a/pb-other").then().statusCode(404);
    }

    @Test
    void resolvesAFormerPathAfterSeveralMoves() {
        newsroom.write(line("kind", "section", "path", "pm-x", "formerPaths", List.of("pm-old")));
        make("pm-x/deep/er", "pm-y");
        newsroom.write(article("pm-one", DAY, "section", "pm-x/deep/er"));
        leads("sections/by-path/pm-old/deep/er", "sections/by-path/pm-x/deep/er");

        move("pm-x/deep", "pm-y", "pm-deep");
        leads("sections/by-path/pm-old/deep/er", "sections/by-path/pm-y/pm-deep/er");
        given().get("/api/v1/articles?section=pm-old/deep").then().body("data.slug", contains("pm-one"));

        newsroom.write(article("pm-two", DAY, "section", "pm-old/deep/er"));
        given().get("/api/v1/articles?section=pm-y/pm-deep/er").then()
                .body("data.slug", containsInAnyOrder("pm-one", "pm-two"));
        leads("sections/by-path/pm-x/deep", "sections/by-path/pm-y/pm-deep");
    }

    @Test
    void prefersTheCurrentOwnerOfAName() {
        make("wb-a", "wb-b");
        newsroom.write(bearing("wb-one", "wb-goes", "wb-stays"));
        move("wb-a", "wb-b", null);
        merge("wb-goes", "wb-stays");

        newsroom.write(article("wb-two", DAY, "section", "wb-a", "tags", tags("wb-goes")),
                line("kind", "section", "path", "wb-a"), line("kind", "tag", "slug", "wb-goes"),
                article("wb-three", DAY, "section", "wb-a", "tags", tags("wb-goes")));

        given().get("/api/v1/articles/by-slug/wb-two").then().body("section.path", equalTo("wb-b/wb-a"))
                .body("tags.slug", contains("wb-stays"));
        given().get("/api/v1/articles/by-slug/wb-three").then().body("section.path", equalTo("wb-a"))
                .body("tags.slug", contains("wb-goes"));
    }

    @Test
    void resolvesFormerNamesOfTheSameFile() {
        newsroom.write(line("kind", "section", "path", "sf-new", "formerPaths", List.of("sf-old")),
                line("kind", "tag", "slug", "sf-new", "formerSlugs", List.of("sf-old")),
                article("sf-one", DAY, "section", "sf-old", "tags", tags("sf-old")));

        given().get("/api/v1/articles/by-slug/sf-one").then().body("section.path", equalTo("sf-new"))
                .body("tags.slug", contains("sf-new")).body("sections", empty());
    }

    @Test
    void looksUpManyFormerNamesAtOnce() {
        make(names("st-a/st-", 20).toArray(String[]::new));
        make("st-b");
        newsroom.write(names("st-", 20).map(slug -> bearing("of-" + slug, slug + "-goes", slug + "-stays")).toList());
        move("st-a", "st-b", null);
        names("st-", 20).forEach(slug -> merge(slug + "-goes", slug + "-stays"));

        var today = StatementLog.during(() -> newsroom.write(articles("to-", "st-b/st-a/st-", "-stays")));
        var old = StatementLog.during(() -> newsroom.write(articles("ol-", "st-a/st-", "-goes")));

        assertThat(old).hasSizeBetween(today.size() + 1, today.size() + 4);
        given().get("/api/v1/articles?section=st-b/st-a&count=exact").then().body("page.total", equalTo(40));
        given().get("/api/v1/articles?tag=st-7-stays").then()
                .body("data.slug", containsInAnyOrder("of-st-7", "to-7", "ol-7"));
    }

    private static List<Map<String, Object>> articles(String slug, String section, String tag) {
        return IntStream.range(0, 20).mapToObj(i -> article(slug + i, DAY, "section", section + i, "tags",
                tags("st-" + i + tag))).toList();
    }

    private static Stream<String> names(String start, int count) {
        return IntStream.range(0, count).mapToObj(i -> start + i);
    }

    private static Map<String, Object> bearing(String slug, String... tags) {
        return article(slug, DAY, "tags", tags(tags));
    }

    private static List<Map<String, String>> tags(String... slugs) {
        return Stream.of(slugs).map(slug -> Map.of("slug", slug)).toList();
    }

    private void make(String... paths) {
        newsroom.write(Stream.of(paths).map(path -> line("kind", "section", "path", path)).toList());
    }

    private void move(String path, String parent, String slug) {
        Function<String, String> id = of -> sql.value("SELECT id FROM editorial.section WHERE path = ?", of);
        var body = new HashMap<String, Object>(Map.of("parent", id.apply(parent)));
        body.put("slug", slug);
        post("/manage/v1/sections/" + id.apply(path) + "/move", body);
    }

    private void merge(String slug, String into) {
        Function<String, String> id = of -> sql.value("SELECT id FROM editorial.tag WHERE slug = ?", of);
        post("/manage/v1/tags/" + id.apply(slug) + "/merge", Map.of("into", id.apply(into)));
    }

    private static void post(String path, Object body) {
        given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json").body(body)
                .post(path).then()
                .statusCode(200);
    }

    private static void leads(String old, String today) {
        given().redirects().follow(false).get("/api/v1/" + old).then().statusCode(308)
                .header("Location", equalTo("/api/v1/" + today));
    }
}
