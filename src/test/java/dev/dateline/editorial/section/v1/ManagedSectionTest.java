package dev.dateline.editorial.section.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.IndexEntries;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class ManagedSectionTest {

    private static final String SECTIONS = "/manage/v1/sections";
    private static final String BY_PATH = "/api/v1/sections/by-path/";

    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @Inject
    IndexEntries indexEntries;

    @Test
    void createsSectionsThatArePublicAtOnce() {
        var root = create(Map.of("name", "Ms Root"));
        root.then().statusCode(201).body("path", equalTo("ms-root")).body("parent", nullValue()).body("position", equalTo(0));
        create(line("name", "Low", "parent", root.path("id"), "slug", "deep", "description", "All of it", "position", 3)).then()
                .statusCode(201).body("path", equalTo("ms-root/deep")).body("parent", equalTo(root.path("id")));
        given().get(BY_PATH + "ms-root/deep").then().statusCode(200).body("name", equalTo("Low"))
                .body("description", equalTo("All of it"));
        Desk.request().get(root.header("Location")).then().statusCode(200).header("ETag", root.header("ETag"));
    }

    @Test
    void derivesAnotherSlugIfTheFirstIsOrWasTaken() {
        create(Map.of("name", "Ms same")).then().statusCode(201).body("slug", equalTo("ms-same"));
        create(Map.of("name", "Ms same")).then().statusCode(201).body("slug", equalTo("ms-same-2"));
        sql.rows(
                "INSERT INTO editorial.former_address (kind, address, target_id) VALUES ('SECTION', 'ms-same-3', gen_random_uuid())"
                        + " RETURNING address");
        create(Map.of("name", "Ms same")).then().statusCode(201).body("slug", equalTo("ms-same-4"));
        create(Map.of("name", "!?")).then().statusCode(201).body("slug", startsWith("section"));
    }

    @Test
    void reportsOnlyWhatIsWrong() {
        create(Map.of("name", 5)).then().statusCode(422).body("errors.pointer", contains("/name"));
        create(Map.of("name", "Ms x", "slug", 5)).then().statusCode(422).body("errors.pointer", contains("/slug"));
        create(Map.of("name", "Ms x", "slug", "")).then().statusCode(422).body("errors.pointer", contains("/slug"))
                .body("errors[0].reason", equalTo("must be lower-case letters a-z, digits and single hyphens"));
    }

    @Test
    void removesWhiteSpaceAroundNames() {
        create(Map.of("name", "  Ms stripped\n", "slug", "ms-stripped")).then().statusCode(201)
                .body("name", equalTo("Ms stripped"));
    }

    @Test
    void namesTheRequestThatChangesAReadOnlyProperty() {
        var section = create(Map.of("name", "Ms unmoved"));
        var url = SECTIONS + "/" + section.path("id");
        var reason = "is read-only; POST /manage/v1/sections/{id}/move changes it";
        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json")
                .body(Map.of("slug", "ms-moved", "parent", "ms-x", "version", 9)).patch(url).then().statusCode(422)
                .body("errors.find { it.pointer == '/slug' }.reason", equalTo(reason))
                .body("errors.find { it.pointer == '/parent' }.reason", equalTo(reason))
                .body("errors.find { it.pointer == '/version' }.reason", equalTo("is read-only"));
        Desk.request().header("If-Match", "*").contentType("application/json")
                .body(Map.of("name", "Ms unmoved", "slug", "ms-moved")).put(url).then().statusCode(422)
                .body("errors.reason", contains(reason));
    }

    @Test
    void reportsAllViolations() {
        create(Map.of("name", "Ms taken")).then().statusCode(201).body("slug", equalTo("ms-taken"));
        create(Map.of("name", "Ms taken", "slug", "ms-taken")).then().statusCode(422).body("errors.pointer", contains("/slug"));
        create(line("name", " ", "slug", "a/b", "position", -1, "parent", "00000000-0000-7000-8000-000000000000", "colour",
                "red"))
                .then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/colour", "/parent", "/name", "/slug", "/position"));
    }

    @Test
    void rejectsSlugOfExcessiveLength() {
        create(Map.of("name", "Ms long", "slug", "b".repeat(201))).then().statusCode(422).body("errors.pointer",
                contains("/slug")).body("errors[0].reason", equalTo("must have at most 200 characters"));
        create(Map.of("name", "Ms long", "slug", "b".repeat(200))).then().statusCode(201);
    }

    @Test
    void changesArePublicAtOnceButNotForSectionsOfDrafts() {
        var section = create(Map.of("name", "Ms changed", "description", "Gone"));
        Desk.request().header("If-Match", section.header("ETag")).contentType("application/json")
                .body(Map.of("name", "Changed", "position", 2)).put(SECTIONS + "/" + section.path("id")).then().statusCode(200)
                .body("name", equalTo("Changed")).body("description", nullValue()).body("path", equalTo("ms-changed"));
        given().get(BY_PATH + "ms-changed").then().body("name", equalTo("Changed"));
        patch(section, Map.of("name", "Late")).statusCode(412);

        newsroom.write(article("ms-draft", "2026-01-01T00:00:00Z", "status", "draft", "section", "ms-drafts"));
        var id = sql.value("SELECT id FROM editorial.section WHERE path = 'ms-drafts'");
        var draft = Desk.request().get(SECTIONS + "/" + id);
        patch(draft, Map.of("name", "Renamed")).statusCode(200).body("name", equalTo("Renamed"));
        given().get(BY_PATH + "ms-drafts").then().statusCode(404);
    }

    @Test
    void slugAndParentAreReadOnlyExceptForMoves() {
        var section = create(Map.of("name", "Ms fixed"));
        patch(section, Map.of("slug", "ms-other")).statusCode(422).body("errors.pointer", contains("/slug"));
        patch(section, Map.of("slug", "ms-fixed", "name", "Free")).statusCode(200).body("name", equalTo("Free"));
    }

    @Test
    void deletesOnlyUnusedSections() {
        var section = create(Map.of("name", "Ms used"));
        var child = create(Map.of("name", "Child", "parent", section.path("id")));
        delete(section).statusCode(409).body("detail", startsWith("The section is used by 1 child section."))
                .body("usages.childSections", equalTo(1)).body("usages.workingCopies", equalTo(0));
        newsroom.write(article("ms-in-child", "2026-01-01T00:00:00Z", "section", "ms-used/child"));
        newsroom.write(article("ms-in-child-too", "2026-01-01T00:00:00Z", "sections", List.of("ms-used/child")));
        delete(child).statusCode(409)
                .body("detail", startsWith("The section is used by 2 working copies and 2 public articles."));
        delete(section).statusCode(409).body("usages.publicArticles", equalTo(0));

        var unused = create(Map.of("name", "Ms unused"));
        delete(unused).statusCode(204);
        given().get(BY_PATH + "ms-unused").then().statusCode(404);
        Desk.request().get(SECTIONS + "/" + unused.path("id")).then().statusCode(404);
        create(Map.of("name", "Ms unused")).then().statusCode(201);
    }

    @Test
    void aSectionThatWasPublicBecauseOfAnotherIsNotPublicAfterItLeaves() {
        for (var leaving : List.of("delete", "move")) {
            var path = "ms-" + leaving + "-draft";
            newsroom.write(article(path, DAY, "status", "draft", "section", path));
            var parent = sql.value("SELECT id FROM editorial.section WHERE path = ?", path);
            given().get(BY_PATH + path).then().statusCode(404);
            var child = create(Map.of("name", "Child", "slug", "ms-" + leaving + "-child", "parent", parent));
            given().get(BY_PATH + path).then().statusCode(200);

            var request = Desk.request().header("If-Match", child.header("ETag")).contentType("application/json");
            if (leaving.equals("delete")) {
                request.delete(SECTIONS + "/" + child.path("id")).then().statusCode(204);
            } else {
                request.body("{\"parent\": null}").post(SECTIONS + "/" + child.path("id") + "/move").then().statusCode(200);
            }

            given().get(BY_PATH + path).then().statusCode(404);
        }
        Desk.request().get("/manage/v1/consistency").then().body("differences.findAll { it.where == 'public sections' }.id",
                empty());
    }

    @Test
    void formerParentOfASectionWithTheOnlyPublicArticleIsNotPublic() {
        newsroom.write(article("ms-only", DAY, "section", "ms-above/ms-below"));
        given().get(BY_PATH + "ms-above").then().statusCode(200);

        Desk.request().header("If-Match", "*").contentType("application/json").body("{\"parent\": null}").post(SECTIONS + "/"
                + sql.value("SELECT id FROM editorial.section WHERE path = 'ms-above/ms-below'") + "/move").then()
                .statusCode(200);

        given().get(BY_PATH + "ms-above").then().statusCode(404);
        given().get(BY_PATH + "ms-below").then().statusCode(200);
    }

    @Test
    void deletesASectionWithAReplacement() {
        newsroom.write(line("kind", "section", "path", "mr/goes", "name", "Goes"),
                line("kind", "section", "path", "mr/stays/here"),
                article("mr-primary", DAY, "section", "mr/goes", "sections", List.of("mr/stays/here", "mr-x", "mr-y")),
                article("mr-additional", DAY, "section", "mr-x", "sections", List.of("mr-y", "mr/goes")),
                article("mr-without", DAY, "sections", List.of("mr/goes", "mr-x")));
        var draft = Desk.draft("Mr draft", "section", Map.of("path", "mr/goes"));
        var goes = Desk.request().get(SECTIONS + "/" + id("mr/goes"));
        replace(goes, id("mr/goes")).statusCode(400).body("errors[0].name", equalTo("replaceWith"));
        replace(Desk.request().get(SECTIONS + "/" + id("mr")), id("mr-x")).statusCode(409)
                .body("detail", equalTo("The section is used by 2 child sections. Move or delete its child sections first."));
        replace(goes, "mr/stays/here").statusCode(200).body("path", equalTo("mr/stays/here"));

        published("mr-primary").body("section.path", equalTo("mr/stays/here")).body("sections.path", contains("mr-x", "mr-y"));
        published("mr-additional").body("section.path", equalTo("mr-x")).body("sections.path", contains("mr-y", "mr/stays/here"));
        published("mr-without").body("section", nullValue()).body("sections.path", contains("mr/stays/here", "mr-x"));
        draft.get().body("section.path", equalTo("mr/stays/here"));
        given().get("/api/v1/articles?section=mr/stays&sort=headline").then()
                .body("data.slug", contains("mr-additional", "mr-primary", "mr-without"));
        given().get("/api/v1/articles?section=mr/goes&sort=headline").then()
                .body("data.slug", contains("mr-additional", "mr-primary", "mr-without"));
        given().redirects().follow(false).get(BY_PATH + "mr/goes").then().statusCode(308)
                .header("Location", equalTo(BY_PATH + "mr/stays/here"));
        Desk.request().get("/manage/v1/articles/" + draft.id() + "/revisions/1").then()
                .body("content.section.path", equalTo("mr/stays/here"));
        indexEntries.assertConsistent();
        assertThat(sql.rows("""
                SELECT p.article_id, p.section_id, p.position FROM preview.article_section p JOIN delivery.article a
                ON a.id = p.article_id WHERE a.slug LIKE 'mr-%' EXCEPT SELECT article_id, section_id, position
                FROM delivery.article_section""")).isEmpty();
    }

    @Test
    void findsTheParentAndTheReplacementByCurrentOrFormerPath() {
        newsroom.write(line("kind", "section", "path", "mfp/now", "name", "Now", "formerPaths", List.of("mfp-before")),
                line("kind", "section", "path", "mfp-gone", "name", "Gone"));

        create(line("name", "Child", "parent", "mfp-before")).then().statusCode(201).body("path", equalTo("mfp/now/child"));
        create(line("name", "Child", "parent", "mfp/never")).then().statusCode(422).body("errors.pointer", contains("/parent"))
                .body("errors.value", contains("mfp/never"))
                .body("errors.reason", contains("is not the id or path of a section"));
        var child = Desk.request().get(SECTIONS + "/" + id("mfp/now/child"));
        Desk.request().header("If-Match", child.header("ETag")).contentType("application/json").body(Map.of("parent", "mfp"))
                .post(SECTIONS + "/" + child.path("id") + "/move").then().statusCode(200).body("path", equalTo("mfp/child"));
        Desk.request().header("If-Match", "*").contentType("application/json").body(Map.of("parent", "mfp\u0000"))
                .post(SECTIONS + "/" + child.path("id") + "/move").then().statusCode(422);
        replace(Desk.request().get(SECTIONS + "/" + id("mfp-gone")), "mfp-before").statusCode(200).body("path",
                equalTo("mfp/now"));
        replace(Desk.request().get(SECTIONS + "/" + id("mfp/child")), "mfp/never").statusCode(400)
                .body("errors[0].reason", equalTo("is not the id or path of a section"));
    }

    private String id(String path) {
        return sql.value("SELECT id FROM editorial.section WHERE path = ?", path);
    }

    private static ValidatableResponse published(String slug) {
        return given().get("/api/v1/articles/by-slug/" + slug).then().statusCode(200);
    }

    private static ValidatableResponse replace(Response read, String by) {
        return Desk.request().header("If-Match", read.header("ETag"))
                .delete(SECTIONS + "/" + read.path("id") + "?replaceWith=" + by).then();
    }

    @Test
    void listsSectionsInTheOrderOfTheirPaths() {
        var ids =
                List.of("Msl b", "Msl a", "Msl c").stream().map(name -> create(Map.of("name", name)).<String>path("id")).toList();
        var path = "?count=exact&limit=2&ids=" + String.join(",", ids);
        var first = list(path).body("data.path", contains("msl-a", "msl-b")).body("page.total", equalTo(3)).extract();
        var second = list(path + "&cursor=" + first.path("page.next")).body("data.path", contains("msl-c")).extract();
        list(path + "&cursor=" + second.path("page.previous")).body("data.path", contains("msl-a", "msl-b"));
    }

    @Test
    void viewersReadSectionsAndEditorsWriteThem() {
        desk.request("ms-viewer", "viewer").get(SECTIONS).then().statusCode(200);
        desk.request("ms-author", "author").contentType("application/json").body(Map.of("name", "x")).post(SECTIONS).then()
                .statusCode(403);
        desk.request("ms-editor", "editor").contentType("application/json").body(Map.of("name", "Ms by editor")).post(SECTIONS)
                .then().statusCode(201);
    }

    private static Response create(Map<String, Object> section) {
        return Desk.request().contentType("application/json").body(section).post(SECTIONS);
    }

    private static ValidatableResponse patch(Response read, Map<String, Object> patch) {
        return Desk.request().header("If-Match", read.header("ETag")).contentType("application/merge-patch+json").body(patch)
                .patch(SECTIONS + "/" + read.path("id")).then();
    }

    private static ValidatableResponse delete(Response read) {
        return Desk.request().header("If-Match", read.header("ETag")).delete(SECTIONS + "/" + read.path("id")).then();
    }

    private static ValidatableResponse list(String query) {
        return Desk.request().urlEncodingEnabled(false).get(SECTIONS + query).then().statusCode(200);
    }
}
