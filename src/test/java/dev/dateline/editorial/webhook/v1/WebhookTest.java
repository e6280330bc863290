package dev.dateline.editorial.webhook.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Receiver;
import dev.dateline.fixture.Receiver.Received;
import dev.dateline.fixture.SettableClock;
import dev.dateline.fixture.Sql;

@QuarkusTest
class WebhookTest {

    private static final String WEBHOOKS = "/manage/v1/webhooks";
    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final AtomicInteger RUNS = new AtomicInteger();

    @Inject
    Newsroom newsroom;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @Inject
    SettableClock clock;

    private final String p = "wh" + RUNS.incrementAndGet() + "-";
    private final Receiver receiver = new Receiver();

    /** Webhooks would send what other tests publish. */
    @AfterEach
    void delete() {
        clock.reset();
        Desk.request().get(WEBHOOKS).then().extract().<List<String>>path("data.id")
                .forEach(id -> Desk.request().header("If-Match", "*").delete(WEBHOOKS + "/" + id).then().statusCode(204));
        receiver.close();
    }

    @Test
    void whatIsPublishedAndWithdrawnIsSentAndDraftsAreNot() {
        create("resources", List.of("article"));
        var copy = Desk.draft("Wh " + p);
        copy.patch(Map.of("headline", "Wh again")).then().statusCode(200);
        var published = copy.reread().after("publish");

        var first = receiver.await(0);
        assertThat(first.line()).isEqualTo("POST /hook");
        assertThat(first.headers()).containsEntry("Content-Type", "application/json").containsEntry("User-Agent", "Dateline");
        var content = JsonPath.from(first.body());
        assertThat(content.getString("type")).isEqualTo("changes");
        assertThat(content.<Map<String, Object>>getList("data.changes")).hasSize(1).first().satisfies(change -> {
            assertThat(change).containsOnlyKeys("resource", "id", "change", "at").containsEntry("resource", "article")
                    .containsEntry("id", copy.id()).containsEntry("change", "published");
            assertThat(change.get("at")).isEqualTo(content.getString("timestamp"));
        });

        published.after("unpublish");
        assertThat(changes(receiver.await(1))).containsExactly("withdrawn " + copy.id());
        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void messagesAreSignedWithTheSecretThatIsShownOnce() {
        var created = create();
        String secret = created.path("secret");
        assertThat(secret).startsWith("whsec_");
        Desk.request().get(created.header("Location")).then().statusCode(200).body("secret", nullValue())
                .header("ETag", created.header("ETag"));
        Desk.request().get(WEBHOOKS).then().body("data.secret", everyItem(nullValue()));
        ping(created).body("acknowledged", equalTo(true));
        assertThat(signatures(receiver.await(0))).containsExactly(signature(secret, receiver.await(0)));

        String renewed = Desk.request().header("If-Match", created.header("ETag")).post(url(created) + "/secret").then()
                .statusCode(200).body("secret", startsWith("whsec_")).extract().path("secret");
        assertThat(renewed).isNotEqualTo(secret);
        ping(created);
        assertThat(signatures(receiver.await(1))).containsExactly(signature(renewed, receiver.await(1)),
                signature(secret, receiver.await(1)));

        for (int i = 2; i <= 4; i++) {
            Desk.request().header("If-Match", "*").post(url(created) + "/secret").then().statusCode(200);
        }
        ping(created);
        assertThat(signatures(receiver.await(2))).hasSize(5).endsWith(signature(renewed, receiver.await(2)),
                signature(secret, receiver.await(2)));
        Desk.request().header("If-Match", "*").post(url(created) + "/secret").then().statusCode(409);

        clock.set(Instant.now().plusSeconds(90_000).toString());
        ping(created);
        assertThat(signatures(receiver.await(3))).hasSize(1);
        Desk.request().header("If-Match", created.header("ETag")).post(url(created) + "/secret").then().statusCode(412);
    }

    @Test
    void aMessageIsRepeatedUntilItIsAcknowledgedAndLaterChangesWaitForIt() {
        var webhook = create("resources", List.of("article"));
        receiver.fail(1, 500);
        newsroom.write(article(p + "a", DAY));
        var first = receiver.await(0);
        attempts(webhook).body("failures", equalTo(1)).body("waitingSince", notNullValue()).body("nextAttemptAt", notNullValue())
                .body("data", hasSize(1)).body("data[0].status", equalTo(500)).body("data[0].acknowledged", equalTo(false))
                .body("data[0].changes", equalTo(1)).body("data[0].failure", nullValue());
        newsroom.write(article(p + "b", DAY), article(p + "c", DAY));

        ping(webhook).body("acknowledged", equalTo(true)).body("changes", equalTo(0));
        assertThat(JsonPath.from(receiver.await(1).body()).getString("type")).isEqualTo("ping");
        var repeated = receiver.await(2);
        assertThat(repeated.headers().get("webhook-id")).isEqualTo(first.headers().get("webhook-id"));
        assertThat(repeated.body()).isEqualTo(first.body());
        assertThat(changes(receiver.await(3))).containsExactlyInAnyOrder("published " + id(p + "b"), "published " + id(p + "c"));
        attempts(webhook).body("failures", equalTo(0)).body("waitingSince", nullValue()).body("nextAttemptAt", nullValue())
                .body("data.acknowledged", contains(true, true, true, false));
    }

    /** The other changes of the message stay, so that the id still stands for at least what was sent first. */
    @Test
    void aRepeatedMessageOmitsWhatHasChangedAgain() {
        var webhook = create("resources", List.of("article"));
        receiver.fail(1, 500);
        newsroom.write(article(p + "a", DAY), article(p + "b", DAY));
        var first = receiver.await(0);
        assertThat(changes(first)).hasSize(2);
        newsroom.write(article(p + "a", DAY, "headline", "Changed"));

        ping(webhook);
        assertThat(receiver.await(2).headers().get("webhook-id")).isEqualTo(first.headers().get("webhook-id"));
        assertThat(changes(receiver.await(2))).containsExactly("published " + id(p + "b"));
        assertThat(changes(receiver.await(3))).containsExactly("published " + id(p + "a"));
    }

    /** What the new settings select is more than the message had: it must not have the id of that. */
    @Test
    void aChangedWebhookSendsWhatIsWaitingAsAnotherMessage() {
        var webhook = create("resources", List.of("tag"));
        receiver.fail(1, 500);
        newsroom.write(article(p + "a", DAY, "tags", List.of(line("slug", p + "t", "name", "T"))), article(p + "b", DAY));
        var first = receiver.await(0);
        assertThat(changes(first)).hasSize(1);
        attempts(webhook).body("failures", equalTo(1));

        change(webhook, "resources", List.of("article", "tag"));
        assertThat(receiver.await(1).headers().get("webhook-id")).isNotEqualTo(first.headers().get("webhook-id"));
        assertThat(changes(receiver.await(1))).hasSize(3).contains("published " + id(p + "a"), "published " + id(p + "b"),
                changes(first).get(0));
    }

    @Test
    void whatIsAcknowledgedIsNotSentAgainIfTheWebhookIsRenamedMeanwhile() {
        var webhook = create("resources", List.of("article"));
        var release = receiver.hold();
        newsroom.write(article(p + "a", DAY));
        receiver.await(0);
        change(webhook, "name", p + "again");
        release.run();
        newsroom.write(article(p + "b", DAY));

        assertThat(changes(receiver.await(1))).containsExactly("published " + id(p + "b"));
    }

    @Test
    void whatIsAcknowledgedIsNotSentAgainAfterAnOutageOfTheDatabase() throws SQLException {
        var webhook = create("resources", List.of("article"));
        try (var outage = Sql.connectionOfOwner(); var statement = outage.createStatement()) {
            outage.setAutoCommit(false);
            statement.execute("LOCK TABLE editorial.webhook_attempt IN ACCESS EXCLUSIVE MODE");
            newsroom.write(article(p + "a", DAY));
            receiver.await(0);
            await().until(() -> sql.waiting("editorial.webhook_attempt") == 1);
            sql.rows("SELECT pg_terminate_backend(pid) FROM pg_locks"
                    + " WHERE relation = 'editorial.webhook_attempt'::regclass AND NOT granted");
            await().until(() -> sql.waiting("editorial.webhook_attempt") == 1);
            outage.rollback();
        }
        newsroom.write(article(p + "b", DAY));

        assertThat(changes(receiver.await(1))).containsExactly("published " + id(p + "b"));
        attempts(webhook).body("failures", equalTo(0)).body("data", hasSize(2));
    }

    @Test
    void aWebhookCanBeDeletedDuringATestOfItsReceiver() throws Exception {
        var webhook = create();
        var release = receiver.hold();
        var test = CompletableFuture.supplyAsync(() -> Desk.request().post(url(webhook) + "/ping").statusCode());
        receiver.await(0);
        try (var deleting = Sql.connectionOfOwner(); var statement = deleting.createStatement()) {
            deleting.setAutoCommit(false);
            statement.execute("SELECT FROM editorial.webhook WHERE id = '" + webhook.path("id") + "' FOR UPDATE");
            release.run();
            await().until(() -> !sql.rows("SELECT 1 FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted").isEmpty());
            statement.execute("DELETE FROM editorial.webhook WHERE id = '" + webhook.path("id") + "'");
            deleting.commit();
        }
        assertThat(test.get(10, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void theFormerReceiverDoesNotPauseTheNewOne() {
        var webhook = create("resources", List.of("article"));
        receiver.fail(1, 410);
        var release = receiver.hold();
        newsroom.write(article(p + "a", DAY));
        receiver.await(0);
        change(webhook, "url", receiver.url() + "/new");
        release.run();

        assertThat(receiver.await(1).line()).isEqualTo("POST /new");
        assertThat(changes(receiver.await(1))).containsExactly("published " + id(p + "a"));
        Desk.request().get(url(webhook)).then().body("active", equalTo(true));
        attempts(webhook).body("failures", equalTo(0)).body("data.status", contains(200, 410));
    }

    @Test
    void aTestOfTheReceiverDuringAnAttemptCausesTheNextOne() {
        var webhook = create("resources", List.of("article"));
        receiver.fail(1, 500);
        var release = receiver.hold();
        newsroom.write(article(p + "a", DAY));
        receiver.await(0);
        receiver.hold().run();
        ping(webhook).body("acknowledged", equalTo(true));
        sql.rows("UPDATE editorial.webhook_progress SET failures = 10 RETURNING 1");
        release.run();
        assertThat(receiver.await(2).headers().get("webhook-id")).isEqualTo(receiver.await(0).headers().get("webhook-id"));
    }

    @Test
    void onlyAFewRequestsWaitForReceiversAtATime() throws InterruptedException {
        var webhook = create();
        var release = receiver.hold();
        var waiting = IntStream.range(0, 2).mapToObj(i -> new Thread(() -> ping(webhook))).toList();
        waiting.forEach(Thread::start);
        receiver.await(1);
        Desk.request().post(url(webhook) + "/ping").then().statusCode(503).header("Retry-After", notNullValue());
        release.run();
        for (var request : waiting) {
            request.join();
        }
        ping(webhook).body("acknowledged", equalTo(true));
    }

    @Test
    void pausesDoubleAndTheReceiverCanAskForALongerOne() {
        var webhook = create("resources", List.of("article"));
        receiver.fail(2, 429, "Retry-After", "1000");
        newsroom.write(article(p + "a", DAY));
        receiver.await(0);
        assertThat(pause(webhook, 1)).isBetween(990L, 1_000L);

        sql.rows("UPDATE editorial.webhook_progress SET failures = 4, next_attempt_at = now() + interval '1 day' RETURNING 1");
        receiver.fail(2, 503, "Retry-After", "soon");
        change(webhook, "name", p + "again");
        receiver.await(1);
        assertThat(pause(webhook, 5)).isBetween(70L, 80L);
    }

    @Test
    void manyChangesAreSentInOrderInMessagesOf100() {
        create("resources", List.of("tag"));
        newsroom.write(article(p + "a", DAY, "tags", tags(0, 100)), article(p + "b", DAY, "tags", tags(100, 120)));

        await().until(() -> sent().size() >= 120);
        assertThat(sent()).hasSize(120).doesNotHaveDuplicates();
        assertThat(receiver.received()).allSatisfy(message -> assertThat(changes(message).size()).isBetween(1, 100));
        var feed = sql.rows("SELECT resource_id FROM (SELECT * FROM delivery.change WHERE resource = 'TAG' ORDER BY sequence DESC"
                + " LIMIT 120) latest ORDER BY sequence");
        assertThat(sent().stream().map(change -> change.substring("published ".length()))).containsExactlyElementsOf(feed);
    }

    @Test
    void otherKindsOfResourcesAreSkipped() {
        var webhook = create("resources", List.of("collection"));
        newsroom.write(article(p + "a", DAY));
        await().until(() -> sql.value("SELECT position = (SELECT max(sequence) FROM delivery.change) FROM"
                + " editorial.webhook_progress").equals("t"));
        attempts(webhook).body("data", hasSize(0)).body("waitingSince", nullValue());
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void changesAreCollectedDuringTheDelay() {
        var webhook = create("resources", List.of("article"), "delay", 3_600);
        newsroom.write(article(p + "a", DAY));
        await().until(() -> attempts(webhook).extract().path("waitingSince") != null);
        newsroom.write(article(p + "b", DAY));
        assertThat(pause(webhook, 0)).isBetween(3_500L, 3_600L);
        assertThat(receiver.received()).isEmpty();

        change(webhook, "name", p + "now");
        assertThat(changes(receiver.await(0))).containsExactly("published " + id(p + "a"), "published " + id(p + "b"));
        newsroom.write(article(p + "c", DAY));
        await().until(() -> attempts(webhook).extract().path("waitingSince") != null);
        assertThat(receiver.received()).hasSize(1);
    }

    /** Nothing else wakes the server. */
    @Test
    void changesAreSentAtTheEndOfTheDelay() {
        create("resources", List.of("article"), "delay", 1);
        newsroom.write(article(p + "a", DAY));
        assertThat(changes(receiver.await(0))).containsExactly("published " + id(p + "a"));
    }

    @Test
    void whatChangesWhileAWebhookIsInactiveIsSentLater() {
        var webhook = create("resources", List.of("article"), "active", false);
        newsroom.write(article(p + "a", DAY));
        ping(webhook).body("acknowledged", equalTo(true));
        attempts(webhook).body("data", hasSize(1)).body("waitingSince", nullValue());

        change(webhook, "active", true);
        assertThat(changes(receiver.await(1))).containsExactly("published " + id(p + "a"));
    }

    @Test
    void aReceiverThatIsGoneGetsNoMoreMessages() {
        var webhook = create("resources", List.of("article"));
        receiver.fail(1, 410);
        newsroom.write(article(p + "a", DAY));
        receiver.await(0);
        await().until(() -> Desk.request().get(url(webhook)).path("active").equals(false));
        Desk.request().get("/manage/v1/events?sort=at&id=" + webhook.path("id")).then()
                .body("data.action", contains("created", "changed")).body("data.actor", contains("admin", "server"))
                .body("data.resource", everyItem(equalTo("webhook")));
    }

    @Test
    void redirectsAreNotFollowed() {
        var webhook = create();
        receiver.fail(1, 302, "Location", receiver.url() + "/elsewhere");
        ping(webhook).body("status", equalTo(302)).body("acknowledged", equalTo(false));
        assertThat(receiver.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "http://no-such-host.invalid/ | The host is not known.",
            "http://127.0.0.1:1/ | No connection: it was refused" })
    void whyAReceiverCannotBeReachedIsReported(String url, String reason) {
        ping(create("url", url)).body("status", nullValue()).body("failure", startsWith(reason))
                .body("acknowledged", equalTo(false));
    }

    @Test
    void aMessageOfANodeThatHasDiedIsRepeatedByAnother() {
        var webhook = create("resources", List.of("article"));
        sql.rows("UPDATE editorial.webhook_progress SET claimed_until = now() + interval '1 hour' RETURNING 1");
        newsroom.write(article(p + "a", DAY));
        change(webhook, "name", p + "again");
        ping(webhook);
        attempts(webhook).body("data", hasSize(1));
        sql.rows("UPDATE editorial.webhook_progress SET claimed_until = now() - interval '1 ms' RETURNING 1");
        change(webhook, "name", p + "once-more");
        assertThat(changes(receiver.await(1))).containsExactly("published " + id(p + "a"));
    }

    @Test
    void aWebhookIsChangedWithItsCurrentETag() {
        var webhook = create();
        var url = url(webhook);
        patch(url, null, Map.of("delay", 5)).statusCode(428);
        var tag = patch(url, webhook.header("ETag"), Map.of("delay", 5)).statusCode(200).body("delay", equalTo(5))
                .body("version", equalTo(2)).body("resources", hasSize(0)).extract().header("ETag");
        patch(url, webhook.header("ETag"), Map.of("delay", 6)).statusCode(412);
        Desk.request().header("If-Match", tag).contentType("application/json").body(Map.of("name", p + "put", "url",
                receiver.url(), "resources", List.of("tag", "article"))).put(url).then().statusCode(200)
                .body("delay", equalTo(0)).body("active", equalTo(true)).body("resources", contains("tag", "article"))
                .body("createdBy", equalTo("admin"));
        Desk.request().header("If-Match", "*").delete(url).then().statusCode(204);
        Desk.request().get(url).then().statusCode(404);
        Desk.request().get(url + "/attempts").then().statusCode(404);
        Desk.request().post(url + "/ping").then().statusCode(404);
        assertThat(sql.rows("SELECT 1 FROM editorial.webhook_progress")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", value = {
            "name | null | must be given", "name | ' ' | must not be blank",
            "url | null | must be given", "url | ftp://files.example/ | must be an http or https URL",
            "url | /hook | must be an http or https URL", "url | https://a b.example/ | must be an http or https URL (RFC 3986)",
            "url | https://a_b.example/ | must have a host", "url | https:///hook | must have a host",
            "url | https://news.example:0/ | must have a port from 1", "url | https://news.example:65536/ | must have a port",
            "url | https://user:secret@news.example/ | must not contain credentials",
            "url | https://news.example/#hook | must not have a fragment",
            "url | http://169.254.169.254/latest | has an address that is not allowed",
            "url | http://[fe80::1]/hook | has an address", "url | http://0.0.0.0/hook | has an address",
            "delay | 3601 | must be 0 to 3600 seconds", "delay | -1 | must be 0 to 3600 seconds",
            "delay | soon | must be a whole number", "active | yes | must be true or false" })
    void invalidPropertiesAreReported(String property, String value, String reason) {
        var webhook = line("name", p + "invalid", "url", receiver.url());
        webhook.put(property, value != null && value.matches("-?\\d+") ? (Object) Integer.valueOf(value) : value);
        post(webhook).then().statusCode(422).body("errors", hasSize(1)).body("errors[0].pointer", equalTo("/" + property))
                .body("errors[0].reason", startsWith(reason));
    }

    @Test
    void unknownNamesAreReportedWithTheClosestOnes() {
        post(line("name", p, "url", receiver.url(), "resources", List.of("tag", "tag"))).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/resources/1")).body("errors[0].reason", equalTo("is a duplicate"));
        post(line("name", p, "url", receiver.url(), "resources", Arrays.asList("tag", null))).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/resources/1"))
                .body("errors[0].reason", startsWith("must be one of article"));
        post(line("name", p, "url", receiver.url(), "resources", List.of("articel"), "dely", 1)).then().statusCode(422)
                .body("errors.pointer", contains("/resources/0", "/dely")).body("errors.nearest", contains("article", "delay"));
    }

    @Test
    void thereIsALimit() {
        create();
        sql.rows("""
                INSERT INTO editorial.webhook (id, version, created_at, updated_at, created_by, name, url, resources, delay_seconds,
                    active, secret, former_secrets)
                SELECT gen_random_uuid(), 1, now(), now(), 'admin', 'x', 'http://localhost:1/', '{}', 0, false, 'whsec_', '[]'
                FROM generate_series(1, 99) RETURNING 1""");
        post(line("name", p, "url", receiver.url())).then().statusCode(409);
        sql.rows("DELETE FROM editorial.webhook WHERE name = 'x' RETURNING 1");
    }

    @Test
    void onlyAdministratorsSeeWebhooks() {
        var webhook = create();
        for (var role : List.of("viewer", "author", "editor")) {
            desk.request("wh-" + role, role).get(WEBHOOKS).then().statusCode(403);
            desk.request("wh-" + role, role).post(url(webhook) + "/ping").then().statusCode(403);
        }
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aRepeatedRequestCreatesNoSecondWebhook() {
        var webhook = line("name", p + "once", "url", receiver.url());
        var first = Desk.request().header("Idempotency-Key", p).contentType("application/json").body(webhook).post(WEBHOOKS);
        first.then().statusCode(201);
        Desk.request().header("Idempotency-Key", p).contentType("application/json").body(webhook).post(WEBHOOKS).then()
                .statusCode(409).body("errors[0].reason", startsWith("created a secret of " + first.header("Location")));
        Desk.request().get(WEBHOOKS).then().body("data.name", hasItem(p + "once")).body("data", hasSize(1));
        assertThat(sql.value("SELECT to_jsonb(r)::text FROM editorial.idempotent_request r WHERE key = ?", p))
                .doesNotContain(first.<String>path("secret"));
    }

    @Test
    void metricsCountTheAttemptsByResult() {
        var acknowledged = counted("acknowledged");
        var failed = counted("failed");
        var webhook = create("resources", List.of("article"));
        receiver.fail(1, 500);
        Desk.draft("Wh " + p).after("publish");
        await().until(() -> counted("failed") == failed + 1);
        change(webhook, "name", p + "again");
        await().until(() -> counted("acknowledged") == acknowledged + 1);
    }

    private static double counted(String result) {
        return given().get("/metrics").then().extract().asString().lines()
                .filter(line -> line.startsWith("dateline_webhook_attempts_total") && line.contains("\"" + result + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    @Test
    void onlyTheLatestAttemptsAreKept() {
        var webhook = create();
        sql.rows("""
                INSERT INTO editorial.webhook_attempt (webhook_id, message, attempted_at, duration_millis, changes, status)
                SELECT id, 'old', now(), 1, 1, 200 FROM editorial.webhook CROSS JOIN generate_series(1, 100) RETURNING 1""");
        ping(webhook);
        attempts(webhook).body("data", hasSize(100)).body("data[0].message", not(equalTo("old")))
                .body("data[1].message", equalTo("old")).body("data[0].duration", greaterThan(-1));
    }

    private List<Map<String, Object>> tags(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> line("slug", p + "tag-" + i, "name", "Tag " + i)).toList();
    }

    private Response create(Object... more) {
        var webhook = line("name", p + "hook", "url", receiver.url() + "/hook");
        webhook.putAll(line(more));
        var created = post(webhook);
        created.then().statusCode(201);
        return created;
    }

    private static Response post(Map<String, Object> webhook) {
        return Desk.request().contentType("application/json").body(webhook).post(WEBHOOKS);
    }

    private static void change(Response webhook, String property, Object value) {
        patch(url(webhook), "*", Map.of(property, value)).statusCode(200);
    }

    private static ValidatableResponse patch(String url, String tag, Map<String, Object> patch) {
        var request = Desk.request().contentType("application/merge-patch+json").body(patch);
        return (tag == null ? request : request.header("If-Match", tag)).patch(url).then();
    }

    private static String url(Response webhook) {
        return WEBHOOKS + "/" + webhook.path("id");
    }

    private static ValidatableResponse ping(Response webhook) {
        return Desk.request().post(url(webhook) + "/ping").then().statusCode(200);
    }

    /** After the end of the attempts so far. */
    private ValidatableResponse attempts(Response webhook) {
        await().until(() -> sql.value("SELECT count(*) FROM editorial.webhook_progress WHERE claimed_until BETWEEN now()"
                + " AND now() + interval '10 minutes'").equals("0"));
        return Desk.request().get(url(webhook) + "/attempts").then().statusCode(200);
    }

    /** In seconds, from the last failure to the next attempt. */
    private long pause(Response webhook, int failures) {
        await().until(() -> attempts(webhook).extract().path("failures").equals(failures));
        var next = Instant.parse(attempts(webhook).extract().path("nextAttemptAt"));
        return Instant.now().until(next, ChronoUnit.SECONDS);
    }

    private String id(String slug) {
        return sql.value("SELECT id FROM delivery.article WHERE slug = ?", slug);
    }

    /** Everything that has arrived, in order. */
    private List<String> sent() {
        var sent = new ArrayList<String>();
        receiver.received().forEach(message -> sent.addAll(changes(message)));
        return sent;
    }

    private static List<String> changes(Received message) {
        return JsonPath.from(message.body()).<Map<String, String>>getList("data.changes").stream()
                .map(change -> change.get("change") + " " + change.get("id")).toList();
    }

    private static List<String> signatures(Received message) {
        return List.of(message.headers().get("webhook-signature").split(" "));
    }

    private static String signature(String secret, Received message) {
        var signed =
                message.headers().get("webhook-id") + "." + message.headers().get("webhook-timestamp") + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(
                new HmacUtils(HmacAlgorithms.HMAC_SHA_256, Base64.getDecoder().decode(secret.substring(6)))
                        .hmac(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
