package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class BodyLinkTest {

    private static final String BY_SLUG = "/api/v1/articles/by-slug/";
    private static final String DAY = "2026-04-01T06:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Test
    void linkToAnArticleHasItsCurrentUrlAndTarget() {
        newsroom.write(article("bl-tide", DAY, "externalId", "bl-1", "section", "bl-quay/bl-north", "urls",
                List.of("https://old.example/2024/bl-tide/")));
        String id = given().get(BY_SLUG + "bl-tide").path("id");
        newsroom.write(article("bl-source", DAY, "body", "<p><a href='http://www.old.example/2024/bl-tide#part'>one</a> <a"
                + " title='Two' href='" + BY_SLUG + "bl-tide#part'>two</a> <a href='dateline:article/" + id + "'>three</a>"
                + " <a href='https://else.example/'>four</a></p><a href='" + BY_SLUG + "bl-tide'><img src='/bl.jpg'></a>"));
        newsroom.write(article("bl-ebb", DAY, "externalId", "bl-1", "section", "bl-quay/bl-north"));

        given().get(BY_SLUG + "bl-source?body=blocks").then().header("Last-Modified", nullValue())
                .body("blocks[0].spans.findAll { it.text != ' ' }.href", contains("http://www.old.example/2024/bl-tide#part",
                        BY_SLUG + "bl-ebb#part", BY_SLUG + "bl-ebb", "https://else.example/"))
                .body("blocks[0].spans.findAll { it.target != null }.target.slug", contains("bl-ebb", "bl-ebb", "bl-ebb"))
                .body("blocks[0].spans[0].target.resource", equalTo("article")).body("blocks[0].spans[0].target.id", equalTo(id))
                .body("blocks[0].spans[0].target.path", equalTo("bl-quay/bl-north"))
                .body("blocks[1].href", equalTo(BY_SLUG + "bl-ebb")).body("blocks[1].target.id", equalTo(id));
        given().get(BY_SLUG + "bl-source?fields=body").then().body("body", equalTo("<p><a"
                + " href=\"http://www.old.example/2024/bl-tide#part\" data-article=\"" + id + "\">one</a> <a href=\"" + BY_SLUG
                + "bl-ebb#part\" data-article=\"" + id + "\" title=\"Two\">two</a> <a href=\"" + BY_SLUG
                + "bl-ebb\" data-article=\"" + id + "\">three</a> <a href=\"https://else.example/\">four</a></p><p><a href=\""
                + BY_SLUG + "bl-ebb\" data-article=\"" + id + "\"><img src=\"/bl.jpg\"></a></p>"));
        given().get(BY_SLUG + "bl-source?fields=body&body=markdown").then()
                .body("body", containsString("[two](" + BY_SLUG + "bl-ebb#part)"));
    }

    @Test
    void linkWithAFormerSlugFindsAnArticleThatIsPublicAgain() {
        newsroom.write(article("bl-again", DAY, "externalId", "bl-again", "formerSlugs", List.of("bl-before")));
        newsroom.write(article("bl-again", DAY, "externalId", "bl-again", "status", "draft"),
                article("bl-linking", DAY, "body", "<p><a href='" + BY_SLUG + "bl-before'>before</a></p>"));
        var link = given().get(BY_SLUG + "bl-linking?fields=body").then().statusCode(200);
        link.body("body", equalTo("<p><a href=\"" + BY_SLUG + "bl-before\">before</a></p>"));

        newsroom.write(article("bl-again", DAY, "externalId", "bl-again"));

        given().get(BY_SLUG + "bl-linking?fields=body").then()
                .body("body", startsWith("<p><a href=\"" + BY_SLUG + "bl-again\" data-article="));
    }

    @Test
    void linkToTheApiHasATargetInAnArticleOfAnySite() {
        newsroom.write(article("bl-api", DAY, "externalId", "bl-api"));
        String id = given().get(BY_SLUG + "bl-api").path("id");
        newsroom.write(article("bl-imported", DAY, "canonicalUrl", "https://other.example/imported", "urls",
                List.of("https://other.example/2024/imported"), "body", "<p><a href='" + BY_SLUG + "bl-api#a'>1</a> - "
                        + "<a href='/api/v1/articles/" + id + "'>2</a> - "
                        + "<a href='http://content.dateline.example" + BY_SLUG + "bl-api'>3</a> - "
                        + "<a href='HTTP://LOCALHOST:8080/api/v1/articles/" + id + "#b'>4</a> - "
                        + "<a href='https://stranger.example" + BY_SLUG + "bl-api'>5</a></p>"));

        given().get(BY_SLUG + "bl-imported?body=blocks").then()
                .body("blocks[0].spans.findAll { it.href != null }.href",
                        contains(BY_SLUG + "bl-api#a", BY_SLUG + "bl-api", BY_SLUG + "bl-api",
                                BY_SLUG + "bl-api#b", "https://stranger.example" + BY_SLUG + "bl-api"))
                .body("blocks[0].spans.findAll { it.target != null }.target.id", contains(id, id, id, id))
                .body("blocks[0].spans.find { it.text == '5' }.target", nullValue());
    }

    @Test
    void linkToADraftHasNoTarget() {
        newsroom.write(article("bl-draft", DAY, "status", "draft", "urls", List.of("https://draft.example/secret")),
                article("bl-indiscreet", DAY, "body", "<p><a href=\"https://draft.example/secret\">a</a> <a href=\"" + BY_SLUG
                        + "bl-draft\">b</a> <a href=\"https://draft.example/unknown\">c</a></p>"));
        var plain = "<p><a href=\"https://draft.example/secret\">a</a> <a href=\"" + BY_SLUG
                + "bl-draft\">b</a> <a href=\"https://draft.example/unknown\">c</a></p>";
        given().get(BY_SLUG + "bl-indiscreet").then().body("body", equalTo(plain));
        given().get(BY_SLUG + "bl-indiscreet?body=blocks").then().body("blocks[0].spans.target",
                contains(nullValue(), nullValue(), nullValue(), nullValue(), nullValue()));

        newsroom.write(article("bl-draft", DAY, "urls", List.of("https://draft.example/secret")));
        given().get(BY_SLUG + "bl-indiscreet?body=blocks").then()
                .body("blocks[0].spans.findAll { it.target != null }.target.slug", contains("bl-draft", "bl-draft"));

        newsroom.write(article("bl-draft", DAY, "status", "unpublished", "urls", List.of("https://draft.example/secret")));
        given().get(BY_SLUG + "bl-indiscreet").then().body("body", equalTo(plain));
    }

    @Test
    void linkWithinASiteResolvesToAnArticleImportedLater() {
        newsroom.write(article("bl-early", DAY, "urls", List.of("https://site.example/early"), "body",
                "<p><a href=\"/late/\">a</a><a href=\"/contact\">b</a></p>"));
        given().get(BY_SLUG + "bl-early").then().body("body", not(containsString("data-article")));

        newsroom.write(article("bl-late", DAY, "canonicalUrl", "https://site.example/late"));
        given().get(BY_SLUG + "bl-early?body=blocks").then().body("blocks[0].spans.href", contains("/late/", "/contact"))
                .body("blocks[0].spans[0].target.slug", equalTo("bl-late"))
                .body("blocks[0].spans[1].target", nullValue());
    }

    @Test
    void linksOfAnOldVersionPointToPublicArticles() {
        newsroom.write(article("bl-known", DAY, "externalId", "bl-known", "urls", List.of("https://version.example/known")),
                article("bl-versions", DAY, "body", "<p><a href=\"https://version.example/known\">a</a></p>"));
        newsroom.write(article("bl-versions", DAY, "body", "<p>Nothing.</p>"));
        String id = given().get(BY_SLUG + "bl-versions").path("id");
        given().get("/api/v1/articles/" + id + "/versions/1?body=blocks").then()
                .body("blocks[0].spans[0].target.slug", equalTo("bl-known"));
        newsroom.write(article("bl-known", DAY, "externalId", "bl-known", "status", "draft"));
        given().get("/api/v1/articles/" + id + "/versions/1").then()
                .body("body", equalTo("<p><a href=\"https://version.example/known\">a</a></p>"));
    }

    @Test
    void allLinksOfAResponseNeedOneStatement() {
        var body = "<p><a href=\"" + BY_SLUG + "bl-cost-1\">a</a> <a href=\"" + BY_SLUG + "bl-cost-2\">b</a></p>";
        newsroom.write(article("bl-cost-1", DAY, "section", "bl-cost", "body", body),
                article("bl-cost-2", DAY, "section", "bl-cost", "body", body), article("bl-cost-3", DAY, "section", "bl-none"),
                article("bl-cost-4", DAY, "section", "bl-none"));
        assertThat(statements.during(() -> given().get(BY_SLUG + "bl-cost-1")))
                .isEqualTo(1 + statements.during(() -> given().get(BY_SLUG + "bl-cost-3")));
        for (var form : List.of("html", "blocks")) {
            var list = "/api/v1/articles?include=body&body=" + form + "&section=";
            assertThat(statements.during(() -> given().get(list + "bl-cost")))
                    .isEqualTo(1 + statements.during(() -> given().get(list + "bl-none")));
        }
    }
}
