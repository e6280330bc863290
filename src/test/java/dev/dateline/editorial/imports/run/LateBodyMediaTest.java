package dev.dateline.editorial.imports.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.fixture.Sql;

/** Bodies that are imported before the media items that they show. */
@QuarkusTest
class LateBodyMediaTest {

    private static final String BY_SLUG = "/api/v1/articles/by-slug/";
    private static final String PUBLIC = "'status':'published','publishedAt':'2026-02-03T04:05:06Z'";

    @Inject
    Imported imported;

    @Inject
    Sql sql;

    @Test
    void linksAnItemThatALaterImportContainsByItsUrl() {
        imported.lines("{'kind':'media','externalId':'lb-known','url':'https://p.example/lb-known.jpg'}",
                line("lb-url", "lb-url", "<p>One.</p><figure><img src='https://p.example/lb-late-640x480.jpg?w=9' alt='A tug'>"
                        + "<figcaption>The tug</figcaption></figure><img src='https://p.example/lb-known.jpg'>"
                        + "<p><a href='https://lb.example/other'>Other</a></p>",
                        "'urls':['https://lb.example/lb-url']," + PUBLIC));
        String before = given().get(BY_SLUG + "lb-url").path("body");
        assertThat(before).contains("<img src=\"https://p.example/lb-late-640x480.jpg?w=9\"").contains("data-media=");

        imported.lines("{'kind':'media','externalId':'lb-late','url':'https://p.example/lb-late.jpg'}");

        var item = sql.value("SELECT id FROM editorial.media WHERE external_id = 'lb-late'");
        given().get(BY_SLUG + "lb-url").then()
                .body("body", equalTo(before.replace("<img src=\"https://p.example/lb-late-640x480.jpg?w=9\"",
                        "<img data-media=\"" + item + "\" src=\"https://p.example/lb-late-640x480.jpg?w=9\"")))
                .body("media.url", contains("https://p.example/lb-known.jpg", "https://p.example/lb-late.jpg"))
                .body("media[1].caption", equalTo("The tug")).body("media[1].altText", equalTo("A tug"))
                .body("media[1].position", equalTo(1));
        assertThat(sql.value("SELECT version, published_version FROM editorial.article WHERE external_id = 'lb-url'"))
                .isEqualTo("2|2");
        assertThat(sql.value("SELECT count(*) FROM editorial.article WHERE external_id = 'lb-url' "
                + "AND body LIKE '%href=\"https://lb.example/other\" data-article=%'")).isEqualTo("1");
        assertThat(imported.lines("{'kind':'media','externalId':'lb-late','url':'https://p.example/lb-late.jpg'}").counts())
                .isEqualTo("0 0 1 0");
        assertThat(sql.value("SELECT version FROM editorial.article WHERE external_id = 'lb-url'")).isEqualTo("2");
    }

    @Test
    void linksAnItemByTheNumberOfAWordPressAttachmentAndByAnId() {
        imported.lines(line("wordpress:lb.example:5", "lb-number",
                "<img class='wp-image-9' src='https://lb.example/u/pier-300x200.jpg'>"
                        + "<img class='wp-image-9' src='https://stranger.example/x.jpg'><img data-media-id='lb-id' src='/small.jpg'>",
                PUBLIC));

        imported.lines(
                "{'kind':'media','externalId':'wordpress:lb.example:attachment:9','url':'https://lb.example/u/new-pier.jpg'}",
                "{'kind':'media','externalId':'lb-id','url':'https://p.example/lb-id.jpg'}");

        given().get(BY_SLUG + "lb-number").then()
                .body("media.url", contains("https://lb.example/u/new-pier.jpg", "https://p.example/lb-id.jpg"))
                .body("media.position", contains(0, 2));
    }

    @Test
    void showsTheFileOfAnItemThatAnElementWithoutSrcNames() {
        imported.lines("{'kind':'media','externalId':'lb-file','url':'https://p.example/lb-file.jpg'}",
                "{'kind':'media','externalId':'lb-sound','url':'/lb-sound.mp3'}",
                article("lb-file", "<figure><img data-media-id='lb-file' alt='A pier'><figcaption>The pier</figcaption></figure>"
                        + "<audio data-media-id='lb-sound' controls></audio>"));

        given().get(BY_SLUG + "lb-file?body=blocks").then()
                .body("media.url", contains("https://p.example/lb-file.jpg", "/lb-sound.mp3"))
                .body("media[0].caption", equalTo("The pier")).body("media.position", contains(0, 1))
                .body("blocks.url", contains("https://p.example/lb-file.jpg", "/lb-sound.mp3"));
    }

    @Test
    void notesAnItemThatDoesNotExistAndLinksItLater() {
        var line = article("lb-named", "<p>A.</p><img data-media-id='lb-named' src='/copy.jpg'>");

        for (int i = 0; i < 2; i++) {
            assertThat(imported.lines("{'kind':'tag','slug':'lb-named-" + i + "'}", line).notes())
                    .extracting(Finding::code, Finding::line, Finding::item, Finding::field, Finding::value)
                    .containsExactly(tuple(NoteCode.REFERENCE_UNRESOLVED, 2L, "lb-named", "body", "lb-named"));
        }
        var item = "{'kind':'media','externalId':'lb-named','url':'/lb-named.jpg'}";
        assertThat(imported.lines(item).notes()).isEmpty();

        given().get(BY_SLUG + "lb-named").then().body("media.url", contains("/lb-named.jpg")).body("media.position", contains(1));
        assertThat(imported.lines(line).notes()).isEmpty();
        assertThat(imported.lines(article("lb-then", "<img data-media-id='lb-then' src='/copy.jpg'>"),
                "{'kind':'media','externalId':'lb-then','url':'/lb-then.jpg'}").notes()).isEmpty();
    }

    @Test
    void notesAnElementThatShowsNothingAndShowsItOnceItsItemExists() {
        var line = article("lb-nothing", "<p>A.</p><img data-media-id='lb-nothing'><img src='https://p.example/lb-after.jpg'>");

        assertThat(imported.lines(line).notes()).extracting(Finding::code, Finding::field, Finding::value)
                .containsExactly(tuple(NoteCode.PART_OMITTED, "body", "lb-nothing"));
        given().get(BY_SLUG + "lb-nothing").then().body("body",
                equalTo("<p>A.</p><p><img src=\"https://p.example/lb-after.jpg\"></p>"));

        imported.lines("{'kind':'media','externalId':'lb-nothing','url':'/lb-nothing.jpg'}",
                "{'kind':'media','url':'https://p.example/lb-after.jpg'}");
        given().get(BY_SLUG + "lb-nothing").then().body("media.url", contains("https://p.example/lb-after.jpg"));

        assertThat(imported.lines(line).counts()).isEqualTo("0 1 0 0");
        given().get(BY_SLUG + "lb-nothing").then().body("media.url",
                contains("/lb-nothing.jpg", "https://p.example/lb-after.jpg"));
        assertThat(imported.lines(line).counts()).isEqualTo("0 0 1 0");
    }

    @Test
    void doesNotLinkAnotherSizeOfAnImageOrAnImageThatABodyNoLongerShows() {
        imported.lines(article("lb-size", "<img src='https://p.example/lb-size-640x480.jpg'>"),
                article("lb-gone", "<img src='https://p.example/lb-gone.jpg'>"));
        imported.lines(article("lb-gone", "<p>Gone.</p>"));

        imported.lines("{'kind':'media','url':'https://p.example/lb-size-320x240.jpg'}",
                "{'kind':'media','url':'https://p.example/lb-gone.jpg'}");
        given().get(BY_SLUG + "lb-size").then().body("media", hasSize(0));
        given().get(BY_SLUG + "lb-gone").then().body("media", hasSize(0)).body("body", equalTo("<p>Gone.</p>"));

        imported.lines("{'kind':'media','url':'https://p.example/lb-size.jpg'}");
        given().get(BY_SLUG + "lb-size").then().body("media.url", contains("https://p.example/lb-size.jpg"));
    }

    @Test
    void linksAnItemInMoreArticlesThanOneTransactionChanges() {
        imported.lines(IntStream.range(0, 130).mapToObj(i -> article("lb-logo-" + i, "<img src='https://p.example/lb-logo.png'>"))
                .toArray(String[]::new));

        imported.lines("{'kind':'media','url':'https://p.example/lb-logo.png'}");

        assertThat(sql.value("""
                SELECT count(*) FROM delivery.article_media u JOIN delivery.media m ON m.id = u.media_id
                WHERE m.url = 'https://p.example/lb-logo.png'""")).isEqualTo("130");
        assertThat(sql.rows("SELECT FROM editorial.unlinked_media u JOIN editorial.article a ON a.id = u.article_id "
                + "WHERE a.slug LIKE 'lb-logo-%'")).isEmpty();
    }

    @Test
    void doesNotPublishADraftWhoseImageItLinks() {
        imported.lines(line("lb-draft", "lb-draft", "<img src='https://p.example/lb-draft.jpg'>", "'status':'draft'"));

        imported.lines("{'kind':'media','url':'https://p.example/lb-draft.jpg'}");

        assertThat(sql.value("""
                SELECT a.status, m.url FROM editorial.article a JOIN editorial.article_media u ON u.article_id = a.id
                JOIN editorial.media m ON m.id = u.media_id WHERE a.external_id = 'lb-draft'"""))
                .isEqualTo("DRAFT|https://p.example/lb-draft.jpg");
        given().get(BY_SLUG + "lb-draft").then().statusCode(404);
    }

    private static String article(String slug, String body) {
        return line(slug, slug, body, PUBLIC);
    }

    private static String line(String externalId, String slug, String body, String more) {
        return "{'externalId':'" + externalId + "','headline':'About " + slug + "','slug':'" + slug + "','body':'"
                + body.replace("'", "\\'") + "'," + more + "}";
    }
}
