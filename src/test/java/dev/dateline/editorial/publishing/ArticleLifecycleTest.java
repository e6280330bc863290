package dev.dateline.editorial.publishing;

import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Desk.Copy;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.SettableClock;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

@QuarkusTest
class ArticleLifecycleTest {

    private static final String BY_SLUG = "/api/v1/articles/by-slug/";

    @Inject
    Newsroom newsroom;

    @Inject
    PublicationScheduler scheduler;

    @Inject
    SettableClock clock;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anArticleIsSubmittedReturnedAndPublished() {
        clock.set("2026-03-01T08:00:00Z");
        var draft = Desk.draft("Al reviewed");
        var review = draft.after("submit");
        review.reread().get().body("status", equalTo("review")).body("version", equalTo(1))
                .body("transitions", contains("return", "publish", "schedule", "trash"));
        var returned = review.after("return");
        returned.get().body("status", equalTo("draft"));
        returned.after("submit").post("publish").then().statusCode(200).body("status", equalTo("published"))
                .body("publishedVersion", equalTo(1)).body("hasUnpublishedChanges", equalTo(false))
                .body("publishedAt", equalTo("2026-03-01T08:00:00Z")).body("firstPublishedAt", equalTo("2026-03-01T08:00:00Z"));
        publicArticle("al-reviewed").statusCode(200).body("headline", equalTo("Al reviewed"))
                .body("publishedAt", equalTo("2026-03-01T08:00:00Z"));
    }

    @Test
    void aRepublishedArticleHasItsUrlAndFirstPublicationAgain() {
        clock.set("2026-03-01T08:00:00Z");
        var published = Desk.draft("Al again").after("publish");
        publicArticle("al-again").statusCode(200);
        clock.set("2026-03-02T08:00:00Z");
        var unpublished = published.after("unpublish");
        publicArticle("al-again").statusCode(410);
        unpublished.get().body("status", equalTo("unpublished")).body("publishedVersion", nullValue())
                .body("firstPublishedAt", equalTo("2026-03-01T08:00:00Z"));
        unpublished.patch(Map.of("headline", "Al again and again")).then().statusCode(200);
        unpublished.reread().after("publish");
        publicArticle("al-again").statusCode(200).body("headline", equalTo("Al again and again"))
                .body("id", equalTo(published.id())).body("publishedAt", equalTo("2026-03-01T08:00:00Z"));
    }

    @Test
    void changesOfAPublicArticleBecomePublicWhenItIsPublished() {
        var published = Desk.draft("Al changed").after("publish");
        published.patch(Map.of("headline", "Later", "slug", "al-changed-slug")).then().statusCode(200);
        publicArticle("al-changed").statusCode(200).body("headline", equalTo("Al changed"));
        publicArticle("al-changed-slug").statusCode(404);
        published.reread().after("publish");
        publicArticle("al-changed-slug").statusCode(200).body("headline", equalTo("Later"));
        publicArticle("al-changed").statusCode(308);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            draft       | return    | submit, publish, schedule, trash
            draft       | unpublish | submit, publish, schedule, trash
            draft       | restore   | submit, publish, schedule, trash
            review      | submit    | return, publish, schedule, trash
            published   | submit    | publish, unpublish, trash
            published   | schedule  | publish, unpublish, trash
            unpublished | return    | submit, publish, schedule, trash
            trashed     | publish   | restore, delete
            trashed     | submit    | restore, delete
            """)
    void rejectsATransitionThatTheStatusDoesNotAllow(String status, String transition, String allowed) {
        var copy = Desk.draft("Al " + status + " " + transition);
        copy = switch (status) {
            case "review" -> copy.after("submit");
            case "published" -> copy.after("publish");
            case "unpublished" -> copy.after("publish").after("unpublish");
            case "trashed" -> copy.trashed();
            default -> copy;
        };
        var response = transition.equals("schedule") ? copy.schedule("2126-01-01T00:00:00Z") : copy.post(transition);
        response.then().statusCode(409).body("type", equalTo("urn:dateline:problem:conflict"))
                .body("errors[0].name", equalTo(transition))
                .body("errors[0].reason", equalTo("is not possible while the article is "
                        + status + "; allowed: " + allowed));
        copy.get().header("ETag", copy.tag()).body("transitions", equalTo(List.of(allowed.split(", "))));
    }

    @Test
    void aTransitionRequiresTheCurrentETag() {
        var copy = Desk.draft("Al conditional");
        copy.patch(Map.of("kicker", "Changed")).then().statusCode(200);
        copy.post("publish").then().statusCode(412);
        Desk.request().post("/manage/v1/articles/" + copy.id() + "/publish").then().statusCode(428);
        publicArticle("al-conditional").statusCode(404);
    }

    @Test
    void aScheduledArticleBecomesPublicAtItsTime() {
        clock.set("2026-03-01T07:00:00Z");
        var draft = Desk.draft("Al scheduled");
        draft.schedule("2026-03-01T08:00:00Z").then().statusCode(200).body("status", equalTo("scheduled"))
                .body("scheduledAt", equalTo("2026-03-01T08:00:00Z")).body("publishedAt", nullValue());
        draft.reread().schedule("2026-03-01T09:00:00Z").then().statusCode(200);
        draft.reread().patch(Map.of("kicker", "Edited while scheduled")).then().statusCode(200)
                .body("status", equalTo("scheduled"));
        clock.set("2026-03-01T08:59:59Z");
        scheduler.publish();
        publicArticle("al-scheduled").statusCode(404);
        clock.set("2026-03-01T09:00:04Z");
        scheduler.publish();
        publicArticle("al-scheduled").statusCode(200).body("kicker", equalTo("Edited while scheduled"))
                .body("publishedAt", equalTo("2026-03-01T09:00:00Z"));
        draft.reread().get().body("status", equalTo("published")).body("scheduledAt", nullValue());
    }

    @Test
    void returningAScheduledArticleCancelsThePublication() {
        clock.set("2026-03-01T07:00:00Z");
        var draft = Desk.draft("Al cancelled");
        draft.schedule("2026-03-01T08:00:00Z").then().statusCode(200);
        draft.reread().after("return").get().body("status", equalTo("draft")).body("scheduledAt", nullValue());
        clock.set("2026-03-01T09:00:00Z");
        scheduler.publish();
        publicArticle("al-cancelled").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-01T07:00:00Z, must be in the future", "2026-03-01T06:59:59Z, must be in the future",
            "2036-03-03T00:00:00Z, must be within ten years",
            "2026-03-01T09:00:00Z, must not be earlier than embargoedUntil and publishedAt; the later one is 2026-03-01T10:00:00Z" })
    void rejectsATimeThatIsNoTimeForPublishing(String at, String reason) {
        clock.set("2026-03-01T07:00:00Z");
        var draft = Desk.draft("Al time", "embargoedUntil", at.startsWith("2026-03-01T09") ? "2026-03-01T10:00:00Z" : null);
        draft.schedule(at).then().statusCode(422).body("errors.pointer", contains("/at"))
                .body("errors[0].reason", equalTo(reason)).body("errors[0].value", equalTo(at));
        draft.get().body("status", equalTo("draft"));
    }

    @Test
    void rejectsATimeAtWhichTheArticleHasExpired() {
        clock.set("2026-03-01T07:00:00Z");
        Desk.draft("Al short", "expiresAt", "2026-03-01T08:00:00Z").schedule("2026-03-01T08:00:00Z").then().statusCode(422)
                .body("errors.pointer", contains("/expiresAt"));
    }

    @Test
    void publishingUnderAnEmbargoSchedulesTheArticle() {
        clock.set("2026-03-01T07:00:00Z");
        Desk.draft("Al embargo", "embargoedUntil", "2026-03-01T08:00:00Z").post("publish").then().statusCode(200)
                .body("status", equalTo("scheduled")).body("scheduledAt", equalTo("2026-03-01T08:00:00Z"));
        publicArticle("al-embargo").statusCode(404);
        clock.set("2026-03-01T08:00:00Z");
        scheduler.publish();
        publicArticle("al-embargo").statusCode(200);
    }

    @Test
    void anEmbargoCannotBeMovedBeyondTheScheduledTime() {
        clock.set("2026-03-01T07:00:00Z");
        var copy = Desk.draft("Al moved");
        copy.schedule("2026-03-01T08:00:00Z").then().statusCode(200);
        copy.reread().patch(Map.of("embargoedUntil", "2026-03-01T09:00:00Z")).then().statusCode(422)
                .body("errors.pointer", contains("/embargoedUntil"));
    }

    @Test
    void aPublicArticleCannotGetAFuturePublication() {
        clock.set("2026-03-01T07:00:00Z");
        var copy = Desk.draft("Al future").after("publish");
        copy.patch(Map.of("embargoedUntil", "2026-03-01T09:00:00Z")).then().statusCode(200);
        copy.reread().post("publish").then().statusCode(422).body("errors.name", contains("embargoedUntil"));
        publicArticle("al-future").statusCode(200);
    }

    @Test
    void expiryFollowsThePublicVersion() {
        clock.set("2026-03-01T07:00:00Z");
        var copy = Desk.draft("Al expires", "expiresAt", "2026-03-01T09:00:00Z").after("publish");
        copy.patch(Map.of("expiresAt", "2026-03-01T08:00:00Z")).then().statusCode(200);
        clock.set("2026-03-01T08:30:00Z");
        scheduler.withdraw();
        publicArticle("al-expires").statusCode(200);
        copy.reread().post("publish").then().statusCode(422).body("errors.name", contains("expiresAt"));
        clock.set("2026-03-01T09:00:00Z");
        scheduler.withdraw();
        publicArticle("al-expires").statusCode(410);
        copy.reread().get().body("status", equalTo("unpublished"));
    }

    @Test
    void anArticleThatExpiredDuringAnOutageIsNeverPublic() {
        clock.set("2026-03-01T07:00:00Z");
        var copy = Desk.draft("Al missed", "expiresAt", "2026-03-01T09:00:00Z");
        copy.schedule("2026-03-01T08:00:00Z").then().statusCode(200);
        clock.set("2026-03-01T10:00:00Z");
        scheduler.publish();
        publicArticle("al-missed").statusCode(404);
        copy.reread().get().body("status", equalTo("unpublished"));
    }

    @Test
    void theTrashIsRestoredOrDeletedPermanently() {
        var trashed = Desk.draft("Al trash").after("publish").trashed();
        publicArticle("al-trash").statusCode(410);
        trashed.after("restore").get().body("status", equalTo("unpublished"));
        Desk.draft("Al trash draft").trashed().after("restore").get().body("status", equalTo("draft"));
        trashed.reread().delete(Desk.request()).then().statusCode(409).body("detail", containsString("trash"));

        var again = trashed.reread().trashed();
        again.delete(desk.request("al-editor", "editor")).then().statusCode(403);
        again.delete(Desk.request()).then().statusCode(204);
        Desk.get(again.id()).then().statusCode(404);
        publicArticle("al-trash").statusCode(410);
        assertThat(sql.value("SELECT count(*) FROM editorial.revision WHERE article_id = ?::uuid", again.id())).isEqualTo("0");
        Desk.draft("Al trash").get().body("slug", equalTo("al-trash"));
    }

    @Test
    void anArticleDoesNotTakeThePublicSlugOfAnother() {
        var first = Desk.draft("Al taken").after("publish");
        first.patch(Map.of("slug", "al-taken-later")).then().statusCode(200);
        var second = Desk.draft("Al taken");
        second.get().body("slug", equalTo("al-taken"));
        second.post("publish").then().statusCode(422).body("errors.name", contains("slug"));
        first.reread().after("publish");
        second.after("publish");
        publicArticle("al-taken").statusCode(200).body("id", equalTo(second.id()));
    }

    @Test
    void authorsSubmitTheirDraftsAndEditorsPublishThem() {
        var author = desk.request("al-author", "author").contentType("application/json")
                .body(line("language", "en", "headline", "Al by author")).post("/manage/v1/articles").then().statusCode(201)
                .extract()
                .response();
        var path = "/manage/v1/articles/" + author.path("id");
        desk.request("al-author", "author").header("If-Match", author.header("ETag")).post(path + "/publish").then()
                .statusCode(403);
        var submitted =
                desk.request("al-author", "author").header("If-Match", author.header("ETag")).post(path + "/submit").then()
                        .statusCode(200).extract().header("ETag");
        desk.request("al-author", "author").header("If-Match", submitted).contentType("application/merge-patch+json")
                .body(Map.of("kicker", "x")).patch(path).then().statusCode(403);
        desk.request("al-editor", "editor").header("If-Match", submitted).post(path + "/publish").then().statusCode(200);
        publicArticle("al-by-author").statusCode(200);
    }

    @Test
    void simultaneousTransitionsLeaveBothSidesConsistent() {
        for (int round = 0; round < 5; round++) {
            var copy = Desk.draft("Al race " + round).after("publish");
            copy.patch(Map.of("headline", "Changed")).then().statusCode(200);
            var current = copy.reread();
            var statuses = ConcurrentRequests.repeat(6, i -> (i % 3 == 0 ? current.post("publish")
                    : i % 3 == 1 ? current.post("unpublish") : current.trash()).statusCode());
            assertThat(statuses).containsOnlyOnce(200).filteredOn(status -> !status.equals(200)).containsOnly(412);
            assertConsistent(copy);
        }
    }

    private void assertConsistent(Copy copy) {
        assertThat(sql.rows("""
                SELECT a.id FROM editorial.article a LEFT JOIN delivery.article d ON d.id = a.id
                WHERE a.id = ?::uuid AND (a.published_version IS DISTINCT FROM d.version
                    OR (a.status = 'PUBLISHED') <> (d.id IS NOT NULL))""", copy.id())).isEmpty();
    }

    @Test
    void publishingTakesFewRoundTrips() {
        Desk.draft("Al first publication").after("publish");
        var copy = Desk.draft("Al round trips");
        // The statement that copies the article contains many.
        assertThat(StatementLog.during(() -> copy.after("publish"))).hasSizeLessThanOrEqualTo(15)
                .anyMatch(sql -> sql.contains("INSERT INTO delivery.article ")
                        && sql.contains("INSERT INTO delivery.article_tag "));
        var withdrawn = Desk.draft("Al second publication").after("publish").after("unpublish");
        assertThat(StatementLog.during(() -> withdrawn.after("publish"))).hasSizeLessThanOrEqualTo(15);
    }

    private static ValidatableResponse publicArticle(String slug) {
        return given().redirects().follow(false).get(BY_SLUG + slug).then();
    }
}
