package dev.dateline.delivery.changes.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.StreamResetException;

import dev.dateline.delivery.changes.OpenStreams;
import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.CapturedLog;
import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.EventStream;
import dev.dateline.fixture.Http2Client;
import dev.dateline.fixture.LoggedSql;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.PlainHttp;
import dev.dateline.fixture.SettableClock;
import dev.dateline.fixture.SlowClient;

@QuarkusTest
class ChangeStreamTest {

    private static final String DAY = "2026-03-01T08:00:00Z";
    private static final String STREAM = "/api/v1/changes/stream";
    private static final String ARTICLES = STREAM + "?resource=article";

    private final List<EventStream> opened = new ArrayList<>();

    @Inject
    Newsroom newsroom;

    @Inject
    OpenStreams streams;

    @Inject
    SettableClock clock;

    @Inject
    DataSource dataSource;

    @Inject
    Vertx vertx;

    @TestHTTPResource
    URI server;

    @AfterEach
    void close() {
        clock.reset();
        opened.forEach(EventStream::close);
        streams.awaitNone();
    }

    private EventStream open(String uri, String... headers) {
        var stream = EventStream.open(uri, headers);
        opened.add(stream);
        return stream;
    }

    /** A stream that has sent its first block. */
    private EventStream begun(String uri, String... headers) {
        var stream = open(uri, headers);
        stream.next();
        return stream;
    }

    @Test
    void beginsAtOnceWithItsPosition() {
        var stream = open(STREAM);
        assertThat(stream.head().status()).isEqualTo(200);
        var headers = stream.head().headers();
        assertThat(headers.firstValue("Content-Type")).contains("text/event-stream");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store, no-transform");
        assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(headers.map()).doesNotContainKeys("etag", "content-encoding", "content-length", "cache-status");

        assertThat(stream.next().fields()).containsEntry("retry", "2000").containsOnlyKeys("retry", "id");
        assertThat(stream.next().fields()).as("heartbeat").containsOnlyKeys("id").containsEntry("id", stream.lastId());
        assertThat(PlainHttp.json("/api/v1/changes?cursor=" + stream.lastId()).get("data")).isEmpty();
    }

    @Test
    void sendsEachChangeAsTheFeedListsIt() {
        newsroom.write(article("sse-gone", DAY));
        var stream = begun(STREAM);
        var begin = stream.lastId();

        newsroom.write(article("sse-draft", DAY, "status", "draft"), article("sse-new", DAY));
        var published = stream.nextEvent();
        newsroom.write(article("sse-draft", DAY, "status", "draft", "headline", "Another"));
        newsroom.write(article("sse-gone", DAY, "status", "unpublished"));
        var withdrawn = stream.nextEvent();

        assertThat(List.of(published.json(), withdrawn.json())).containsExactlyElementsOf(feed("cursor=" + begin));
        assertThat(published.fields()).containsOnlyKeys("id", "data");
        assertThat(published.json().get("id").asText())
                .isEqualTo(PlainHttp.json("/api/v1/articles/by-slug/sse-new").get("id").asText());
        assertThat(withdrawn.json().get("change").asText()).isEqualTo("withdrawn");
        assertThat(feed("cursor=" + published.id())).containsExactly(withdrawn.json());
        assertThat(feed("cursor=" + withdrawn.id())).isEmpty();
    }

    @Test
    void sendsEverythingInOrderWhateverIsPublishedAtTheSameTime() {
        var all = IntStream.range(0, 4).mapToObj(i -> begun(ARTICLES)).toList();
        var begin = all.get(0).lastId();
        ConcurrentRequests.repeat(20, i -> {
            newsroom.write(article("sse-many-" + i, DAY));
            return i;
        });

        var expected = feed("resource=article&limit=100&cursor=" + begin);
        assertThat(expected).hasSize(20);
        for (var stream : all) {
            assertThat(stream.data(20)).isEqualTo(expected);
        }
    }

    @Test
    void continuesAfterTheLastEvent() {
        var stream = begun(ARTICLES);
        var begin = stream.lastId();
        newsroom.write(article("sse-before", DAY));
        var last = stream.nextEvent().id();
        stream.close();
        newsroom.write(article("sse-missed-1", DAY));
        newsroom.write(article("sse-missed-2", DAY));

        var expected = feed("resource=article&cursor=" + last);
        assertThat(expected).hasSize(2);
        var more = "&since=2199-01-01T00:00:00Z&cursor=" + begin;
        assertThat(begun(ARTICLES + more, "Last-Event-ID", last).data(2)).isEqualTo(expected);
        assertThat(begun(ARTICLES + "&cursor=" + last).data(2)).isEqualTo(expected);
        assertThat(begun(ARTICLES + more).data(3)).isEqualTo(feed("resource=article&cursor=" + begin));
        assertThat(begun(ARTICLES + "&since=" + feed("resource=article&cursor=" + begin).get(0).get("at").asText()).data(2))
                .isEqualTo(expected);
        var resume = PlainHttp.json("/api/v1/changes?resource=article&limit=1&since=" + DAY).get("resume").asText();
        var cursor = resume.substring(resume.indexOf("cursor=") + "cursor=".length());
        assertThat(begun(ARTICLES + "&cursor=" + cursor).nextEvent().json())
                .isEqualTo(feed("resource=article&limit=1&cursor=" + cursor).get(0));
        assertThat(begun(ARTICLES, "Last-Event-ID", "").next().id()).isEqualTo(begun(ARTICLES).lastId());
    }

    /** So that a client that reconnects does not read again what does not concern it. */
    @Test
    void advancesPastChangesOfOtherResources() {
        var stream = begun(STREAM + "?resource=section");
        var begin = stream.lastId();
        newsroom.write(article("sse-plain", DAY));
        await().until(() -> {
            assertThat(stream.next().fields()).containsOnlyKeys("id");
            return !stream.lastId().equals(begin);
        });
        newsroom.write(article("sse-filed", DAY, "section", "sse-section"));
        assertThat(stream.nextEvent().json().get("resource").asText()).isEqualTo("section");
    }

    @Test
    void streamsWithTheSameParametersShareTheirStatements() {
        var all = IntStream.range(0, 30).mapToObj(i -> open(STREAM)).toList();
        all.forEach(EventStream::next);
        var received = new HashSet<JsonNode>();
        var statements = LoggedSql.during(() -> {
            newsroom.write(article("sse-counted", DAY));
            all.forEach(stream -> received.addAll(stream.data(1)));
        });

        assertThat(received).hasSize(1);
        assertThat(statements.stream().filter(sql -> sql.contains(" from change "))).hasSizeBetween(1, 4);
    }

    @Test
    void rejectsMoreStreamsThanTheLimit() {
        IntStream.range(0, streams.most()).forEach(i -> begun(STREAM));

        var rejected = open(STREAM);
        rejected.problem().statusCode(503).body("detail", equalTo("Too many streams are open at the moment."));
        assertThat(rejected.head().headers().firstValue("Retry-After")).isPresent();
        opened.forEach(EventStream::close);
        streams.awaitNone();
        begun(STREAM);
    }

    @Test
    void endsAfterAnHour() {
        var stream = begun(STREAM);
        clock.set(Instant.now().plus(Duration.ofMinutes(59)).toString());
        stream.next();
        stream.next();
        clock.set(Instant.now().plus(Duration.ofMinutes(61)).toString());
        stream.awaitEnd();
    }

    @Test
    void disconnectsAClientThatAcceptsNothing() throws Exception {
        var begin = manyChanges();
        try (var client = new SlowClient(server)) {
            client.send("GET " + ARTICLES + "&cursor=" + begin + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.firstLine()).isEqualTo("HTTP/1.1 200 OK");
            awaitNoneWithinAnHour();
        } finally {
            execute("DELETE FROM delivery.change WHERE changed_at = '2000-01-01'");
        }
    }

    @Test
    void disconnectsAClientOfHttp2ThatAcceptsNothing() throws Exception {
        var begin = manyChanges();
        try (var client = new Http2Client(vertx, server)) {
            var failure = client.failureWithoutReading(ARTICLES + "&cursor=" + begin);
            awaitNoneWithinAnHour();
            assertThat(Http2Client.get(failure)).isInstanceOf(StreamResetException.class);
        } finally {
            execute("DELETE FROM delivery.change WHERE changed_at = '2000-01-01'");
        }
    }

    /** The position before them. */
    private String manyChanges() throws SQLException {
        var begin = begun(ARTICLES).lastId();
        addWithdrawn(60_000);
        opened.forEach(EventStream::close);
        streams.awaitNone();
        return begin;
    }

    /** Each stream ends after an hour. */
    private void awaitNoneWithinAnHour() throws InterruptedException {
        for (var minutes = 5; minutes <= 55; minutes += 5) {
            clock.set(Instant.now().plus(Duration.ofMinutes(minutes)).toString());
            if (streams.areNone(Duration.ofMillis(300))) {
                return;
            }
        }
        fail("The client is still connected.");
    }

    /** The server reads the next request of a connection, but does not process it before the response has ended. */
    @ParameterizedTest
    @ValueSource(strings = { "GET /api", "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc", "\u0000\r\n\r\n",
            "GET /api/v1/site HTTP/1.1\r\nHost: localhost\r\n\r\n" })
    void doesNotRemainOpenIfTheConnectionClosesInTheNextRequest(String next) throws Exception {
        streams.awaitNone();
        try (var client = new SlowClient(server)) {
            client.send("GET " + STREAM + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.firstLine()).isEqualTo("HTTP/1.1 200 OK");
            client.send(next);
        }
        streams.awaitNone();
    }

    /** More than the buffers of a connection can hold, and than is read at once. */
    private void addWithdrawn(int number) throws SQLException {
        execute("INSERT INTO delivery.change (resource, resource_id, sequence, change, changed_at) SELECT 'ARTICLE',"
                + " gen_random_uuid(), nextval('delivery.change_sequence'), 'WITHDRAWN', '2000-01-01' FROM generate_series(1, "
                + number + ")");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection(); var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    @Test
    void sendsManyChangesInSeveralPages() throws SQLException {
        var begin = begun(ARTICLES).lastId();
        addWithdrawn(250);
        try {
            newsroom.write(article("sse-after-many", DAY));
            var cursor = begin;
            var expected = new ArrayList<JsonNode>();
            for (var i = 0; i < 3; i++) {
                var page = PlainHttp.json("/api/v1/changes?resource=article&limit=100&cursor=" + cursor);
                page.get("data").forEach(expected::add);
                cursor = page.at("/page/next").asText();
            }
            assertThat(expected).hasSize(251);
            assertThat(begun(ARTICLES + "&cursor=" + begin).data(251)).isEqualTo(expected);
        } finally {
            execute("DELETE FROM delivery.change WHERE changed_at = '2000-01-01'");
        }
    }

    @Test
    void waitsForTheDatabaseWithoutLoss() throws SQLException {
        var stream = begun(ARTICLES);
        stream.close();
        newsroom.write(article("sse-recovered", DAY));
        EventStream waiting;
        try (var log = new CapturedLog();
                var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE delivery.change IN ACCESS EXCLUSIVE MODE");
            waiting = begun(ARTICLES, "Last-Event-ID", stream.lastId());
            await().until(
                    () -> log.lines().stream().anyMatch(line -> line.contains("Streams of changes wait for the database.")));
            assertThat(log.lines()).noneMatch(line -> line.contains("\tat "));
            assertThat(waiting.next().fields()).containsOnlyKeys("id").containsEntry("id", stream.lastId());
            connection.rollback();
        }
        assertThat(waiting.data(1)).isEqualTo(feed("resource=article&cursor=" + stream.lastId()));
    }

    @Test
    void headHasTheHeadersOnly() {
        given().head(STREAM).then().statusCode(200).contentType("text/event-stream").header("Content-Length", nullValue());
        streams.awaitNone();
    }

    @ParameterizedTest
    @ValueSource(strings = { "nonsense", "z4789pZG6dcAAaINsMbxc0Ssun2ryBJf_TIwMjYtMTEtMTlUMDY6MDA6MDBa" })
    void rejectsTheIdOfAnotherStream(String id) {
        open(STREAM, "Last-Event-ID", id).problem().statusCode(400).body("errors[0].in", equalTo("header"))
                .body("errors[0].name", equalTo("Last-Event-ID")).body("errors[0].value", equalTo(id));
        open(STREAM + "?cursor=" + id).problem().statusCode(400).body("errors[0].name", equalTo("cursor"));
    }

    @Test
    void rejectsTheIdOfAStreamOfOtherResourcesAndThePreviousPage() {
        var id = begun(ARTICLES).lastId();
        open(STREAM, "Last-Event-ID", id).problem().statusCode(400);
        newsroom.write(article("sse-previous", DAY));
        var previous = PlainHttp.json("/api/v1/changes?limit=1&page=2").at("/page/previous").asText();
        open(STREAM + "?cursor=" + previous).problem().statusCode(400).body("errors[0].name", equalTo("cursor"));
        open(STREAM, "Last-Event-ID", previous).problem().statusCode(400)
                .body("errors[0].name", equalTo("Last-Event-ID"));
    }

    @Test
    void isStrictLikeTheFeed() {
        open(STREAM + "?resouce=article").problem().statusCode(400).body("errors[0].nearest", equalTo("resource"));
        open(STREAM + "?resource=articles").problem().statusCode(400).body("errors[0].name", equalTo("resource"));
        open(STREAM + "?limit=5").problem().statusCode(400).body("errors[0].name", equalTo("limit"));
        open(STREAM + "?since=yesterday").problem().statusCode(400).body("errors[0].name", equalTo("since"));
        given().post(STREAM).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        for (var accept : List.of("application/json", "text/event-stream;q=0, */*")) {
            open(STREAM, "Accept", accept).problem().statusCode(406);
        }
        begun(STREAM, "Accept", "application/json;q=0, */*");
    }

    @Test
    void isNotAvailableInBatchesAndPreviews() {
        given().queryParam("get", "/changes/stream", "/api/v1/changes/stream?resource=article", "/changes/strea%6D")
                .get("/api/v1/batch").then().statusCode(200).body("responses[0].status", equalTo(400))
                .body("responses[0].body.detail", containsString("stream")).body("responses[1].status", equalTo(400))
                .body("responses[2].status", equalTo(308));
        open("/preview/v1/changes/stream", "Authorization", AdminKey.bearer()).problem().statusCode(404);
    }

    private static List<JsonNode> feed(String query) {
        var items = new ArrayList<JsonNode>();
        PlainHttp.json("/api/v1/changes?" + query).get("data").forEach(items::add);
        return items;
    }
}
