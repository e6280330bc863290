package dev.dateline.delivery.home.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Sql;

@QuarkusTest
class HomeResourceTest {

    private static final UUID ARTICLE = UUID.fromString("00000000-0000-7000-8000-00000000a001");
    private static final UUID MEDIA = UUID.fromString("00000000-0000-7000-8000-00000000a002");

    private final Sql sql;

    HomeResourceTest(Sql sql) {
        this.sql = sql;
    }

    @BeforeEach
    void publish() {
        sql.rows("INSERT INTO delivery.media (id, type, url, width, height, credit, default_language, updated_at)"
                + " VALUES (?, 'IMAGE', '/sample/tram.svg', 1600, 900, 'Drawn by hand', 'en', now()) RETURNING 1", MEDIA);
        sql.rows("INSERT INTO delivery.caption (id, media_id, language, text, alt_text, updated_at) VALUES"
                + " (gen_random_uuid(), ?, 'en', 'A tram', 'A tram in snow', now()),"
                + " (gen_random_uuid(), ?, 'he', 'חשמלית', 'חשמלית בשלג', now()) RETURNING 1", MEDIA, MEDIA);
        // The year 9999 keeps it the newest, whatever other tests publish.
        sql.rows("INSERT INTO delivery.article (id, type, language, slug, headline, kicker, published_at,"
                + " first_published_at, updated_at, version, changed_at, refers_to) VALUES (?, 'ARTICLE', 'he', 'home-page-test',"
                + " '<script>alert(1)</script> & more', 'חדש', '9999-01-01T10:30:00Z', now(),"
                + " '9999-01-01T10:30:00Z', 1, now(), jsonb_build_object('sections', '[]'::jsonb, 'tags', '[]'::jsonb,"
                + " 'authors', '[]'::jsonb, 'media', jsonb_build_array(jsonb_build_object('id', ?::uuid, 'role', 'LEAD'))))"
                + " RETURNING 1", ARTICLE, MEDIA);
        sql.rows("INSERT INTO delivery.article_media (article_id, position, media_id, role)"
                + " VALUES (?, 0, ?, 'LEAD') RETURNING 1", ARTICLE, MEDIA);
    }

    @AfterEach
    void withdraw() {
        sql.rows("DELETE FROM delivery.article WHERE id = ? RETURNING 1", ARTICLE);
        sql.rows("DELETE FROM delivery.media WHERE id = ? RETURNING 1", MEDIA);
    }

    @Test
    void showsNewestArticleWithItsLeadImage() {
        var card = page().selectFirst("article");

        assertThat(card.attr("lang")).isEqualTo("he");
        assertThat(card.attr("dir")).isEqualTo("rtl");
        assertThat(card.selectFirst("h3 a").attr("href")).isEqualTo("/api/v1/articles/" + ARTICLE);
        assertThat(card.selectFirst("h3").text()).isEqualTo("<script>alert(1)</script> & more");
        assertThat(card.selectFirst("img").attr("src")).isEqualTo("/sample/tram.svg");
        assertThat(card.selectFirst("img").attr("alt")).isEqualTo("חשמלית בשלג");
        assertThat(card.selectFirst("figcaption").text()).isEqualTo("חשמלית Drawn by hand");
        assertThat(card.selectFirst("time").attr("datetime")).isEqualTo("9999-01-01T10:30:00Z");
        assertThat(card.selectFirst("time").text()).isEqualTo("1 January 9999, 10:30 UTC");
    }

    @Test
    void marksLanguageOfFallbackCaption() {
        sql.rows("DELETE FROM delivery.caption WHERE media_id = ? AND language = 'he' RETURNING 1", MEDIA);

        var caption = page().selectFirst("article figcaption");

        assertThat(caption.text()).startsWith("A tram");
        assertThat(caption.attr("lang")).isEqualTo("en");
        assertThat(caption.attr("dir")).isEqualTo("ltr");
    }

    @Test
    void loadsOnlyItsOwnScriptAndStyle() {
        var response = given().get("/").then().statusCode(200).extract();
        var page = Jsoup.parse(response.asString());

        assertThat(page.select("script").eachAttr("src")).containsExactly("/docs/pages.js");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).containsExactly("/docs/pages.css");
        assertThat(page.select("script").eachText()).allMatch(String::isEmpty);
        assertThat(page.select("style, [style], [onclick], [onsubmit]")).isEmpty();
        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void suggestsRequestsWhoseResponsesItShows() {
        var requests = page().select("a[data-request]").eachAttr("href");

        assertThat(requests).hasSizeGreaterThan(4).allMatch(request -> request.startsWith("/api/v1/"));
        for (var request : requests) {
            given().urlEncodingEnabled(false).get(request).then()
                    .statusCode(request.contains("secton") ? is(400) : oneOf(200, 404));
        }
        assertThat(page().select("form.request").hasAttr("hidden")).as("without a script, the links suffice").isTrue();
    }

    @Test
    void leadsANewcomerOn() {
        assertThat(page().select(".steps a").eachAttr("href")).containsExactly("/docs/authentication", "/docs/quick-start#import",
                "/docs/");
        assertThat(page().selectFirst("article h3 a").hasAttr("data-json")).isTrue();
    }

    @Test
    void isAvailableOnlyAsHtml() {
        given().accept("*/*").get("/").then().statusCode(200).contentType("text/html;charset=UTF-8");
        given().accept("application/json").get("/").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void isNotPartOfTheOpenApiDocument() {
        given().accept("application/json").get("/openapi").then().statusCode(200).body("paths", not(hasKey("/")));
    }

    @Test
    void linksToExistingPages() {
        var links = page().select(".links a").eachAttr("href");

        assertThat(links).contains("/docs/", "/api/v1/redirects", "/openapi", "/health", "/metrics", "/api/v1/articles");
        for (var link : links) {
            given().urlEncodingEnabled(false).get(link).then().statusCode(is(200));
        }
    }

    private static Document page() {
        return Jsoup.parse(given().get("/").then().statusCode(200).extract().asString());
    }
}
