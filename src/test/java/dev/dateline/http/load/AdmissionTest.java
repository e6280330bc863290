package dev.dateline.http.load;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.CapturedLog;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Sql;

/** A lock on the table that they read delays the requests. */
@QuarkusTest
class AdmissionTest {

    private static final Instant DISTANT = Instant.parse("2100-01-01T00:00:00Z");
    /** Those of two writers of an import with its log, of another job, of the scheduler, and of a look-up of a key. */
    private static final int CONNECTIONS_OF_JOBS = 7;
    private static final AtomicInteger SENT = new AtomicInteger();

    @Inject
    DataSource dataSource;

    @Inject
    LoadConfig config;

    @Inject
    Sql sql;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void rejectsExpensiveRequestsImmediatelyIfTooManyWait() throws Exception {
        var limit = config.expensive();
        List<CompletableFuture<HttpResponse<Void>>> expensive;
        try (var log = new CapturedLog();
                var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            lock(connection, statement);
            expensive = send(limit.concurrent() + limit.waiting(), "/api/v1/tags?count=exact");
            await().until(() -> sql.waiting("delivery.tag") == limit.concurrent());
            assertThat(timeOf(
                    () -> given().get(uncached("/api/v1/tags?count=exact")).then().statusCode(503).header("Retry-After", "5")
                            .header("Cache-Control", "no-store").body("type", equalTo("urn:dateline:problem:unavailable"))
                            .body("detail", equalTo("Too many expensive requests are being processed at the moment."))))
                    .isLessThan(limit.longestWait());
            given().get(uncached("/api/v1/authors?count=none")).then().statusCode(200);
            given().get(uncached("/api/v1/articles?count=exact")).then().statusCode(503);
            given().get("/health/ready").then().statusCode(200);
            connection.rollback();

            assertThat(log.lines()).filteredOn(line -> line.contains("Too many expensive requests")).hasSizeLessThan(2);
            assertThat(log.lines()).noneMatch(line -> line.contains("\tat "));
        }
        assertThat(expensive).allSatisfy(request -> assertThat(request.get().statusCode()).isEqualTo(200));
        given().get(uncached("/api/v1/tags?count=exact")).then().statusCode(200);
    }

    @Test
    void rejectsARequestThatWaitedTooLongAndStaysAliveAndReady() throws Exception {
        List<CompletableFuture<HttpResponse<Void>>> blocked;
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            lock(connection, statement);
            blocked = send(config.reading().concurrent(), "/api/v1/tags?count=none");
            await().until(() -> sql.waiting("delivery.tag") == blocked.size());
            var waiting = send(1, "/api/v1/authors?count=none").get(0);
            assertThat(timeOf(() -> given().get("/health/live").then().statusCode(200))).isLessThan(Duration.ofSeconds(1));
            assertThat(timeOf(() -> given().get("/health/ready").then().statusCode(200))).isLessThan(Duration.ofSeconds(1));
            assertThat(waiting).isNotDone();
            assertThat(waiting.get().statusCode()).isEqualTo(503);
            connection.rollback();
        }
        assertThat(blocked).allSatisfy(request -> assertThat(request.get().statusCode()).isEqualTo(200));
        given().get(uncached("/api/v1/authors?count=none")).then().statusCode(200);
    }

    @Test
    void requestOfADisconnectedClientCountsUntilItsWorkIsDone() throws Exception {
        var limit = config.expensive();
        CompletableFuture<HttpResponse<Void>> next;
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            lock(connection, statement);
            var gone = send(limit.concurrent(), "/api/v1/tags?count=exact");
            await().until(() -> sql.waiting("delivery.tag") == limit.concurrent());
            gone.forEach(request -> request.cancel(true));
            next = send(1, "/api/v1/authors?count=exact").get(0);
            var started = next;
            await().during(Duration.ofMillis(300)).until(() -> !started.isDone());
            connection.rollback();
        }
        assertThat(next.get().statusCode()).isEqualTo(200);
    }

    @Test
    void aBatchWaitsWhileOthersHaveTheirPartsInMemory() throws Exception {
        var limit = config.batch();
        CompletableFuture<HttpResponse<Void>> next;
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            lock(connection, statement);
            IntStream.range(0, limit.concurrent()).forEach(i -> sendBatch("/api/v1/tags?count=none"));
            await().until(() -> sql.waiting("delivery.tag") == limit.concurrent());
            next = sendBatch("/api/v1/authors?count=none");
            var started = next;
            await().during(Duration.ofMillis(300)).until(() -> !started.isDone());
            connection.rollback();
        }
        assertThat(next.get().statusCode()).isEqualTo(200);
    }

    /** Otherwise an import that has locked the row could not end, and everybody would wait for it. */
    @Test
    void editorsWhoWaitForARowLeaveConnectionsToJobs() throws Exception {
        var id = Desk.draft("Admission waited for").id();
        var limit = config.management();
        List<CompletableFuture<HttpResponse<Void>>> saves;
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM editorial.article WHERE id = '" + id + "' FOR UPDATE");
            saves = IntStream.range(0, limit.concurrent() + 10).mapToObj(i -> patch(id, i)).toList();
            await().until(() -> sql.value("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
                    .equals(String.valueOf(limit.concurrent())));
            var others = new ArrayList<Connection>();
            for (int i = 0; i < CONNECTIONS_OF_JOBS; i++) {
                others.add(dataSource.getConnection());
            }
            for (var other : others) {
                other.close();
            }
            connection.rollback();
        }
        assertThat(saves).allSatisfy(save -> assertThat(save.get().statusCode()).isEqualTo(200));
    }

    private CompletableFuture<HttpResponse<Void>> patch(String id, int number) {
        return client.sendAsync(HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/manage/v1/articles/" + id))
                .header("Authorization", AdminKey.bearer()).header("If-Match", "*")
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString("{\"kicker\":\"" + number + "\"}")).build(), BodyHandlers.discarding());
    }

    private CompletableFuture<HttpResponse<Void>> sendBatch(String part) {
        return sendTo("/api/v1/batch?get=" + URLEncoder.encode(uncached(part), StandardCharsets.UTF_8));
    }

    private static void lock(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        statement.execute("LOCK TABLE delivery.tag IN ACCESS EXCLUSIVE MODE");
    }

    private List<CompletableFuture<HttpResponse<Void>>> send(int times, String path) {
        return IntStream.range(0, times).mapToObj(i -> sendTo(uncached(path))).toList();
    }

    private CompletableFuture<HttpResponse<Void>> sendTo(String path) {
        return client.sendAsync(HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path)).build(),
                BodyHandlers.discarding());
    }

    /** The URL of the same list that no other request has. */
    private static String uncached(String path) {
        return path + "&updatedBefore=" + DISTANT.plusSeconds(SENT.incrementAndGet());
    }

    private static Duration timeOf(Runnable action) {
        var start = Instant.now();
        action.run();
        return Duration.between(start, Instant.now());
    }
}
