package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

@QuarkusTest
class BodyMediaTest {

    private static final String BY_SLUG = "/api/v1/articles/by-slug/";
    private static final String DAY = "2026-04-01T06:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    DeliveryStatements statements;

    @BeforeEach
    void fillTheLibrary() {
        newsroom.write(
                line("kind", "media", "externalId", "bm-boat", "url", "https://p.example/bm-boat.jpg", "credit", "Ada Rivers",
                        "focalPoint", Map.of("x", 0.5, "y", 0.25), "rights", Map.of("holder", "Harbour Press"), "captions",
                        List.of(Map.of("language", "en", "text", "A red boat", "altText", "A boat"),
                                Map.of("language", "de", "text", "Ein rotes Boot"))),
                line("kind", "media", "externalId", "wordpress:bm.example:attachment:12", "url",
                        "https://bm.example/u/crane-scaled.jpg"),
                line("kind", "media", "externalId", "wordpress:bm.example:attachment:13", "url",
                        "https://bm.example/u/other.jpg"),
                line("kind", "media", "url", "https://p.example/bm-horn.mp3"));
    }

    @Test
    void mediaInABodyAreUsagesInOrderWithCaptionAndPosition() {
        newsroom.write(article("bm-usages", DAY, "externalId", "wordpress:bm.example:100", "body", """
                <p>Before.</p><figure><img src="https://bm.example/u/crane-300x200.jpg" alt="A crane" class="a wp-image-12">\
                <figcaption>The <em>first</em> crane</figcaption></figure><p>Between.</p>\
                <ul><li><img src="http://p.example/bm-boat.jpg?w=300"></li></ul>\
                <audio src="https://p.example/bm-horn.mp3"></audio><img src="https://p.example/unknown.jpg">\
                <img src="https://stranger.example/x.jpg" class="wp-image-13">"""));
        given().get(BY_SLUG + "bm-usages").then()
                .body("media.url", contains("https://bm.example/u/crane-scaled.jpg", "https://p.example/bm-boat.jpg",
                        "https://p.example/bm-horn.mp3"))
                .body("media.role", contains("inline", "inline", "inline"))
                .body("media.caption", contains("The first crane", "A red boat", null))
                .body("media.altText", contains("A crane", "A boat", null))
                .body("media.position", contains(1, 3, 4));
        given().get("/api/v1/articles?section=&ids=" + id("bm-usages")).then().statusCode(400);
        given().get("/api/v1/articles?include=media&ids=" + id("bm-usages")).then()
                .body("data[0].media.position", contains(nullValue(), nullValue(), nullValue()));
        given().get("/api/v1/articles?fields=media.position&ids=" + id("bm-usages")).then()
                .body("data[0].media.position", contains(nullValue(), nullValue(), nullValue()));
        given().get("/api/v1/articles?fields=media.position,body&ids=" + id("bm-usages")).then()
                .body("data[0].media.position", contains(1, 3, 4));
    }

    @Test
    void blockOfLibraryMediaHasFactsOfTheLibrary() {
        newsroom.write(article("bm-block", DAY, "body", "<img data-media-id='bm-boat' src='/small.jpg'>"
                + "<figure><img src='https://p.example/bm-boat.jpg' alt='Own'><figcaption>Own caption</figcaption></figure>"),
                article("bm-foreign", DAY, "language", "fr", "body", "<img data-media-id='bm-boat' src='/small.jpg'>"));
        String boat = sql.value("SELECT id FROM delivery.media WHERE url = 'https://p.example/bm-boat.jpg'");
        given().get(BY_SLUG + "bm-block?body=blocks").then()
                .body("blocks.media.id", contains(boat, boat)).body("blocks[0].url", equalTo("/small.jpg"))
                .body("blocks.altText", contains("A boat", "Own")).body("blocks.credit", contains("Ada Rivers", "Ada Rivers"))
                .body("blocks[0].focalPoint.y", equalTo(0.25f)).body("blocks[0].rights.holder", equalTo("Harbour Press"))
                .body("blocks[1].caption.text", contains("Own caption")).body("media", hasSize(1))
                .body("media[0].caption", equalTo("Own caption"));
        given().get(BY_SLUG + "bm-foreign?body=blocks").then()
                .body("blocks[0].caption.text", contains("A red boat")).body("blocks[0].caption[0].language", equalTo("en"))
                .body("media[0].languages.caption", equalTo("en")).body("media[0].languages.altText", equalTo("en"))
                .body("media[0].languages.credit", nullValue());
        given().get(BY_SLUG + "bm-foreign?fields=body").then()
                .body("body", equalTo("<img data-media=\"" + boat + "\" src=\"/small.jpg\">"));
    }

    @Test
    void blocksOfTheSameItemHaveTheTextsOfTheirOwnPlaceInTheBody() {
        String plain = "<img src='https://p.example/bm-boat.jpg'>";
        String captioned = "<figure><img src='https://p.example/bm-boat.jpg' alt='Own'>"
                + "<figcaption>Own <b>caption</b><br>of two lines</figcaption></figure>";
        newsroom.write(article("bm-twice-plain-first", DAY, "body", plain + "<p>Between.</p>" + captioned),
                article("bm-twice-plain-last", DAY, "body", captioned + "<ul><li>" + plain + "</li></ul>"));
        given().get(BY_SLUG + "bm-twice-plain-first?body=blocks").then()
                .body("blocks[0].caption.text", contains("A red boat")).body("blocks[0].altText", equalTo("A boat"))
                .body("blocks[2].caption.text.join('')", containsString("Own caption"))
                .body("blocks[2].altText", equalTo("Own"));
        given().get(BY_SLUG + "bm-twice-plain-last?body=blocks").then()
                .body("blocks[0].altText", equalTo("Own"))
                .body("blocks[1].items[0].blocks[0].caption.text", contains("A red boat"))
                .body("blocks[1].items[0].blocks[0].altText", equalTo("A boat"));
        given().get("/api/v1/articles?include=details&fields=blocks&body=blocks&ids=" + id("bm-twice-plain-last")).then()
                .body("data[0].blocks[1].items[0].blocks[0].altText", equalTo("A boat"));
    }

    @Test
    void blockWithoutTextsHasThoseThatTheUsageStates() {
        newsroom.write(article("bm-overridden", DAY, "media", List.of(
                Map.of("media", Map.of("externalId", "bm-boat"), "role", "social", "caption", "For networks"),
                Map.of("media", Map.of("externalId", "bm-boat"), "role", "inline", "caption", "Stated", "altText", "Stated alt")),
                "body", "<img src='https://p.example/bm-boat.jpg'><figure><img src='https://p.example/bm-boat.jpg' alt='Own'>"
                        + "<figcaption>Own caption</figcaption></figure>"));
        given().get(BY_SLUG + "bm-overridden?body=blocks").then()
                .body("blocks.caption.text.flatten()", contains("Stated", "Own caption"))
                .body("blocks.altText", contains("Stated alt", "Own"));
    }

    @Test
    void explicitUsageIsCompletedAndNotRepeated() {
        newsroom.write(article("bm-stated", DAY, "media", List.of(
                Map.of("media", Map.of("externalId", "bm-boat"), "role", "gallery", "credit", "Bram"),
                Map.of("media", Map.of("url", "https://p.example/bm-new.jpg"), "role", "lead")), "body",
                "<figure><img src='https://p.example/bm-boat.jpg'><figcaption>In the body</figcaption></figure>"
                        + "<figure><img src='https://p.example/bm-new.jpg'><figcaption>Lead</figcaption></figure>"));
        given().get(BY_SLUG + "bm-stated").then().body("media", hasSize(1)).body("media[0].caption", equalTo("In the body"))
                .body("media[0].credit", equalTo("Bram")).body("media[0].role", equalTo("gallery"))
                .body("lead.position", equalTo(1)).body("lead.caption", nullValue());
    }

    @Test
    void mediaOfADraftAreHiddenUntilAPublishedArticleShowsThem() {
        newsroom.write(line("kind", "media", "externalId", "bm-secret", "url", "https://p.example/bm-secret.jpg"));
        String secret = sql.value("SELECT id FROM editorial.media WHERE external_id = 'bm-secret'");
        newsroom.write(article("bm-sketch", DAY, "status", "draft", "body", "<img src='https://p.example/bm-secret.jpg'>"));
        given().get("/api/v1/media/" + secret).then().statusCode(404);
        newsroom.write(article("bm-shown", DAY, "body", "<img data-media='" + secret + "' src='/s.jpg'>"));
        given().get("/api/v1/media/" + secret).then().statusCode(200);
        given().get(BY_SLUG + "bm-shown").then().body("media.id", contains(secret));
    }

    @Test
    void dropsIdsOfUnknownMedia() {
        newsroom.write(article("bm-forged", DAY, "body", "<img data-media='01a20d77-ae06-7dc5-8863-3f00843cff5b' src='/f.jpg'>"
                + "<img data-media='no id' data-attachment='7' src='/g.jpg'>"));
        given().get(BY_SLUG + "bm-forged").then().body("media", hasSize(0))
                .body("body", equalTo("<img src=\"/f.jpg\"><img src=\"/g.jpg\">"));
    }

    @Test
    void oldVersionHasNoMediaIds() {
        newsroom.write(article("bm-version", DAY, "body", "<img src='https://p.example/bm-boat.jpg'>"));
        newsroom.write(article("bm-version", DAY, "body", "<p>Gone.</p>"));
        given().get("/api/v1/articles/" + id("bm-version") + "/versions/1").then().body("body",
                not(containsString("data-media")));
        given().get("/api/v1/articles/" + id("bm-version") + "/versions/1?body=blocks").then()
                .body("blocks[0].media", nullValue());
    }

    @Test
    void looksUpTheMediaOfABatchOnceBeforeAndOnceAfterItsTransaction() {
        var articles = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 20; i++) {
            articles.add(article("bm-batch-" + i, DAY, "body", "<img src='https://p.example/bm-boat.jpg'>"
                    + "<img src='https://p.example/bm-batch-" + i + ".jpg'>"));
        }
        assertThat(StatementLog.during(() -> newsroom.write(articles)).stream()
                .filter(statement -> statement.contains("FROM editorial.media\nWHERE external_id = ANY"))).hasSize(2);
    }

    @Test
    void storesABodyWithAnyNumberOfImages() {
        var body = new StringBuilder("<figure>");
        for (int i = 0; i < 20_000; i++) {
            body.append("<img src='https://p.example/").append(i).append("-9x9.jpg'>");
        }
        body.append("<img src='https://p.example/bm-boat.jpg'></figure>");
        assertTimeout(Duration.ofSeconds(60), () -> newsroom.write(article("bm-many", DAY, "body", body.toString())));
        given().get(BY_SLUG + "bm-many?fields=media.url").then().body("media.url", contains("https://p.example/bm-boat.jpg"));
    }

    @Test
    void mediaOfBlocksNeedNoAdditionalStatement() {
        newsroom.write(article("bm-cost", DAY, "body", "<img src='https://p.example/bm-boat.jpg'>"));
        assertThat(statements.during(() -> given().get(BY_SLUG + "bm-cost?body=blocks"))).isEqualTo(3);
        assertThat(statements.during(() -> given().get(BY_SLUG + "bm-cost?body=blocks&fields=blocks"))).isEqualTo(3);
        assertThat(statements.during(() -> given().get(BY_SLUG + "bm-cost?fields=body"))).isEqualTo(1);
    }

    private static String id(String slug) {
        return given().get(BY_SLUG + slug).path("id");
    }
}
