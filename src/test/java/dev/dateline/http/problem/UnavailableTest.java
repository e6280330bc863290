package dev.dateline.http.problem;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.CapturedLog;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class UnavailableTest {

    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    DataSource dataSource;

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Test
    void cancelledStatementReturns503() throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE delivery.tag IN ACCESS EXCLUSIVE MODE");
            given().get("/api/v1/tags").then().statusCode(503).header("Retry-After", "5")
                    .header("Cache-Control", "no-store").body("type", equalTo("urn:dateline:problem:unavailable"))
                    .body("detail", equalTo("The database did not respond in time."));
            connection.rollback();
        }
        given().get("/api/v1/tags").then().statusCode(200);
    }

    @Test
    void failedCommitReturns503() throws Exception {
        newsroom.write(article("un-one", DAY, "tags", List.of(Map.of("slug", "un-goes"))),
                article("un-two", DAY, "tags", List.of(Map.of("slug", "un-stays"))));
        var merge = "/manage/v1/tags/" + tag("un-goes") + "/merge";
        var body = Map.of("into", tag("un-stays"));
        try (var log = new CapturedLog();
                var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // The lock of the change feed, which is taken at the commit.
            statement.execute("SELECT pg_advisory_xact_lock(7305004)");
            var response =
                    CompletableFuture.supplyAsync(() -> given().header("Authorization", AdminKey.bearer()).header("If-Match", "*")
                            .contentType("application/json").body(body).post(merge));
            terminateWaiting(statement, "locktype = 'advisory' AND objid = 7305004");
            unavailable(response.get().then());
            assertThatNoStackTraceIsLogged(log);
            connection.rollback();
        }
        given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json").body(body)
                .post(merge).then()
                .statusCode(200);
    }

    @Test
    void importReturns503IfItCannotBeRecorded() throws Exception {
        try (var log = new CapturedLog();
                var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE editorial.import_job IN ACCESS EXCLUSIVE MODE");
            var response =
                    CompletableFuture.supplyAsync(() -> given().header("Authorization", AdminKey.bearer()).header("If-Match", "*")
                            .contentType("application/json").body("{}").post("/manage/v1/imports?format=jsonl"));
            terminateWaiting(statement, "relation = 'editorial.import_job'::regclass");
            unavailable(response.get().then());
            assertThatNoStackTraceIsLogged(log);
            connection.rollback();
        }
        given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json").body("{}")
                .post("/manage/v1/imports?format=jsonl").then().statusCode(202);
    }

    /** The body is small and has arrived: its deadline is longer. */
    @Test
    void aDatabaseThatDoesNotRespondMakesNoRequestWait() throws Exception {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE editorial.api_key IN ACCESS EXCLUSIVE MODE");
            given().header("Authorization", "Bearer " + "k".repeat(43)).contentType("application/json")
                    .body("{\"name\":\"x\"}").post("/manage/v1/tags").then().statusCode(503).header("Retry-After", "5")
                    .body("detail", equalTo("The database did not respond in time."));
            await().until(() -> sql.waiting("editorial.api_key") == 0);
            connection.rollback();
        }
        given().header("Authorization", "Bearer " + "k".repeat(43)).get("/manage/v1/tags").then().statusCode(401);
    }

    /** An outage fails many transactions. */
    private static void assertThatNoStackTraceIsLogged(CapturedLog log) {
        assertThat(log.lines()).noneMatch(entry -> entry.contains("\tat "));
    }

    private static void unavailable(ValidatableResponse response) {
        response.statusCode(503).header("Retry-After", "5").header("Cache-Control", "no-store")
                .body("type", equalTo("urn:dateline:problem:unavailable"))
                .body("detail", equalTo("The database cannot be reached at the moment."));
    }

    /** Terminates the connection that waits for the lock, like a restart of the database. */
    private static void terminateWaiting(Statement statement, String lock) {
        await().until(() -> {
            try (var waiting = statement.executeQuery("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted AND "
                    + lock)) {
                return waiting.next();
            }
        });
    }

    private String tag(String slug) {
        return sql.value("SELECT id FROM editorial.tag WHERE slug = ?", slug);
    }
}
