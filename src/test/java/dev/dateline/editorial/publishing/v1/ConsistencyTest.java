package dev.dateline.editorial.publishing.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.SampleContent;
import dev.dateline.fixture.Sql;

/** In a database that only the API and imports have written to. */
@QuarkusTest
@TestProfile(SampleContent.class)
class ConsistencyTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final int WRITERS = 4;
    private static final int WRITES = 20;

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    DataSource dataSource;

    @Test
    void publicContentIsConsistentAfterConcurrentWrites() {
        SampleContent.load();
        NAMES.forEach(name -> newsroom.write(line("kind", "section", "path", "cc-" + name), full(name, 0)));
        var seed = new Random().nextLong();
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            IntStream.range(0, WRITERS).mapToObj(writer -> CompletableFuture.runAsync(() -> {
                var random = new Random(seed + writer);
                for (int i = 0; i < WRITES; i++) {
                    write(random);
                }
            }, threads)).toList().forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }

        assertThat(differences()).as("seed %d", seed).isEmpty();
        var report = Desk.request().get("/manage/v1/consistency").then().statusCode(200).extract().jsonPath();
        assertThat(report.getBoolean("consistent")).isTrue();
        assertThat(report.getBoolean("complete")).isTrue();
        assertThat(report.getInt("articles")).isEqualTo(Integer.parseInt(sql.value("SELECT count(*) FROM delivery.article")));
    }

    /** Each check has a connection and a snapshot for a long time. */
    @Test
    void checksOneAtATime() throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(7305006)");
            Desk.request().get("/manage/v1/consistency").then().statusCode(409)
                    .body("detail", equalTo("A check is running; wait for its result."));
            connection.rollback();
        }
        Desk.request().get("/manage/v1/consistency").then().statusCode(200);
    }

    /** Conflicts are part of it: some of these requests are rejected. */
    private void write(Random random) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var id = sql.value("SELECT id FROM editorial.article WHERE external_id = ?", "cc-" + name);
        var copy = new Desk.Copy(id, "*");
        switch (random.nextInt(12)) {
            case 0 -> copy.post("publish");
            case 1 -> copy.post("unpublish");
            case 2 -> copy.patch(Map.of("headline", "Headline " + random.nextInt(1000)));
            case 3 -> copy.patch(Map.of("slug", "cc-" + name + "-" + random.nextInt(3)));
            case 4 -> copy.trash();
            case 5 -> copy.post("restore");
            case 6 -> sql.rows("SELECT id FROM editorial.section WHERE path LIKE 'cc-%' AND parent_id IS NULL ORDER BY random()")
                    .stream().limit(1).forEach(section -> managing().contentType("application/json")
                            .body("{\"parent\":null,\"slug\":\"cc-" + random.nextInt(100) + "\"}")
                            .post("/manage/v1/sections/" + section + "/move"));
            case 7 -> two("tag", "slug").ifPresent(tags -> merge("tags", tags));
            case 8 -> two("author", "slug").ifPresent(authors -> merge("authors", authors));
            case 9 -> two("section", "path").ifPresent(
                    sections -> managing().delete("/manage/v1/sections/" + sections.get(0) + "?replaceWith=" + sections.get(1)));
            case 10 -> rename(random);
            default -> imported(full(name, random.nextInt(3)));
        }
    }

    /** A line can be rejected because what it names is replaced again and again meanwhile. */
    private void imported(Map<String, Object> line) {
        try {
            newsroom.write(line);
        } catch (AssertionError rejected) {
            assertThat(rejected.getMessage()).containsAnyOf("conflicts with stored content", "repeated concurrent changes");
        }
    }

    /** The ids of two resources that the test has written. */
    private Optional<List<String>> two(String kind, String name) {
        var ids = sql.rows("SELECT id FROM editorial." + kind + " WHERE " + name + " LIKE 'cc-%' ORDER BY random() LIMIT 2");
        return ids.size() == 2 ? Optional.of(ids) : Optional.empty();
    }

    private static void merge(String resources, List<String> ids) {
        managing().contentType("application/json").body(Map.of("into", ids.get(1)))
                .post("/manage/v1/" + resources + "/" + ids.get(0) + "/merge");
    }

    private void rename(Random random) {
        var kind = random.nextBoolean() ? "tag" : "author";
        two(kind, "slug").ifPresent(ids -> managing().contentType("application/merge-patch+json")
                .body(Map.of("slug", "cc-renamed-" + random.nextInt(5), "name", "Renamed " + random.nextInt(100)))
                .patch("/manage/v1/" + kind + "s/" + ids.get(0)));
    }

    private static RequestSpecification managing() {
        return Desk.request().header("If-Match", "*");
    }

    private static Map<String, Object> full(String name, int variant) {
        return article("cc-" + name, DAY, "headline", "Variant " + variant, "section", "cc-" + name, "sections",
                List.of("cc-of-" + variant), "tags", List.of(Map.of("slug", "cc-" + variant), Map.of("slug", "cc-all")),
                "authors",
                List.of(Map.of("slug", "cc-" + variant)), "media",
                List.of(Map.of("media", Map.of("externalId", "cc-" + variant, "url", "https://cc.example/" + variant + ".jpg"))));
    }

    private static List<String> differences() {
        return Desk.request().get("/manage/v1/consistency").then().statusCode(200).extract()
                .<List<Map<String, String>>>path("differences").stream()
                .map(found -> found.get("resource") + "|" + found.get("where") + "|" + found.get("what")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', value = {
            "UPDATE delivery.article SET headline = 'Other' WHERE id = ? -> article|article|different",
            "UPDATE delivery.article_body SET html = 'Other' WHERE article_id = ? -> article|article_body|different",
            "UPDATE delivery.article SET version = 7 WHERE id = ? -> article|public articles|different version",
            "DELETE FROM delivery.article_tag WHERE article_id = ? -> article|article_tag|missing",
            "DELETE FROM delivery.article_tag WHERE article_id = ? -> article|article_filing|different",
            "DELETE FROM delivery.article_tag WHERE article_id = ? -> article|refers_to|different",
            "UPDATE delivery.article_author SET role = 'EDITOR' WHERE article_id = ? -> article|article_author|different",
            "DELETE FROM delivery.article_filing WHERE article_id = ? -> article|article_filing|missing",
            "UPDATE delivery.article_filing SET vector = ts_delete(vector, '@en') WHERE article_id = ?"
                    + " -> article|article_filing|terms for filters differ",
            "UPDATE delivery.article_filing SET vector = vector || '@fr' WHERE article_id = ?"
                    + " -> article|article_filing|terms for filters differ",
            "UPDATE delivery.article_section SET published_at = now() WHERE article_id = ? -> article|times of links|times differ",
            "DELETE FROM editorial.revision WHERE article_id = ? -> article|revision|revision 1 missing",
            "DELETE FROM delivery.change WHERE resource_id = ? -> article|change|not published",
            "UPDATE delivery.tag SET name = 'Other' WHERE slug = 'cm-tag' AND ? IS NOT NULL -> tag|tag|different",
            "UPDATE delivery.caption SET text = 'Other' WHERE text = 'Cm' AND ? IS NOT NULL -> media|caption|different",
            "DELETE FROM delivery.former_address WHERE target_id = ? -> article|former_address|redirect cm-former missing" })
    void findsAManipulatedRow(String manipulation, String difference) {
        newsroom.write(manipulated("Before"));
        var id = sql.value("SELECT id FROM delivery.article WHERE slug = 'cm-one'");
        assertThat(differences()).isEmpty();

        sql.rows("WITH changed AS (" + manipulation.replace("?", "'" + id + "'") + " RETURNING 1) SELECT count(*) FROM changed");

        assertThat(differences()).contains(difference);
        newsroom.write(manipulated("Published again"));
        new Desk.Copy(id, "*").trash();
        new Desk.Copy(id, "*").delete(Desk.request()).then().statusCode(204);
        assertThat(differences()).isEmpty();
    }

    private static Map<String, Object> manipulated(String headline) {
        return article("cm-one", DAY, "headline", headline, "section", "cm", "tags", List.of(Map.of("slug", "cm-tag")), "authors",
                List.of(Map.of("slug", "cm-author")), "formerSlugs", List.of("cm-former"), "media",
                List.of(Map.of("media", Map.of("externalId", "cm-image", "url", "https://cm.example/a.jpg", "captions",
                        List.of(Map.of("language", "en", "text", "Cm"))))));
    }
}
