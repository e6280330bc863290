package dev.dateline.editorial.idempotency.v1;

import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.SettableClock;
import dev.dateline.fixture.Sql;

@QuarkusTest
class IdempotentArticleTest {

    private static final String ARTICLES = "/manage/v1/articles";

    @Inject
    Desk desk;

    @Inject
    SettableClock clock;

    @Inject
    Sql sql;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aRepetitionGetsTheFirstResponse() {
        var first = create("id-one", "Id one");
        var second = create("id-one", "Id one");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location")).startsWith(ARTICLES);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(count("Id one")).isEqualTo("1");
    }

    @Test
    void rejectsAnotherRequestWithTheSameKey() {
        create("id-two", "Id two").then().statusCode(201);
        create("id-two", "Id other").then().statusCode(422).body("errors.name", contains("Idempotency-Key"))
                .body("type", endsWith(":idempotency-key-reused")).body("title", equalTo("Idempotency key of another request"))
                .body("errors[0].in", equalTo("header"));
        assertThat(count("Id other")).isEqualTo("0");
        create(desk.request("id-editor", "editor"), "id-two", "Id of others").then().statusCode(201);
    }

    @Test
    void aFailedRequestIsExecutedAgain() {
        create("id-three", " ").then().statusCode(422);
        create("id-three", "Id three").then().statusCode(201);
    }

    @Test
    void forgetsKeysAfterADay() {
        clock.set("2026-03-01T08:00:00Z");
        create("id-four", "Id four");
        clock.set("2026-03-02T08:00:00Z");
        create("id-four", "Id four");
        assertThat(count("Id four")).isEqualTo("1");
        clock.set("2026-03-02T08:00:00.000001Z");
        create("id-four", "Id four");
        assertThat(count("Id four")).isEqualTo("2");
    }

    /** Each request deletes only some expired keys. */
    @Test
    void anExpiredKeyIsNotInUseEvenIfItIsStillStored() throws SQLException {
        clock.set("2026-03-01T08:00:00Z");
        create("id-stored", "Id stored");
        Sql.asOwner("INSERT INTO editorial.idempotent_request (caller, key, request, status, created_at)"
                + " SELECT 'admin', 'id-older-' || i, '', 204, '2026-02-28T00:00:00Z' FROM generate_series(1, 150) i");
        clock.set("2026-03-03T08:00:00Z");
        create("id-stored", "Id of another request").then().statusCode(201);
        create("id-stored", "Id of another request").then().statusCode(201);
        assertThat(count("Id of another request")).isEqualTo("1");
    }

    @Test
    void simultaneousRepetitionsAreExecutedOnce() {
        var ids = ConcurrentRequests.repeat(8, i -> create("id-five", "Id five").then().statusCode(201).extract()
                .<String>path("id"));
        assertThat(ids).containsOnly(ids.get(0));
        assertThat(count("Id five")).isEqualTo("1");
    }

    @Test
    void aRepeatedTransitionGetsTheFirstResponseInsteadOfAConflict() {
        var draft = Desk.draft("Id six");
        for (int i = 0; i < 2; i++) {
            Desk.request().header("If-Match", draft.tag()).header("Idempotency-Key", "id-six")
                    .post(ARTICLES + "/" + draft.id() + "/publish").then().statusCode(200).body("status", equalTo("published"));
        }
    }

    @Test
    void rejectsKeysThatAreTooLong() {
        create("x".repeat(201), "Id seven").then().statusCode(400).body("errors.name", contains("Idempotency-Key"))
                .body("type", endsWith(":invalid-header")).body("title", equalTo("Invalid request header"));
    }

    @Test
    void addsChangesAndRemovesCorrections() {
        clock.set("2026-03-01T08:00:00Z");
        var copy = Desk.draft("Id corrected", "publishedAt", "2026-01-01T00:00:00Z").after("publish");
        var path = ARTICLES + "/" + copy.id() + "/corrections";
        request(copy.tag(), "application/json").body(Map.of("text", "It was six.")).post(path).then().statusCode(200)
                .body("corrections.text", contains("It was six.")).body("corrections.at", contains("2026-03-01T08:00:00Z"))
                .body("hasUnpublishedChanges", equalTo(true));
        request(copy.reread().tag(), "application/json").header("Idempotency-Key", "id-correction")
                .body(Map.of("text", "Second.", "at", "2026-02-01T00:00:00Z")).post(path).then().statusCode(200)
                .body("corrections.text", contains("It was six.", "Second."));
        request(copy.reread().tag(), "application/merge-patch+json").body(Map.of("text", "It was five.")).patch(path + "/1")
                .then()
                .statusCode(200).body("corrections.text", contains("It was five.", "Second."))
                .body("corrections.at", contains("2026-03-01T08:00:00Z", "2026-02-01T00:00:00Z"));
        Desk.request().header("If-Match", copy.reread().tag()).delete(path + "/2").then().statusCode(200)
                .body("corrections.text", contains("It was five."));
        copy.reread().after("publish");
        Desk.request().get("/api/v1/articles/" + copy.id()).then().body("corrections.text", contains("It was five."));
    }

    @Test
    void rejectsInvalidCorrections() {
        var copy = Desk.draft("Id incorrect", "publishedAt", "2026-01-01T00:00:00Z");
        var path = ARTICLES + "/" + copy.id() + "/corrections";
        request(copy.tag(), "application/json").body(Map.of("text", " ")).post(path).then().statusCode(422)
                .body("errors.pointer", contains("/text"));
        request(copy.tag(), "application/json").body(Map.of("text", "b", "txt", "a")).post(path).then().statusCode(422)
                .body("errors[0].nearest", equalTo("text"));
        request(copy.tag(), "application/merge-patch+json").body(Map.of("text", "a")).patch(path + "/1").then().statusCode(404);
        Desk.request().header("If-Match", copy.tag()).delete(path + "/1").then().statusCode(404);
        desk.request("id-author", "author").header("If-Match", copy.tag()).delete(path + "/1").then().statusCode(403);
    }

    private static RequestSpecification request(String tag, String mediaType) {
        return Desk.request().header("If-Match", tag).contentType(mediaType);
    }

    private static Response create(String key, String headline) {
        return create(Desk.request(), key, headline);
    }

    private static Response create(RequestSpecification request, String key, String headline) {
        return request.header("Idempotency-Key", key).contentType("application/json")
                .body(line("language", "en", "headline", headline)).post(ARTICLES);
    }

    private String count(String headline) {
        return sql.value("SELECT count(*) FROM editorial.article WHERE headline = ?", headline);
    }
}
