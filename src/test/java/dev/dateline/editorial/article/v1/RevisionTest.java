package dev.dateline.editorial.article.v1;

import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Desk.Copy;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

@QuarkusTest
class RevisionTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @Test
    void eachSaveIsListedAndReadable() {
        var copy = Desk.draft("Re listed", "kicker", "One").after("publish");
        copy.patch(Map.of("kicker", "Two")).then().statusCode(200);
        copy.reread().patch(Map.of("kicker", "Three")).then().statusCode(200);

        read(copy, "").body("data.version", contains(3, 2, 1)).body("data.isPublic", contains(false, false, true))
                .body("data.savedBy", contains("admin", "admin", "admin"));
        read(copy, "/1").body("content.kicker", equalTo("One")).body("version", equalTo(1)).body("content.slug",
                equalTo("re-listed"));
        read(copy, "/3").body("content.kicker", equalTo("Three"));
        var first =
                read(copy, "?limit=2&count=exact").body("data.version", contains(3, 2)).body("page.total", equalTo(3)).extract();
        var second = read(copy, "?limit=2&cursor=" + first.path("page.next")).body("data.version", contains(1))
                .body("page.next", nullValue()).extract();
        read(copy, "?limit=2&cursor=" + second.path("page.previous")).body("data.version", contains(3, 2));
    }

    @Test
    void restoresWithoutWhatWasDeletedMeanwhile() {
        var tag = created("tags", "Re deleted tag");
        var section = created("sections", "Re deleted section");
        var author = created("authors", "Re deleted author");
        var copy = Desk.draft("Re deleted", "tags", List.of(Map.of("id", tag)), "section", Map.of("id", section), "authors",
                List.of(Map.of("id", author, "role", "writer")), "kicker", "Old");
        copy.patch(line("tags", List.of(), "section", null, "authors", List.of(), "kicker", "New")).then().statusCode(200);
        for (var path : List.of("tags/" + tag, "sections/" + section, "authors/" + author)) {
            Desk.request().header("If-Match", "*").delete("/manage/v1/" + path).then().statusCode(204);
        }

        Desk.request().header("If-Match", copy.reread().tag()).post(path(copy) + "/1/restore").then().statusCode(200)
                .body("kicker", equalTo("Old")).body("tags", empty()).body("authors", empty()).body("section", nullValue());
    }

    private static String created(String kind, String name) {
        return Desk.request().contentType("application/json").body(Map.of("name", name)).post("/manage/v1/" + kind).then()
                .statusCode(201).extract().path("id");
    }

    @Test
    void unknownRevisionsAreNotFound() {
        var copy = Desk.draft("Re unknown");
        for (var path : List.of("/2", "/1/diff?to=2", "/9/diff")) {
            Desk.request().get(path(copy) + path).then().statusCode(404);
        }
        Desk.request().get("/manage/v1/articles/00000000-0000-7000-8000-000000000000/revisions").then().statusCode(404);
        Desk.request().header("If-Match", copy.tag()).post(path(copy) + "/2/restore").then().statusCode(404);
        Desk.request().get(path(copy) + "/0").then().statusCode(404);
    }

    @Test
    void comparesPropertiesAndWordsOfBlocks() {
        newsroom.write(line("kind", "tag", "slug", "re-tag", "name", "Tag"));
        var copy = Desk.draft("Re compared", "body", "<p>The first boat left at seven.</p><p>Same.</p><p>Gone.</p>", "seo",
                Map.of("title", "Old"));
        copy.patch(Map.of("headline", "Re compared again", "tags", List.of(Map.of("slug", "re-tag")), "seo",
                Map.of("title", "New"), "body", "<p>The first boat left at <b>six</b>.</p><p>Same.</p><h2>New</h2><p>Added.</p>"))
                .then().statusCode(200);

        read(copy, "/1/diff").body("from", equalTo(1)).body("to", equalTo(2))
                .body("properties.name", contains("headline", "seo", "tags", "updatedAt"))
                .body("properties.find { it.name == 'headline' }.before", equalTo("Re compared"))
                .body("properties.find { it.name == 'headline' }.after", equalTo("Re compared again"))
                .body("properties.find { it.name == 'tags' }.before", empty())
                .body("properties.find { it.name == 'tags' }.after.slug", contains("re-tag"))
                .body("properties.find { it.name == 'seo' }.after.title", equalTo("New"))
                .body("body.change", contains("changed", "equal", "changed", "added"))
                .body("body[0].words.change", contains("equal", "removed", "added", "equal"))
                .body("body[0].words.text", contains("The first boat left at ", "seven", "**six**", "."))
                .body("body[2].before", equalTo("Gone.")).body("body[2].after", equalTo("## New"))
                .body("body[3].after", equalTo("Added.")).body("body[3].before", nullValue());
        read(copy, "/1/diff?to=1").body("properties", empty()).body("body", empty());
        copy.reread()
                .patch(Map.of("body",
                        "<p>The first boat left at <b>six</b>.</p><p lang=\"de\">Same.</p><h2>New</h2><p>Added.</p>"))
                .then().statusCode(200);
        read(copy, "/2/diff?to=3").body("body.change", contains("equal", "changed", "equal", "equal"))
                .body("body[1].before", equalTo("Same.")).body("body[1].after", equalTo("Same."))
                .body("body[1].words.change", contains("equal"));
        read(copy, "/2/diff?to=1").body("body.change", contains("changed", "equal", "changed", "removed"));
    }

    @Test
    void comparesLongBodiesInBoundedTime() {
        var copy = Desk.draft("Re long", "body", words("a", 40_000));
        copy.patch(Map.of("body", words("b", 40_000))).then().statusCode(200);
        read(copy, "/1/diff").body("body", hasSize(1)).body("body[0].words", hasSize(2));
    }

    private static String words(String word, int count) {
        var text = new StringBuilder("<p>");
        for (int i = 0; i < count; i++) {
            text.append(word).append(i).append(' ');
        }
        return text.append("</p>").toString();
    }

    @Test
    void restoresContentButNotSlugTimesAndCorrections() {
        var copy = Desk.draft("Re restored", "body", "<p>Old</p>", "kicker", "Old", "publishedAt", "2026-01-01T00:00:00Z")
                .after("publish");
        copy.patch(Map.of("body", "<p>New</p>", "kicker", "New", "slug", "re-restored-later", "publishedAt",
                "2026-01-02T00:00:00Z", "corrections", List.of(Map.of("at", "2026-01-03T00:00:00Z", "text", "It was old."))))
                .then().statusCode(200);
        var changed = copy.reread();

        Desk.request().header("If-Match", copy.tag()).post(path(copy) + "/1/restore").then().statusCode(412);
        Desk.request().post(path(copy) + "/1/restore").then().statusCode(428);
        Desk.request().header("If-Match", changed.tag()).post(path(copy) + "/1/restore").then().statusCode(200)
                .body("version", equalTo(3)).body("body", equalTo("<p>Old</p>")).body("kicker", equalTo("Old"))
                .body("slug", equalTo("re-restored-later")).body("publishedAt", equalTo("2026-01-02T00:00:00Z"))
                .body("corrections.text", contains("It was old.")).body("status", equalTo("published"))
                .body("hasUnpublishedChanges", equalTo(true)).body("wordCount", equalTo(1));
        assertThat(sql.value("SELECT count(*) FROM editorial.revision WHERE article_id = ?::uuid", copy.id())).isEqualTo("3");
    }

    @Test
    void aMergedTagIsReplacedInEarlierRevisions() {
        newsroom.write(line("kind", "tag", "slug", "re-goes", "name", "Goes"),
                line("kind", "tag", "slug", "re-stays", "name", "Stays"));
        var copy = Desk.draft("Re merged", "tags", List.of(Map.of("slug", "re-goes"), Map.of("slug", "re-stays")));
        copy.patch(Map.of("tags", List.of())).then().statusCode(200);
        Desk.request().header("If-Match", "*").contentType("application/json").body(Map.of("into", tag("re-stays")))
                .post("/manage/v1/tags/" + tag("re-goes") + "/merge").then().statusCode(200);

        read(copy, "/1").body("content.tags.slug", contains("re-stays"));
        Desk.request().header("If-Match", copy.reread().tag()).post(path(copy) + "/1/restore").then().statusCode(200)
                .body("tags.slug", contains("re-stays"));
    }

    private String tag(String slug) {
        return sql.value("SELECT id FROM editorial.tag WHERE slug = ?", slug);
    }

    @Test
    void viewersReadRevisionsAndAuthorsRestoreTheirOwnDrafts() {
        var copy = Desk.draft("Re roles");
        desk.request("re-viewer", "viewer").get(path(copy)).then().statusCode(200);
        desk.request("re-viewer", "viewer").header("If-Match", copy.tag()).post(path(copy) + "/1/restore").then().statusCode(403);
        desk.request("re-author", "author").header("If-Match", copy.tag()).post(path(copy) + "/1/restore").then().statusCode(403);
    }

    @Test
    void listsTakeAFixedNumberOfStatements() {
        var copy = Desk.draft("Re statements");
        assertThat(StatementLog.during(() -> read(copy, ""))).hasSizeLessThanOrEqualTo(3);
    }

    private static ValidatableResponse read(Copy copy, String path) {
        return Desk.request().urlEncodingEnabled(false).get(path(copy) + path).then().statusCode(200);
    }

    private static String path(Copy copy) {
        return "/manage/v1/articles/" + copy.id() + "/revisions";
    }
}
