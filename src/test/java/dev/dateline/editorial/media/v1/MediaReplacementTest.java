package dev.dateline.editorial.media.v1;

import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.slot;
import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import dev.dateline.fixture.Collections;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.IndexEntries;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

@QuarkusTest
class MediaReplacementTest {

    private static final String MEDIA = "/manage/v1/media/";
    private static final String BY_SLUG = "/api/v1/articles/by-slug/";
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Desk desk;

    @Inject
    IndexEntries indexEntries;

    @Inject
    Sql sql;

    @Test
    void showsTheOtherItemEverywhereAtOnce() {
        newsroom.write(photo("mx-old", "Old."), photo("mx-new", "New."),
                line("kind", "author", "slug", "mx-author", "name", "Mx", "portrait", "mx-old"),
                article("mx-lead", DAY, "authors", List.of(Map.of("slug", "mx-author")), "media",
                        List.of(Map.of("media", Map.of("externalId", "mx-old"), "altText", "Own alt"))),
                article("mx-body", DAY, "body",
                        "<p>a</p>\n<figure><img data-media='mx-old' src='/mx-small.jpg' alt='x' width='9'>"
                                + "<figcaption>Own</figcaption></figure>\n<p>b</p>"),
                article("mx-changed", DAY, "media", List.of(Map.of("media", Map.of("externalId", "mx-old")))));
        var old = id("mx-old");
        var other = id("mx-new");
        Collections.create("mx-collection", slot("top", item("mx-body", "media", Map.of("externalId", "mx-old"))));
        var changed = copy("mx-changed");
        changed.patch(Map.of("headline", "Mx not public yet")).then().statusCode(200);
        var draft = Desk.draft("Mx draft", "media", List.of(Map.of("id", old)));

        delete(old, "mx-new").then().statusCode(200).body("externalId", equalTo("mx-new"));

        given().get(BY_SLUG + "mx-lead?include=authors").then().body("lead.id", equalTo(other))
                .body("lead.url", equalTo("/mx-new.jpg")).body("lead.caption", equalTo("New."))
                .body("lead.altText", equalTo("Own alt")).body("authors[0].portrait.url", equalTo("/mx-new.jpg"));
        given().get(BY_SLUG + "mx-body").then().body("body", equalTo("<p>a</p>\n<figure><img data-media=\"" + other
                + "\" src=\"/mx-new.jpg\" alt=\"x\"><figcaption>Own</figcaption></figure>\n<p>b</p>"))
                .body("media.id", contains(other));
        given().get(BY_SLUG + "mx-changed").then().body("headline", equalTo("About mx-changed")).body("lead.id", equalTo(other));
        given().get("/api/v1/articles?media=" + other + "&sort=headline").then()
                .body("data.slug", contains("mx-body", "mx-changed", "mx-lead"));
        given().get("/api/v1/articles?media=" + old).then().body("data", hasSize(0));
        given().get("/api/v1/collections/mx-collection").then().body("slots[0].items[0].lead.id", equalTo(other));
        given().get("/api/v1/media/" + old).then().statusCode(404);
        Desk.request().get(MEDIA + old).then().statusCode(404);
        draft.get().body("media.id", contains(other));
        changed.get().body("media.id", contains(other)).body("hasUnpublishedChanges", equalTo(true));
        copy("mx-body").get().body("body", containsString("data-media=\"" + other + "\" src=\"/mx-new.jpg\""));
        changed.patch(Map.of("headline", "Late")).then().statusCode(412);
        indexEntries.assertConsistent();
        assertThat(sql.rows("SELECT to_jsonb(a) - 'changed_at' FROM projection.article a WHERE slug = 'mx-lead'"))
                .hasSize(1);
    }

    @Test
    void numberOfStatementsDoesNotDependOnTheNumberOfBodies() {
        newsroom.write(photo("mx-few", "Few."), photo("mx-many", "Many."), photo("mx-into", "Into."),
                showing("mx-few-0", "mx-few"));
        newsroom.write(IntStream.range(0, 30).mapToObj(i -> showing("mx-many-" + i, "mx-many")).toList());
        var few = id("mx-few");
        var many = id("mx-many");
        var into = id("mx-into");

        var expected = StatementLog.during(() -> delete(few, into).then().statusCode(200));
        assertThat(StatementLog.during(() -> delete(many, into).then().statusCode(200))).hasSameSizeAs(expected);

        var image = "<p><img data-media=\"" + into + "\" src=\"/mx-into.jpg\" alt=\"\"></p>";
        for (var i = 0; i < 30; i++) {
            given().get(BY_SLUG + "mx-many-" + i).then().body("body", equalTo("<p>mx-many-" + i + "</p>" + image));
            copy("mx-many-" + i).get().body("body", equalTo("<p>mx-many-" + i + "</p>" + image));
        }
    }

    @Test
    void replacesAnItemInManyLongBodies() {
        var filler = "<p>" + "x".repeat(1_900_000) + "</p>";
        newsroom.write(photo("mx-long", "Long."), photo("mx-short", "Short."));
        for (var i = 0; i < 5; i++) {
            Desk.draft("Mx long " + i, "body", "<p>" + i + "</p><img data-media='mx-long' alt=''>" + filler);
        }
        var short1 = id("mx-short");

        delete(id("mx-long"), short1).then().statusCode(200);

        assertThat(sql.rows("""
                SELECT left(body, position(' src' IN body)), length(body) > 1900000 FROM editorial.article
                WHERE headline LIKE 'Mx long %' ORDER BY headline""")).containsExactlyElementsOf(IntStream.range(0, 5)
                .mapToObj(i -> "<p>" + i + "</p><p><img data-media=\"" + short1 + "\" |t").toList());
    }

    private static Map<String, Object> showing(String slug, String media) {
        return article(slug, DAY, "body", "<p>" + slug + "</p><img data-media='" + media + "' alt=''>");
    }

    @Test
    void rejectsWhatCannotReplaceTheItem() {
        newsroom.write(photo("mx-kept", "Kept."), line("kind", "media", "externalId", "mx-film", "url", "/mx.mp4"));
        var kept = id("mx-kept");
        Desk.draft("Mx kept", "media", List.of(Map.of("id", kept)));
        delete(kept, kept).then().statusCode(400).body("errors[0].name", equalTo("replaceWith"))
                .body("errors[0].value", equalTo(kept));
        delete(kept, id("mx-film")).then().statusCode(400).body("detail", containsString("of the same type"))
                .body("errors[0].value", equalTo(id("mx-film")));
        delete(kept, "00000000-0000-7000-8000-000000000000").then().statusCode(400)
                .body("detail", containsString("is not the id of a media item"));
        delete(kept, "mx-unknown").then().statusCode(400).body("errors[0].value", equalTo("mx-unknown"))
                .body("errors[0].reason", equalTo("is not the id or external id of a media item"));
        desk.request("mx-author", "author").header("If-Match", "*").delete(MEDIA + kept + "?replaceWith=" + id("mx-film")).then()
                .statusCode(403);
        Desk.request().get(MEDIA + kept).then().statusCode(200);
    }

    @Test
    void restoresRevisionsWithoutMediaThatWereDeleted() {
        newsroom.write(photo("mx-gone", "Gone."), photo("mx-stays", "Stays."));
        var gone = id("mx-gone");
        var draft = Desk.draft("Mx restore", "media", List.of(Map.of("id", gone), Map.of("id", id("mx-stays"))), "body",
                "<p>a</p><img data-media='" + gone + "' src='/mx-gone.jpg'><img data-media='mx-stays' src='/mx-stays.jpg'>");
        draft.patch(line("media", List.of(), "body", "<p>Without.</p>")).then().statusCode(200);
        Desk.request().header("If-Match", "*").delete(MEDIA + gone).then().statusCode(204);

        draft.reread().post("revisions/1/restore").then().statusCode(200).body("media.id", contains(id("mx-stays")))
                .body("body", equalTo("<p>a</p><p><img src=\"/mx-gone.jpg\"><img data-media=\"" + id("mx-stays")
                        + "\" src=\"/mx-stays.jpg\"></p>"));
    }

    @Test
    void restoresRevisionsWithTheMediaThatReplacedOthers() {
        newsroom.write(photo("mx-withdrawn", "Withdrawn."), photo("mx-licensed", "Licensed."));
        var withdrawn = id("mx-withdrawn");
        var licensed = id("mx-licensed");
        var draft = Desk.draft("Mx restored", "media", List.of(Map.of("id", withdrawn, "altText", "Own")), "body",
                "<p>a</p><img data-media='" + withdrawn + "' src='/mx-withdrawn.jpg'>");
        delete(withdrawn, licensed).then().statusCode(200);
        draft.reread().patch(line("media", List.of(), "body", "<p>Without.</p>")).then().statusCode(200);

        draft.reread().post("revisions/1/restore").then().statusCode(200).body("media.id", contains(licensed))
                .body("media[0].altText", equalTo("Own"))
                .body("body", equalTo("<p>a</p><p><img data-media=\"" + licensed + "\" src=\"/mx-licensed.jpg\"></p>"));
    }

    private static Map<String, Object> photo(String externalId, String caption) {
        return line("kind", "media", "externalId", externalId, "url", "/" + externalId + ".jpg", "captions",
                List.of(line("language", "en", "text", caption, "altText", "Alt")));
    }

    private static Response delete(String id, String by) {
        return Desk.request().header("If-Match", "*").delete(MEDIA + id + "?replaceWith=" + by);
    }

    private String id(String externalId) {
        return sql.value("SELECT id FROM editorial.media WHERE external_id = ?", externalId);
    }

    private Desk.Copy copy(String slug) {
        return new Desk.Copy(sql.value("SELECT id FROM editorial.article WHERE slug = ?", slug), null).reread();
    }
}
