package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class NeighboursTest {

    private static boolean written;

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Inject
    Sql sql;

    @BeforeEach
    void write() {
        if (!written) {
            var ann = List.of(Map.of("slug", "nb-ann"));
            newsroom.write(article("nb-1", "2026-03-01T10:00:00Z", "section", "nb-city", "authors", ann),
                    article("nb-2", "2026-03-02T10:00:00Z", "section", "nb-city/nb-port", "tags",
                            List.of(Map.of("slug", "nb-tag"))),
                    article("nb-3", "2026-03-03T10:00:00Z", "section", "nb-city", "tags", List.of(Map.of("slug", "nb-tag"))),
                    article("nb-4", "2026-03-04T10:00:00Z", "section", "nb-other", "authors", ann),
                    article("nb-5", "2026-03-05T10:00:00Z", "section", "nb-city", "tags", List.of(Map.of("slug", "nb-tag")),
                            "authors", ann));
            written = true;
        }
    }

    private ValidatableResponse neighbours(String slug, String query) {
        return given().get("/api/v1/articles/" + id(slug) + "/neighbours" + query).then();
    }

    private String id(String slug) {
        return sql.value("SELECT id FROM editorial.article WHERE slug = '" + slug + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "nb-3 | ''                            | nb-2 | nb-5",
            "nb-1 | ''                            | -    | nb-2",
            "nb-5 | ''                            | nb-3 | -",
            "nb-2 | ''                            | -    | -",
            "nb-2 | ?section=nb-city              | nb-1 | nb-3",
            "nb-4 | ''                            | -    | -",
            "nb-3 | ?tag=nb-tag                   | nb-2 | nb-5",
            "nb-3 | ?author=nb-ann                | nb-1 | nb-4",
            "nb-3 | ?tag=nb-tag&author=nb-ann     | -    | nb-5",
            "nb-3 | ?section=nb-nowhere           | -    | -" })
    void areTheArticlesPublishedBeforeAndAfter(String slug, String query, String previous, String next) {
        neighbours(slug, query).statusCode(200).body("previous.slug", equalTo(previous)).body("next.slug", equalTo(next))
                .body("$", hasKey("previous")).body("$", hasKey("next"));
    }

    @Test
    void orderArticlesOfOneTimeById() {
        newsroom.write(article("nb-same-1", "2026-04-01T10:00:00Z", "section", "nb-same"),
                article("nb-same-2", "2026-04-01T10:00:00Z", "section", "nb-same"),
                article("nb-same-3", "2026-04-01T10:00:00Z", "section", "nb-same"));
        List<String> ids = given().get("/api/v1/articles?section=nb-same").path("data.id");

        given().get("/api/v1/articles/" + ids.get(1) + "/neighbours").then().body("next.id", equalTo(ids.get(0)))
                .body("previous.id", equalTo(ids.get(2)));
    }

    @Test
    void readsFewStatements() {
        // The article, the section and both neighbours, in one snapshot; the parts are cached.
        assertThat(statements.during(() -> neighbours("nb-3", "?section=nb-city"), () -> {
            neighbours("nb-1", "?section=nb-city");
            neighbours("nb-4", "?author=nb-ann");
        })).isLessThanOrEqualTo(4);
    }

    @Test
    void changeAsSoonAsAnArticleIsPublishedBetween() {
        newsroom.write(line("kind", "tag", "slug", "nb-between"));
        neighbours("nb-3", "?tag=nb-between").body("next", nullValue());
        Desk.draft("Nb between", "tags", List.of(Map.of("slug", "nb-between")), "publishedAt", "2026-03-04T00:00:00Z")
                .after("publish");
        neighbours("nb-3", "?tag=nb-between").body("next.headline", equalTo("Nb between"));
    }

    @Test
    void haveTheSelectedPropertiesAndNames() {
        newsroom.write(line("kind", "section", "path", "nb-city", "name", "City", "names", Map.of("fr", "Ville")));
        neighbours("nb-3", "?fields=slug,section.names&names=fr&section=nb-city").statusCode(200)
                .body("", equalTo(Map.of("previous", Map.of("slug", "nb-2", "section", Map.of()), "next",
                        Map.of("slug", "nb-5", "section", Map.of("names", Map.of("fr", "Ville"))))));
        neighbours("nb-1", "?fields=wordCount,slug").body("", equalTo(line("previous", null, "next",
                Map.of("wordCount", 4, "slug", "nb-2"))));
        neighbours("nb-1", "?fields=slgu").statusCode(400).body("errors[0].nearest", equalTo("slug"));
        given().get("/api/v1/articles/" + id("nb-3") + "/related?fields=slug,section.names&names=fr&limit=1").then()
                .body("data", contains(Map.of("slug", "nb-5", "section", Map.of("names", Map.of("fr", "Ville")))));
    }

    @Test
    void rejectsInvalidParameters() {
        neighbours("nb-3", "?section=a,b").statusCode(400).body("errors[0].name", equalTo("section"));
        neighbours("nb-3", "?limit=2").statusCode(400);
        given().get("/api/v1/articles/00000000-0000-7000-8000-000000000000/neighbours").then().statusCode(404);
    }
}
