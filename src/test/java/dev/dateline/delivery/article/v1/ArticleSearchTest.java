package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class ArticleSearchTest {

    private static final String LIST = "/api/v1/articles";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @BeforeEach
    void write() {
        newsroom.write(
                article("as-pilots", "2026-01-01T08:00:00Z", "section", "as-search", "headline", "Harbour pilots vote",
                        "summary", "The pilots of the estuary want shorter watches.", "body",
                        "<p>Every <em>pilot</em> has a vote &amp; a voice.</p><p>The count is on Monday.</p>",
                        "tags", List.of(Map.of("slug", "as-labour", "name", "Labour"))),
                article("as-dredging", "2026-01-02T08:00:00Z", "section", "as-search", "headline", "Dredging resumes",
                        "body", "<p>Silt closed the fairway. A harbour pilot had warned of it.</p>"),
                article("as-haeuser", "2026-01-03T08:00:00Z", "section", "as-search", "language", "de-AT", "headline",
                        "Alte Häuser am Hafen", "body", "<p>Die Speicher werden verkauft.</p>"),
                article("as-draft", "2026-01-04T08:00:00Z", "section", "as-search", "status", "draft", "headline",
                        "Secret pilots"));
    }

    private static ValidatableResponse search(String query) {
        return given().urlEncodingEnabled(false).get(LIST + "?section=as-search&" + query).then();
    }

    private static List<String> found(String query) {
        return search(query).statusCode(200).extract().jsonPath().getList("data.slug");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "q=pilot                      | as-dredging as-pilots",
            "q=piloting%20voted           | as-pilots",
            "q=haus                       | as-haeuser",
            "q=pilots&sort=-relevance     | as-pilots as-dredging",
    })
    void findsWords(String query, String slugs) {
        assertThat(found(query)).isEqualTo(List.of(slugs.split(" ")));
    }

    @Test
    void highlights() {
        search("q=pilot&highlight=true&limit=2&count=exact&facets=type,tag&sort=-relevance").log().all();
        search("q=pilot&highlight=true&limit=1&count=estimate&facets=type,tag").log().all();
    }
}
