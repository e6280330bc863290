package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** Nine articles whose bodies have 17,100,000 bytes together. */
@QuarkusTest
class LargeBodiesTest {

    private static final String LIST = "/api/v1/articles?tag=lb-large";

    @Inject
    Newsroom newsroom;

    @BeforeEach
    void writeArticles() throws SQLException {
        for (int i = 1; i <= 9; i++) {
            newsroom.write(article("lb-" + i, "2026-04-0" + i + "T10:00:00Z", "body", "<p>Short.</p>", "tags",
                    List.of(Map.of("slug", "lb-large", "name", "Large"))));
        }
        Sql.asOwner("""
                UPDATE delivery.article_body SET html = '<p>' || repeat('word ', 379998) || '</p>'
                WHERE article_id IN (SELECT id FROM delivery.article WHERE slug LIKE 'lb-%')""");
    }

    @Test
    void aPageOfTooManyBytesNamesItsSizeAndWhatToDo() {
        given().get(LIST + "&include=body").then().statusCode(400).body("errors[0].name", equalTo("include"))
                .body("errors[0].reason", startsWith("must not add these bodies"))
                .body("errors[0].reason", containsString("9 articles have 17099973 bytes"))
                .body("errors[0].reason", containsString("at most 16777216"));
        given().get(LIST + "&fields=body").then().statusCode(400);
        given().get(LIST + "&include=body&limit=2&body=blocks").then().statusCode(400)
                .body("errors[0].reason", containsString("at most 2097152"));
        given().get(LIST + "&include=body&limit=1&body=blocks").then().statusCode(200);
        given().get(LIST).then().statusCode(200).body("data", hasSize(9));
    }

    @Test
    void aSmallerPageHasTheBodies() {
        given().get(LIST + "&fields=slug,body&limit=2").then().statusCode(200).body("data", hasSize(2))
                .body("data[1].slug", equalTo("lb-8")).body("data[1].body", startsWith("<p>word word"));
    }
}
