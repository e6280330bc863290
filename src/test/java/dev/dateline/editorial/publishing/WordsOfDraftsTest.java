package dev.dateline.editorial.publishing;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.imports.run.Imported;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** What a draft says of things that the public knows already. */
@QuarkusTest
class WordsOfDraftsTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String ARTICLE = "/api/v1/articles/by-slug/";

    @Inject
    Newsroom newsroom;

    @Inject
    Imported imported;

    @Inject
    PublicationScheduler timetable;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(strings = { "draft", "review", "scheduled", "unpublished" })
    void whatADraftSaysOfAPublicPictureIsSeenNowhere(String status) {
        var name = "wd-" + status;
        var media = publicPicture(name);
        var article = given().get(ARTICLE + name + "-public").asString();
        var before = given().get(media).asString();
        var captions = given().get(media + "/captions").asString();

        newsroom.write(article(name + "-draft", "2126-01-01T00:00:00Z", "status", status, "media",
                List.of(embargoed(name))));

        assertThat(given().get(media).asString()).isEqualTo(before);
        assertThat(given().get(media + "/captions").asString()).isEqualTo(captions);
        assertThat(given().get(ARTICLE + name + "-public").asString()).isEqualTo(article);
    }

    @Test
    void whatAPublicArticleTurnedDraftSaysOfAPublicPictureIsSeenNowhere() {
        var media = publicPicture("wd-back");
        newsroom.write(article("wd-back-again", DAY, "media", List.of(usage("wd-back", Map.of()))));
        var before = given().get(media).asString();

        newsroom.write(article("wd-back-again", DAY, "status", "draft", "media", List.of(embargoed("wd-back"))));

        given().get(ARTICLE + "wd-back-again").then().statusCode(410);
        assertThat(given().get(media).asString()).isEqualTo(before);
    }

    @Test
    void whenItsTimeHasComeTheArticleBringsItsOwnWordsAndOthersKeepTheirs() {
        var media = publicPicture("wd-due");
        var before = given().get(media).asString();
        newsroom.write(article("wd-due-later", "2126-01-01T00:00:00Z", "media", List.of(embargoed("wd-due"))));
        sql.rows(
                "UPDATE editorial.article SET published_at = '2026-01-01', scheduled_at = '2026-01-01' WHERE slug = 'wd-due-later' RETURNING id");

        timetable.publish();

        given().get(ARTICLE + "wd-due-later").then().statusCode(200).body("lead.caption", equalTo("EMBARGOED: it sank."))
                .body("lead.altText", equalTo("EMBARGOED: a wreck")).body("lead.credit", equalTo("EMBARGOED: Eve Witness"));
        given().get(ARTICLE + "wd-due-public").then().body("lead.caption", equalTo("The ferry."));
        assertThat(given().get(media).asString()).isEqualTo(before);
    }

    @Test
    void anArticleThatIsPublicAtOnceSpeaksForAll() {
        var media = publicPicture("wd-now");
        newsroom.write(article("wd-now-news", DAY, "status", "draft", "media", List.of(embargoed("wd-now"))));

        newsroom.write(article("wd-now-news", DAY, "media", List.of(embargoed("wd-now"))));

        given().get(media).then().body("captions.text", contains("EMBARGOED: es sank.", "EMBARGOED: it sank."))
                .body("credit", equalTo("EMBARGOED: the desk")).body("width", equalTo(4000));
        given().get(ARTICLE + "wd-now-public").then().body("lead.caption", equalTo("EMBARGOED: it sank."));
        assertThat(overrides("wd-now-news")).isEqualTo("null|null|null");
    }

    @Test
    void aDraftThatSaysWhatIsKnownSaysNothingOfItsOwn() {
        publicPicture("wd-same");
        newsroom.write(article("wd-same-draft", DAY, "status", "draft", "media", List.of(usage("wd-same",
                Map.of("captions", List.of(Map.of("language", "en", "text", "The ferry.", "altText", "A ship")))))));

        assertThat(overrides("wd-same-draft")).isEqualTo("null|null|null");
    }

    @Test
    void theWordsOfTheUsageItselfGoBefore() {
        publicPicture("wd-own");
        var usage = new HashMap<>(embargoed("wd-own"));
        usage.put("caption", "Only here.");
        newsroom.write(article("wd-own-draft", DAY, "status", "draft", "media", List.of(usage)));

        assertThat(overrides("wd-own-draft")).isEqualTo("Only here.|EMBARGOED: a wreck|EMBARGOED: Eve Witness");
    }

    @Test
    void aCreditOfThePictureAloneStaysWithTheDraftToo() {
        publicPicture("wd-credit");
        newsroom.write(article("wd-credit-draft", DAY, "status", "draft", "media",
                List.of(usage("wd-credit", Map.of("credit", "EMBARGOED: the desk")))));

        assertThat(overrides("wd-credit-draft")).isEqualTo("null|null|EMBARGOED: the desk");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        publicPicture("wd-twice");
        var line = "{'externalId':'wd-twice-draft','headline':'D','media':[{'media':{'externalId':'wd-twice',"
                + "'url':'/wd-twice.jpg','captions':[{'language':'en','text':'EMBARGOED'}]}}]}";

        assertThat(imported.lines(line).counts()).isEqualTo("1 0 0 0");
        assertThat(imported.lines(line).counts()).isEqualTo("0 0 1 0");
    }

    @Test
    void aPictureThatADraftBroughtBecomesPublicWithItsWords() {
        newsroom.write(article("wd-new", DAY, "status", "draft", "media", List.of(embargoed("wd-new"))));
        newsroom.write(article("wd-new", DAY, "media", List.of(embargoed("wd-new"))));

        String id = given().get(ARTICLE + "wd-new").then().body("lead.caption", equalTo("EMBARGOED: it sank."))
                .extract().path("lead.id");
        given().get("/api/v1/media/" + id).then().body("width", equalTo(4000))
                .body("captions.text", contains("EMBARGOED: es sank.", "EMBARGOED: it sank."));
    }

    @Test
    void tagsAuthorsAndSectionsAreCalledAsThePublicKnowsThem() {
        newsroom.write(
                line("kind", "section", "path", "wd-section", "name", "Harbour"),
                line("kind", "author", "slug", "wd-author", "name", "Mara Quill", "bio", "Ships."),
                line("kind", "tag", "slug", "wd-tag", "name", "Ferries", "tagKind", "topic"),
                article("wd-public", DAY, filedUnder("Ferries", "Mara Quill")));

        newsroom.write(article("wd-draft", DAY, filedUnder("EMBARGOED", "EMBARGOED")),
                article("wd-draft", DAY, "status", "draft", "section", "wd-section", "tags",
                        List.of(Map.of("slug", "wd-tag", "name", "EMBARGOED", "kind", "event"))));

        given().get("/api/v1/tags/by-slug/wd-tag").then().body("name", equalTo("Ferries")).body("kind", equalTo("topic"));
        given().get("/api/v1/authors/by-slug/wd-author").then().body("name", equalTo("Mara Quill"))
                .body("bio", equalTo("Ships."));
        given().get("/api/v1/sections/by-path/wd-section").then().body("name", equalTo("Harbour"))
                .body("description", nullValue());
    }

    private static Object[] filedUnder(String tag, String author) {
        return new Object[] { "section", "wd-section", "tags", List.of(Map.of("slug", "wd-tag", "name", tag)), "authors",
                List.of(Map.of("slug", "wd-author", "name", author)) };
    }

    /** Its address. */
    private String publicPicture(String name) {
        newsroom.write(
                line("kind", "media", "externalId", name, "url", "/" + name + ".jpg", "width", 800, "captions",
                        List.of(Map.of("language", "en", "text", "The ferry.", "altText", "A ship"))),
                article(name + "-public", DAY, "media", List.of(Map.of("media", Map.of("externalId", name)))));
        return "/api/v1/media/" + given().get(ARTICLE + name + "-public").path("lead.id");
    }

    private static Map<String, Object> embargoed(String name) {
        return usage(name, Map.of("width", 4000, "mimeType", "image/png", "credit", "EMBARGOED: the desk", "rights",
                Map.of("holder", "EMBARGOED"), "captions", List.of(
                        Map.of("language", "en", "text", "EMBARGOED: it sank.", "altText", "EMBARGOED: a wreck", "credit",
                                "EMBARGOED: Eve Witness"),
                        Map.of("language", "de", "text", "EMBARGOED: es sank."))));
    }

    private static Map<String, Object> usage(String name, Map<String, Object> saying) {
        var media = new HashMap<>(saying);
        media.put("externalId", name);
        media.put("url", "/" + name + ".jpg");
        return Map.of("media", media);
    }

    private String overrides(String slug) {
        return sql.value("""
                SELECT u.caption, u.alt_text, u.credit FROM editorial.article_media u
                JOIN editorial.article a ON a.id = u.article_id WHERE a.slug = ?""", slug);
    }
}
