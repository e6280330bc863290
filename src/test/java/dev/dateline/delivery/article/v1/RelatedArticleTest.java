package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class RelatedArticleTest {

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Test
    void whatSharesMoreAndRarerTagsIsNearer() {
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 12; i++) {
            lines.add(tagged("ra-common-" + i, i + 1, "ra-frequent"));
        }
        lines.add(tagged("ra-rare", 1, "ra-seldom"));
        lines.add(tagged("ra-both", 1, "ra-frequent", "ra-seldom"));
        lines.add(tagged("ra-subject", 20, "ra-frequent", "ra-seldom"));
        newsroom.write(lines);

        given().get(related("ra-subject") + "?limit=4").then().statusCode(200)
                .body("data.slug", contains("ra-both", "ra-rare", "ra-common-11", "ra-common-10"))
                .body("page.limit", equalTo(4)).body("page.next", nullValue())
                .body("data[0].tags", hasSize(2)).body("data[0]", not(hasKey("body")));
    }

    @Test
    void theSectionAloneRelatesToo() {
        newsroom.write(article("ra-neighbour", "2026-05-01T08:00:00Z", "section", "ra-quiet"),
                article("ra-below", "2026-05-01T08:00:00Z", "section", "ra-quiet/deeper"),
                article("ra-solitary", "2026-05-02T08:00:00Z", "section", "ra-quiet"));
        given().get(related("ra-solitary")).then().body("data.slug", contains("ra-neighbour"));
    }

    @Test
    void whatIsInAnotherLanguageWithdrawnOrADraftIsNotRelated() {
        newsroom.write(tagged("ra-here", 1, "ra-mixed"), tagged("ra-german", 1, "ra-mixed"),
                tagged("ra-withdrawn", 1, "ra-mixed"), tagged("ra-draft", 1, "ra-mixed"));
        newsroom.write(with(tagged("ra-german", 1, "ra-mixed"), "language", "de"),
                with(tagged("ra-withdrawn", 1, "ra-mixed"), "status", "unpublished"),
                with(tagged("ra-draft", 1, "ra-mixed"), "status", "draft"));
        given().get(related("ra-here")).then().statusCode(200).body("data", hasSize(0)).body("page.limit", equalTo(20));
    }

    @Test
    void aListCarriesTheThreeNearestOfEachWhereAsked() {
        newsroom.write(tagged("ra-one", 1, "ra-listed"), tagged("ra-two", 2, "ra-listed"),
                tagged("ra-three", 3, "ra-listed"), tagged("ra-four", 4, "ra-listed"), tagged("ra-five", 5, "ra-listed"));
        given().get("/api/v1/articles?tag=ra-listed&limit=2&include=related").then().statusCode(200)
                .body("data[0].related.slug", contains("ra-four", "ra-three", "ra-two"))
                .body("data[1].related.slug", contains("ra-five", "ra-three", "ra-two"));
        given().get("/api/v1/articles?tag=ra-listed").then().body("data[0]", not(hasKey("related")));
        given().get("/api/v1/articles/by-slug/ra-five?include=related").then().statusCode(200)
                .header("Last-Modified", nullValue()).body("related.slug", contains("ra-four", "ra-three", "ra-two"));
    }

    @Test
    void theFormOfTheRelatedCanBeChosen() {
        newsroom.write(tagged("ra-form", 1, "ra-formed"), tagged("ra-form-other", 2, "ra-formed"));
        given().get(related("ra-form") + "?fields=slug,body&include=body&body=text").then().statusCode(200)
                .body("data[0]", equalTo(Map.of("slug", "ra-form-other", "body", "All of ra-form-other.")));
    }

    @Test
    void relatedToWhatIsNotPublicIsNothing() {
        given().get("/api/v1/articles/00000000-0000-7000-8000-000000000000/related").then().statusCode(404);
        newsroom.write(tagged("ra-gone", 1, "ra-going"));
        var path = related("ra-gone");
        newsroom.write(with(tagged("ra-gone", 1, "ra-going"), "status", "unpublished"));
        given().get(path).then().statusCode(410);
        given().get(path + "?limit=101").then().statusCode(400).body("errors[0].name", equalTo("limit"));
        given().get(path + "?cursor=x").then().statusCode(400).body("errors[0].name", equalTo("cursor"));
    }

    @Test
    void anArticleMayBeCalledRelated() {
        newsroom.write(tagged("related", 1, "ra-name"));
        given().get("/api/v1/articles/by-slug/related").then().statusCode(200).body("slug", equalTo("related"));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheNumberOfArticles() {
        newsroom.write(tagged("ra-count-1", 1, "ra-counted"), tagged("ra-count-2", 2, "ra-counted"),
                tagged("ra-count-3", 3, "ra-counted"));
        var path = related("ra-count-1");
        assertThat(statements.during(() -> given().get(path + "?fields=slug"))).isEqualTo(3);
        var plain = statements.during(() -> given().get("/api/v1/articles?tag=ra-counted"));
        assertThat(statements.during(() -> given().get("/api/v1/articles?tag=ra-counted&include=related")))
                .isEqualTo(plain + 2);
    }

    private static Map<String, Object> tagged(String slug, int day, String... tags) {
        return article(slug, "2026-05-%02dT08:00:00Z".formatted(day), "tags",
                Arrays.stream(tags).map(tag -> line("slug", tag)).toList());
    }

    private static Map<String, Object> with(Map<String, Object> line, String name, Object value) {
        line.put(name, value);
        return line;
    }

    private static String related(String slug) {
        String id = given().get("/api/v1/articles/by-slug/" + slug).then().statusCode(200).extract().path("id");
        return "/api/v1/articles/" + id + "/related";
    }
}
