package dev.dateline.delivery.correction.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.delivery.cache.NodeCaches;
import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.ListWalk;
import dev.dateline.fixture.LoggedSql;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.SettableClock;
import dev.dateline.fixture.Sql;

@QuarkusTest
class CorrectionTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String CORRECTIONS = "/api/v1/corrections?section=";

    @Inject
    Newsroom newsroom;

    @Inject
    SettableClock clock;

    @Inject
    DeliveryStatements statements;

    @Inject
    NodeCaches caches;

    @Inject
    DataSource dataSource;

    @Inject
    Sql sql;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void showsACorrectionWithItsArticleAndTheVersionsBeforeAndAfter() {
        var article = article("co-story", DAY, "headline", "Old", "section", "co-a/co-b");
        newsroom.write(article);
        var draft = draft("co-story");
        draft.patch(Map.of("headline", "New")).then().statusCode(200);
        var path = "/manage/v1/articles/" + draft.id() + "/corrections";
        Desk.request().header("If-Match", "*").contentType("application/json")
                .body(Map.of("type", "clarification", "text", "It was six.", "at", "2026-03-01T00:00:00Z")).post(path).then()
                .statusCode(200).body("corrections.type", contains("clarification"));
        list("co-a").body("data", hasSize(0));

        draft("co-story").after("publish");

        String publicFrom = given().get("/api/v1/articles/" + draft.id() + "/versions").path("data[0].publicFrom");
        list("co-a").body("data", hasSize(1)).body("data[0].type", equalTo("clarification"))
                .body("data[0].at", equalTo("2026-03-01T00:00:00Z")).body("data[0].text", equalTo("It was six."))
                .body("data[0].number", equalTo(1)).body("data[0].publicFrom", equalTo(publicFrom))
                .body("data[0].versions", equalTo(Map.of("before", 1, "after", 3)))
                .body("data[0].article", equalTo(Map.of("id", draft.id(), "slug", "co-story", "headline", "New", "url",
                        "/api/v1/articles/by-slug/co-story")));
        list("co-a/co-b").body("data", hasSize(1));
        list(sql.value("SELECT id FROM delivery.section WHERE path = 'co-a/co-b'")).body("data", hasSize(1));
        given().get("/api/v1/articles/by-slug/co-story").then().body("corrections", equalTo(List.of(
                Map.of("type", "clarification", "at", "2026-03-01T00:00:00Z", "text", "It was six."))));
        assertThat(given().get("/api/v1/changes?resource=article&limit=100&since=" + publicFrom.substring(0, 19) + "Z").jsonPath()
                .getList("data.id")).contains(draft.id());
    }

    @Test
    void keepsVersionsAndIdWhileACorrectionIsEditedOrOthersAreRemoved() {
        newsroom.write(piece("co-edit", corrected("First.", 1)));
        newsroom.write(piece("co-edit", corrected("First.", 1), corrected("Second.", 2)));
        var ids = list("co-edit").body("data.text", contains("Second.", "First."))
                .body("data.versions.before", contains(1, null)).body("data.versions.after", contains(2, 1)).extract()
                .jsonPath().getList("data.id");

        newsroom.write(piece("co-edit", corrected("First.", 1), corrected("Second, edited.", 2)));
        list("co-edit").body("data.text", contains("Second, edited.", "First.")).body("data.id", equalTo(ids))
                .body("data.versions.after", contains(2, 1));

        newsroom.write(piece("co-edit", corrected("Second, edited.", 2), corrected("Third.", 3)));
        list("co-edit").body("data.text", contains("Third.", "Second, edited.")).body("data.number", contains(2, 1))
                .body("data[1].id", equalTo(ids.get(0))).body("data.versions.before", contains(3, 1))
                .body("data.versions.after", contains(4, 2));

        newsroom.write(piece("co-edit"));
        list("co-edit").body("data", hasSize(0));
    }

    @Test
    void listsEqualCorrectionsOfOneArticleSeparately() {
        newsroom.write(piece("co-twice", corrected("Same.", 1), corrected("Same.", 1)));
        newsroom.write(piece("co-twice", corrected("Same.", 1), corrected("Same.", 1), corrected("Same.", 1)));

        list("co-twice&sort=publicFrom").body("data.text", contains("Same.", "Same.", "Same."))
                .body("data.versions.after.sum()", equalTo(4));
    }

    @ParameterizedTest
    @ValueSource(strings = { "draft", "review", "scheduled", "unpublished", "trashed" })
    void correctionsOfUnpublishedVersionsNeverAppear(String status) {
        var slug = "co-" + status;
        newsroom.write(line("kind", "section", "path", slug, "name", slug),
                article(slug, "2126-01-01T00:00:00Z", "status", status, "section", slug, "corrections",
                        List.of(Map.of("at", "2126-01-02T00:00:00Z", "text", "EMBARGOED"))));

        list(slug + "&count=exact").body("data", hasSize(0)).body("page.total", equalTo(0));
        assertThat(given().get("/api/v1/corrections?limit=100").asString()).doesNotContain("EMBARGOED");
    }

    @Test
    void disappearWithTheirArticleAndComeBackWithIt() {
        newsroom.write(piece("co-gone", corrected("First.", 1)));
        newsroom.write(piece("co-gone", corrected("First.", 1), corrected("Second.", 2)));
        draft("co-gone").after("unpublish");
        list("co-gone").body("data", hasSize(0));
        draft("co-gone").after("publish");
        list("co-gone").body("data.text", contains("Second.", "First."))
                .body("data.versions.before", contains(nullValue(), nullValue())).body("data.versions.after", contains(2, 2));
    }

    @Test
    void previewListsCorrectionsAsIfTheWorkingCopiesWerePublished() {
        newsroom.write(piece("co-preview", corrected("First.", 1)));
        var draft = draft("co-preview");
        draft.patch(Map.of("corrections", List.of(corrected("First.", 1), corrected("Second.", 2)))).then().statusCode(200);

        Desk.request().get("/preview/v1/corrections?section=co-preview").then().statusCode(200)
                .body("data.text", contains("Second.", "First.")).body("data.versions.before", contains(1, null))
                .body("data.versions.after", contains(2, 1))
                .body("data[0].article.url", equalTo("/preview/v1/articles/by-slug/co-preview"));
        list("co-preview").body("data.text", contains("First."));

        draft("co-preview").after("publish");
        list("co-preview").body("data.text", contains("Second.", "First.")).body("data.versions.before", contains(1, null))
                .body("data.versions.after", contains(2, 1));
    }

    @Test
    void pagesOfThePreviewNeitherRepeatNorSkipCorrections() {
        newsroom.write(piece("co-pages", corrected("Public.", 1)));
        draft("co-pages").patch(Map.of("corrections", List.of(corrected("Public.", 1), corrected("A.", 2), corrected("B.", 3),
                corrected("C.", 4)))).then().statusCode(200);

        for (var sort : List.of("publicFrom", "-publicFrom")) {
            var texts = new ArrayList<String>();
            for (String next = "/preview/v1/corrections?section=co-pages&limit=1&sort=" + sort; next != null;) {
                var page = Desk.request().get(next).then().statusCode(200).extract();
                texts.addAll(page.<List<String>>path("data.text"));
                next = page.path("links.next");
            }
            assertThat(texts).containsExactlyInAnyOrder("Public.", "A.", "B.", "C.");
        }
    }

    @Test
    void filtersByTypeAndTime() {
        newsroom.write(line("kind", "section", "path", "co-filter", "name", "F"));
        clock.set("2026-04-01T00:00:00Z");
        newsroom.write(article("co-filter-a", DAY, "section", "co-filter", "corrections",
                List.of(corrected("One.", 1), line("type", "update", "at", "2026-02-03T00:00:00Z", "text", "Three."))));
        newsroom.write(article("co-filter-b", DAY, "section", "co-filter", "corrections",
                List.of(line("type", "clarification", "at", "2026-02-02T00:00:00Z", "text", "Two."))));

        list("co-filter").body("data.text", contains("Three.", "Two.", "One."))
                .body("data.type", contains("update", "clarification", "correction"));
        list("co-filter&sort=at").body("data.text", contains("One.", "Two.", "Three."));
        list("co-filter&type=update").body("data.text", contains("Three."));
        list("co-filter&type=update,correction&count=exact").body("data.text", contains("Three.", "One."))
                .body("page.total", equalTo(2));
        list("co-filter&correctedAfter=2026-02-01T00:00:00Z&correctedBefore=2026-02-03T00:00:00Z")
                .body("data.text", contains("Two."));
        String first = list("co-filter&sort=publicFrom").extract().path("data[0].publicFrom");
        list("co-filter&sort=publicFrom&since=" + first).body("data.text", contains("Two."));
        list("co-filter&sort=-publicFrom").body("data[0].text", equalTo("Two."));
        list("co-none").body("data", hasSize(0));
    }

    @Test
    void rejectsInvalidParameters() {
        given().get("/api/v1/corrections?type=corection").then().statusCode(400).body("errors[0].nearest", equalTo("correction"));
        given().get("/api/v1/corrections?since=yesterday").then().statusCode(400).body("errors[0].name", equalTo("since"));
        given().get("/api/v1/corrections?sort=text").then().statusCode(400);
        given().get("/api/v1/corrections?limit=101").then().statusCode(400);
        given().get("/api/v1/corrections?section=a,b").then().statusCode(400).body("detail", containsString("one section"));
        given().get("/api/v1/corrections?sine=2026-01-01T00:00:00Z").then().statusCode(400)
                .body("errors[0].nearest", equalTo("since"));
        String cursor = given().get("/api/v1/corrections?limit=1").path("page.next");
        if (cursor != null) {
            given().get("/api/v1/corrections?limit=1&sort=at&cursor=" + cursor).then().statusCode(400);
        }
    }

    @Test
    void followTheirArticleWhenItsSectionMoves() {
        newsroom.write(line("kind", "section", "path", "co-from/co-moves", "name", "M"),
                line("kind", "section", "path", "co-to", "name", "T"),
                article("co-moved", DAY, "section", "co-from/co-moves", "corrections", List.of(corrected("Moved.", 1))));
        list("co-from").body("data", hasSize(1));
        list("co-to").body("data", hasSize(0));

        given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                .body(Map.of("parent", sql.value("SELECT id FROM editorial.section WHERE path = 'co-to'")))
                .post("/manage/v1/sections/" + sql.value("SELECT id FROM editorial.section WHERE path = 'co-from/co-moves'")
                        + "/move")
                .then().statusCode(200);

        list("co-from").body("data", hasSize(0));
        list("co-to").body("data.text", contains("Moved."));
        list("co-from/co-moves").body("data.text", contains("Moved."));
        assertThat(sql.rows("SELECT id, section_id FROM delivery.correction_section ORDER BY 1, 2")).isEqualTo(sql.rows("""
                SELECT c.id, s.section_id FROM delivery.correction c
                JOIN delivery.article_section s ON s.article_id = c.article_id ORDER BY 1, 2"""));
    }

    @Test
    void pagesInBothDirectionsWithOneStatement() {
        newsroom.write(article("co-walk", DAY, "section", "co-walk", "corrections",
                IntStream.range(0, 11).mapToObj(i -> corrected("Number " + i, 1 + i / 2)).toList()));
        var path = CORRECTIONS + "co-walk";
        var expected = ListWalk.forth(path + "&limit=100", "id");
        assertThat(ListWalk.forthAndBack(path, "id", 3)).isEqualTo(expected).hasSize(11);
        assertThat(ListWalk.forthAndBack(path + "&sort=publicFrom", "id", 4)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(statements.during(() -> given().get("/api/v1/corrections?limit=100"))).isEqualTo(1);
        assertThat(statements.during(() -> given().get("/api/v1/corrections?limit=1&type=update&since=" + DAY))).isEqualTo(1);
    }

    /** However many corrections precede a page, or are of other sections or types. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "limit=2                                             | Index Only Scan",
            "limit=2&sort=publicFrom&since=2026-01-01T00:00:00Z  | Index Cond: (public_from >",
            "limit=2&type=update                                 | Index Cond: (type =",
            "limit=2&type=update&sort=-publicFrom                | Index Cond: (type =",
            "limit=2&sort=at&section=SECTION                     | Index Cond: (section_id =",
            "limit=2&sort=publicFrom&type=update&section=SECTION | Index Cond: (section_id =" })
    void readsAPageAsARangeOfOneIndex(String query, String condition) throws SQLException {
        newsroom.write(piece("co-plan", corrected("Plan.", 1)));
        var section = sql.value("SELECT id FROM delivery.section WHERE path = 'co-plan'");
        caches.clear();

        var statement = LoggedSql.during(() -> given().urlEncodingEnabled(false)
                .get("/api/v1/corrections?" + query.replace("SECTION", section)).then().statusCode(200)).get(0);

        var keys = statement.substring(statement.indexOf("(select k.") + 1, statement.indexOf(") m join"));
        assertThat(plan(keys.replace(":section", "'" + section + "'").replace(":type", "'UPDATE'").replace(":publicFromAfter",
                "'2026-01-01T00:00:00Z'"))).contains("Index Only Scan").contains(condition).doesNotContain("Sort");
    }

    /** Of a table with many rows: for a few rows, every plan is as good. */
    private String plan(String query) throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("SET LOCAL search_path = delivery");
                statement.execute("SET LOCAL enable_seqscan = off");
                statement.execute("SET LOCAL enable_bitmapscan = off");
                var lines = new StringBuilder();
                try (var rows = statement.executeQuery("EXPLAIN " + query)) {
                    while (rows.next()) {
                        lines.append(rows.getString(1)).append('\n');
                    }
                }
                return lines.toString();
            } finally {
                connection.rollback();
            }
        }
    }

    private ValidatableResponse list(String query) {
        return given().urlEncodingEnabled(false).get(CORRECTIONS + query).then().statusCode(200);
    }

    private Desk.Copy draft(String slug) {
        return new Desk.Copy(sql.value("SELECT id FROM editorial.article WHERE slug = ?", slug), null).reread();
    }

    /** In a section with the slug as path. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, Object> piece(String slug, Map<String, Object>... corrections) {
        return article(slug, DAY, "section", slug, "corrections", List.of(corrections));
    }

    private static Map<String, Object> corrected(String text, int day) {
        return line("at", "2026-02-0%dT00:00:00Z".formatted(day), "text", text);
    }
}
