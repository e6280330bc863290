package dev.dateline.editorial.job;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.editorial.replacement.ResourceReplaced;
import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.IndexEntries;
import dev.dateline.fixture.Jobs;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

/** Merges and moves of more articles than the limit of 100 in tests. */
@QuarkusTest
class LargeChangeTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final int MANY = 130;

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    IndexEntries indexEntries;

    @Inject
    JobRunner runner;

    @Test
    void mergesATagOfManyArticlesInAJob() {
        newsroom.write(tagged("jlm", "jlm-goes"));
        newsroom.write(tagged("jlm-both", 1, "jlm-x", "jlm-goes", "jlm-stays"));

        var id = accepted(post("tags", tag("jlm-goes"), "merge", Map.of("into", tag("jlm-stays")))
                .body("kind", equalTo("merge")).body("result", equalTo("/api/v1/tags/" + tag("jlm-stays"))));

        Jobs.finished(id).body("status", equalTo("done")).body("failure", nullValue())
                .body("progress.done", equalTo(131)).body("progress.total", equalTo(131)).body("startedAt", notNullValue());
        assertThat(count("tag=jlm-stays")).isEqualTo(131);
        given().redirects().follow(false).get("/api/v1/tags/by-slug/jlm-goes").then().statusCode(308)
                .header("Location", equalTo("/api/v1/tags/by-slug/jlm-stays"));
        given().get("/api/v1/articles/by-slug/jlm-both-0").then().body("tags.slug", contains("jlm-x", "jlm-stays"));
        assertThat(sql.rows("SELECT FROM editorial.tag WHERE slug = 'jlm-goes'")).isEmpty();
        indexEntries.assertConsistent();
    }

    @Test
    void replacesAMediaItemOfManyArticlesInAJob() {
        var portrait = line("kind", "author", "slug", "jlp-author", "name", "Jlp", "portrait", "jlp-goes");
        newsroom.write(media("jlp-goes"), media("jlp-stays"), portrait);
        newsroom.write(IntStream.range(0, MANY).mapToObj(i -> article("jlp-" + i, DAY, "media",
                List.of(Map.of("media", Map.of("externalId", "jlp-goes"))))).toList());
        var goes = mediaId("jlp-goes");
        var stays = mediaId("jlp-stays");

        var id = accepted(given().header("Authorization", AdminKey.bearer()).header("If-Match", "*")
                .delete("/manage/v1/media/" + goes + "?replaceWith=" + stays).then().body("kind", equalTo("merge"))
                .body("result", equalTo("/api/v1/media/" + stays)));

        Jobs.finished(id).body("status", equalTo("done")).body("progress.done", equalTo(MANY));
        assertThat(count("media=" + stays)).isEqualTo(MANY);
        given().get("/api/v1/media/" + goes).then().statusCode(404);
        assertThat(sql.value("SELECT portrait_id FROM editorial.author WHERE slug = ?", "jlp-author")).isEqualTo(stays);
        given().header("Authorization", AdminKey.bearer()).get("/manage/v1/media/" + goes).then().statusCode(404)
                .body("detail", equalTo("There is no media item with the id " + goes + "; it was replaced by the media item with"
                        + " the id " + stays + "."));
        indexEntries.assertConsistent();
    }

    @Test
    void movesASectionOfManyArticlesInAJob() {
        newsroom.write(line("kind", "section", "path", "jls-new", "name", "New"));
        newsroom.write(filed("jls", "jls-old/jls-big", "jls-old/jls-big/jls-below"));
        newsroom.write(article("jls-elsewhere-too", DAY, "section", "jls-old/jls-other", "sections", List.of("jls-old/jls-big")));

        var moved = section("jls-old/jls-big");
        var id = accepted(post("sections", moved, "move", Map.of("parent", section("jls-new")))
                .body("kind", equalTo("move"))
                .body("result", equalTo("/api/v1/sections/" + moved)));

        Jobs.finished(id).body("status", equalTo("done")).body("progress.done", equalTo(131));
        assertThat(count("section=jls-new")).isEqualTo(131);
        assertThat(count("section=jls-new/jls-big")).isEqualTo(131);
        given().get("/api/v1/articles?section=jls-old").then().body("data.slug", contains("jls-elsewhere-too"));
        given().get("/api/v1/articles/by-slug/jls-1").then()
                .body("section.breadcrumb.path", contains("jls-new", "jls-new/jls-big", "jls-new/jls-big/jls-below"));
        indexEntries.assertConsistent();
    }

    @Test
    void renamesASectionOfManyArticlesAtOnce() {
        newsroom.write(filed("jlr", "jlr-big", "jlr-big/jlr-below"));
        var body = new HashMap<String, Object>(Map.of("slug", "jlr-renamed"));
        body.put("parent", null);

        post("sections", section("jlr-big"), "move", body).statusCode(200).body("path", equalTo("jlr-renamed"));

        assertThat(count("section=jlr-renamed")).isEqualTo(MANY);
    }

    @Test
    void movingALargeSectionAgainMovesRemainingArticles() {
        newsroom.write(filed("jla", "jla-top/jla-big"));
        var section = section("jla-top/jla-big");
        sql.rows("DELETE FROM delivery.article_section WHERE section_id = ?::uuid RETURNING article_id", section("jla-top"));

        Jobs.finished(accepted(post("sections", section, "move", Map.of("parent", section("jla-top")))))
                .body("status", equalTo("done"));

        assertThat(count("section=jla-top")).isEqualTo(MANY);
        indexEntries.assertConsistent();
    }

    @Test
    void acceptsALargeChangeWithoutReadingTheIdsOfTheArticles() {
        newsroom.write(tagged("jlq", "jlq-goes"));
        newsroom.write(filed("jlq-filed", "jlq-old/jlq-big"));
        newsroom.write(line("kind", "tag", "slug", "jlq-stays", "name", "Jlq"), line("kind", "section", "path", "jlq-new"),
                line("kind", "section", "path", "jlq-other"));
        var big = section("jlq-old/jlq-big");

        assertCounts(() -> post("tags", tag("jlq-goes"), "merge", Map.of("into", tag("jlq-stays"))));
        assertCounts(() -> post("sections", big, "move", Map.of("parent", section("jlq-new"))));
        assertCounts(() -> given().header("Authorization", AdminKey.bearer()).header("If-Match", "*")
                .delete("/manage/v1/sections/" + big + "?replaceWith=" + section("jlq-other")).then());
    }

    /** The job starts after it was stored. */
    private static void assertCounts(Supplier<ValidatableResponse> request) {
        var accepted = new AtomicReference<String>();
        var statements = StatementLog.during(() -> accepted.set(accepted(request.get())));
        Jobs.finished(accepted.get()).body("status", equalTo("done")).body("progress.total", equalTo(MANY));
        assertThat(statements).anyMatch(sql -> sql.startsWith("insert into editorial.Job "));
        assertThat(statements.stream().takeWhile(sql -> !sql.startsWith("insert into editorial.Job ")))
                .noneMatch(sql -> sql.contains("ORDER BY article_id"));
    }

    @Test
    void rejectsAnInvalidLargeChangeBeforeCreatingAJob() {
        newsroom.write(tagged("jli", "jli-tag"));
        newsroom.write(filed("jli-filed", "jli-big", "jli-big/jli-below"));
        var jobs = jobs();
        post("tags", tag("jli-tag"), "merge", Map.of("into", tag("jli-tag"))).statusCode(422)
                .body("errors.name", contains("into"));
        post("sections", section("jli-big"), "move", Map.of("parent", section("jli-big/jli-below"))).statusCode(422)
                .body("errors.name", contains("parent"));
        assertThat(jobs()).isEqualTo(jobs);
    }

    @Test
    void completesTheMergeOfADeadNode() {
        newsroom.write(tagged("jld", "jld-goes"));
        newsroom.write(tagged("jld-one", 1, "jld-stays"));
        var id = jobOfDeadNode("MERGE", tag("jld-goes"), tag("jld-stays"));

        runner.beat();

        Jobs.finished(id).body("status", equalTo("done"));
        assertThat(count("tag=jld-stays")).isEqualTo(MANY + 1);
    }

    @Test
    void closesACompletedMergeOfADeadNodeAsDone() {
        newsroom.write(tagged("jlc", 1, "jlc-goes"));
        newsroom.write(tagged("jlc-one", 1, "jlc-stays"));
        var goes = tag("jlc-goes");
        var stays = tag("jlc-stays");
        post("tags", goes, "merge", Map.of("into", stays)).statusCode(200);
        var id = jobOfDeadNode("MERGE", goes, stays);

        runner.beat();

        Jobs.finished(id).body("status", equalTo("done"));
    }

    @Test
    void closesAMergeThatAnotherClientCompletesAsDone() {
        newsroom.write(tagged("jlt", "jlt-goes"));
        newsroom.write(tagged("jlt-one", 1, "jlt-stays"));
        var goes = tag("jlt-goes");
        var stays = tag("jlt-stays");
        var repeated = new AtomicReference<ValidatableResponse>();
        FirstBatch.then.set(() -> repeated.set(post("tags", goes, "merge", Map.of("into", stays))));

        var id = accepted(post("tags", goes, "merge", Map.of("into", stays)));

        Jobs.finished(id).body("status", equalTo("done"));
        repeated.get().statusCode(200).body("id", equalTo(stays));
        assertThat(count("tag=jlt-stays")).isEqualTo(MANY + 1);
    }

    @Test
    void rejectsMergesOfWhatAJobIsMerging() {
        newsroom.write(tagged("jlw", "jlw-goes"));
        newsroom.write(tagged("jlw-one", 1, "jlw-stays", "jlw-third"));
        var goes = tag("jlw-goes");
        var stays = tag("jlw-stays");
        var third = tag("jlw-third");
        var rejected = new AtomicReference<List<ValidatableResponse>>();
        FirstBatch.then.set(() -> rejected.set(List.of(post("tags", stays, "merge", Map.of("into", goes)),
                post("tags", stays, "merge", Map.of("into", third)), post("tags", goes, "merge", Map.of("into", third)),
                post("tags", third, "merge", Map.of("into", goes)),
                given().header("Authorization", AdminKey.bearer()).header("If-Match", "*")
                        .delete("/manage/v1/tags/" + stays + "?replaceWith=" + third).then())));

        var id = accepted(post("tags", goes, "merge", Map.of("into", stays)));

        Jobs.finished(id).body("status", equalTo("done"));
        assertThat(rejected.get()).hasSize(5).allSatisfy(response -> response.statusCode(409).body("detail", equalTo("The job "
                + id + " is merging the tag " + goes + " into the tag " + stays + "; wait for its end, or cancel it.")));
        Jobs.finished(accepted(post("tags", stays, "merge", Map.of("into", third)))).body("status", equalTo("done"));
        assertThat(count("tag=jlw-third")).isEqualTo(MANY + 1);
    }

    /** Runs something when the first batch of a replacement is stored. */
    @ApplicationScoped
    static class FirstBatch {

        private static final AtomicReference<Runnable> then = new AtomicReference<>();

        void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResourceReplaced batch) {
            var next = then.getAndSet(null);
            if (next != null) {
                next.run();
            }
        }
    }

    @Test
    void cancelsAMergeAndCompletesItOnRepetition() {
        newsroom.write(tagged("jlx", "jlx-goes"));
        newsroom.write(tagged("jlx-one", 1, "jlx-stays"));
        var id = jobOfDeadNode("MERGE", tag("jlx-goes"), tag("jlx-stays"));
        given().header("Authorization", AdminKey.bearer()).post("/manage/v1/jobs/" + id + "/cancel").then().statusCode(200)
                .body("id", equalTo(id));

        runner.beat();

        Jobs.finished(id).body("status", equalTo("cancelled"));
        assertThat(count("tag=jlx-goes")).isEqualTo(MANY);
        Jobs.finished(accepted(post("tags", tag("jlx-goes"), "merge", Map.of("into", tag("jlx-stays")))))
                .body("status", equalTo("done"));
        assertThat(count("tag=jlx-stays")).isEqualTo(MANY + 1);
    }

    @Test
    void listsJobsOfAllKinds() {
        newsroom.write(tagged("jll", "jll-goes"));
        newsroom.write(tagged("jll-one", 1, "jll-stays"));
        var id = accepted(post("tags", tag("jll-goes"), "merge", Map.of("into", tag("jll-stays"))));
        Jobs.finished(id);
        given().header("Authorization", AdminKey.bearer()).get("/manage/v1/jobs").then().statusCode(200)
                .body("data.id", hasItem(id)).body("data.find { it.id == '" + id + "' }.kind", equalTo("merge"));
        assertThat(Desk.walk("/manage/v1/jobs?limit=3")).contains(id).isSortedAccordingTo(Comparator.reverseOrder())
                .hasSize(Integer.parseInt(sql.value("SELECT count(*) FROM editorial.job")));
        given().get("/manage/v1/jobs").then().statusCode(401);
        given().header("Authorization", AdminKey.bearer()).get("/manage/v1/jobs/" + UUID.randomUUID()).then()
                .statusCode(404);
    }

    private String jobOfDeadNode(String kind, String subject, String target) {
        return sql.value("""
                INSERT INTO editorial.job (id, kind, status, owner, heartbeat_at, cancel_requested, resource, subject_id,
                    target_id, steps_total, steps_done, created_at, started_at)
                VALUES (gen_random_uuid(), ?, 'RUNNING', gen_random_uuid(), now() - interval '2 minutes', false, 'TAG', ?::uuid,
                    ?::uuid, 0, 0, now(), now()) RETURNING id""", kind, subject, target);
    }

    private static String accepted(ValidatableResponse response) {
        String id = response.statusCode(202).extract().path("id");
        response.header("Location", endsWith("/manage/v1/jobs/" + id));
        return id;
    }

    private static ValidatableResponse post(String resource, String id, String action, Map<String, ?> body) {
        return given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                .body(body)
                .post("/manage/v1/" + resource + "/" + id + "/" + action).then();
    }

    private static List<Map<String, Object>> tagged(String slug, String tag) {
        return tagged(slug, MANY, tag);
    }

    private static List<Map<String, Object>> tagged(String slug, int count, String... tags) {
        return IntStream.range(0, count).mapToObj(i -> article(slug + "-" + i, DAY, "tags",
                Stream.of(tags).map(tag -> Map.of("slug", tag)).toList())).toList();
    }

    /** Articles that are alternately in these sections. */
    private static List<Map<String, Object>> filed(String slug, String... paths) {
        return IntStream.range(0, MANY).mapToObj(i -> article(slug + "-" + i, DAY, "section", paths[i % paths.length]))
                .toList();
    }

    private static int count(String filter) {
        return given().get("/api/v1/articles?limit=1&count=exact&" + filter).then().statusCode(200).extract()
                .path("page.total");
    }

    private String jobs() {
        return sql.value("SELECT count(*) FROM editorial.job");
    }

    private String tag(String slug) {
        return sql.value("SELECT id FROM editorial.tag WHERE slug = ?", slug);
    }

    private String section(String path) {
        return sql.value("SELECT id FROM editorial.section WHERE path = ?", path);
    }

    private static Map<String, Object> media(String externalId) {
        return line("kind", "media", "externalId", externalId, "url", "/" + externalId + ".jpg", "defaultLanguage", "en");
    }

    private String mediaId(String externalId) {
        return sql.value("SELECT id FROM editorial.media WHERE external_id = ?", externalId);
    }
}
