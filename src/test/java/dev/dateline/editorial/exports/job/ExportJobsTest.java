package dev.dateline.editorial.exports.job;

import static dev.dateline.fixture.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.article.edit.ArticleCriteria;
import dev.dateline.editorial.exports.ExportFormat;
import dev.dateline.editorial.exports.ExportListener;
import dev.dateline.editorial.exports.Exporter;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Exports;
import dev.dateline.fixture.Jobs;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

@QuarkusTest
class ExportJobsTest {

    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    ExportJobs jobs;

    @Inject
    ExportFiles files;

    @Inject
    ExportLog log;

    @Inject
    Exporter exporter;

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Test
    void deletesTheContentAfterItsTime() {
        var id = Exports.start(Exports.OF_NO_ARTICLE);
        Jobs.finished(id);
        jobs.deleteFiles();
        Desk.request().get("/manage/v1/exports/" + id).then().body("content", notNullValue());

        sql.rows("UPDATE editorial.export_job SET available_until = now() WHERE id = ? RETURNING 1", UUID.fromString(id));
        jobs.deleteFiles();

        Desk.request().get("/manage/v1/exports/" + id + "/content").then().statusCode(410);
        Desk.request().get("/manage/v1/exports/" + id).then().statusCode(200).body("content", nullValue())
                .body("status", equalTo("done"));
    }

    @Test
    void numberOfStatementsDoesNotDependOnTheNumberOfFiles() {
        var ids = Stream.generate(() -> Exports.start(Exports.OF_NO_ARTICLE)).limit(4).toList();
        ids.forEach(Jobs::finished);
        sql.rows("UPDATE editorial.export_job SET available_until = now() WHERE id = ? RETURNING 1", UUID.fromString(ids.get(3)));
        var stored = ids.stream().map(UUID::fromString).toList();
        var now = Instant.now();

        var one = StatementLog.during(() -> log.needed(stored.subList(0, 1), now));
        var many = StatementLog.during(() -> assertThat(log.needed(stored, now))
                .containsExactlyInAnyOrderElementsOf(stored.subList(0, 3)));
        assertThat(many).hasSameSizeAs(one);
    }

    @Test
    void deletesFilesOfExportsThatWereNotCompleted() throws IOException {
        var id = UUID.randomUUID();
        files.create(id).close();
        assertThat(files.listJobs()).contains(id);

        jobs.deleteFiles();

        assertThat(files.listJobs()).doesNotContain(id);
    }

    /** As when the process ends after each step. */
    @Test
    void hasContentOnlyIfItIsDone() throws IOException {
        var id = log.add(ExportFormat.JSONL, null).id();
        var content = "/manage/v1/exports/" + id + "/content";
        files.create(id).close();
        files.complete(id);
        sql.rows("UPDATE editorial.job SET status = 'FAILED', finished_at = now() WHERE id = ? RETURNING 1", id);
        Desk.request().get(content).then().statusCode(410);

        assertThat(log.complete(id, 7, 20, Instant.parse("2999-01-01T00:00:00Z"))).as("ended by another node").isFalse();
        Desk.request().get(content).then().statusCode(410);

        sql.rows("UPDATE editorial.job SET status = 'RUNNING', finished_at = NULL WHERE id = ? RETURNING 1", id);
        assertThat(log.complete(id, 7, 20, Instant.parse("2999-01-01T00:00:00Z"))).isTrue();
        Desk.request().get("/manage/v1/exports/" + id).then().body("status", equalTo("done"))
                .body("finishedAt", notNullValue()).body("content", notNullValue());
        Desk.request().get(content).then().statusCode(200);
        files.delete(id);
        // As on a node that did not write it.
        Desk.request().get(content).then().statusCode(503).header("Retry-After", notNullValue());
    }

    @Test
    void readsOneSnapshot() throws IOException {
        newsroom.write(article("xs-one", DAY, "section", "xs"), article("xs-two", DAY, "section", "xs"));
        var lines = new StringBuilder();
        var changes = new ExportListener() {
            private boolean written;

            @Override
            public void progressed(long done, long total) {
                if (!written) {
                    written = true;
                    newsroom.write(article("xs-one", DAY, "section", "xs", "headline", "Changed during the export"),
                            article("xs-three", DAY, "section", "xs"));
                }
            }
        };

        exporter.run(ArticleCriteria.ofSection("xs"), new OutputStream() {
            @Override
            public void write(int character) {
                lines.append((char) character);
            }
        }, changes);

        assertThat(lines.toString()).contains("About xs-one", "About xs-two").doesNotContain("xs-three",
                "Changed during the export");
    }

    @Test
    void stopsWhenTheJobIsCancelled() throws IOException {
        newsroom.write(article("xk-one", DAY, "section", "xk", "tags", List.of(Map.of("slug", "xk"))));
        var written = exporter.run(null, OutputStream.nullOutputStream(), new ExportListener() {
            private boolean stops;

            @Override
            public void progressed(long done, long total) {
                stops = true;
            }

            @Override
            public boolean wantsToStop() {
                return stops;
            }
        });

        assertThat(written).isPositive().isLessThan(Long.parseLong(sql.value("""
                SELECT (SELECT count(*) FROM editorial.section) + (SELECT count(*) FROM editorial.tag)""")));
    }
}
