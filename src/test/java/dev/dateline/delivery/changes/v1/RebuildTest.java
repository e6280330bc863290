package dev.dateline.delivery.changes.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import dev.dateline.fixture.Newsroom;

/** How many requests a site generator needs to keep its copy up to date. */
@QuarkusTest
class RebuildTest {

    private static final int ARTICLES = 958;
    private static final Instant START = Instant.now();

    @Inject
    Newsroom newsroom;

    private int requests;

    @Test
    void newArticlesAndARenamedSectionTakeFewRequests() {
        var copy = new HashMap<String, Map<String, Object>>();
        newsroom.write(line("kind", "section", "path", "rb-city", "name", "City"));
        var resume = readAll("/api/v1/changes?limit=100&include=article,body&since=" + START, new HashMap<>());

        newsroom.write(IntStream.range(0, ARTICLES).mapToObj(i -> article("rb-" + i, "2026-03-01T10:00:00Z", "section", "rb-city",
                "tags", List.of(Map.of("slug", "rb-tag-" + i % 20)))).toList());
        requests = 0;
        resume = readAll(resume, copy);
        assertThat(requests).isLessThanOrEqualTo(60);
        assertThat(copy).hasSize(ARTICLES).allSatisfy((id, article) -> {
            assertThat(article.get("section")).extracting("name").isEqualTo("City");
            assertThat((String) article.get("body")).startsWith("<p>All of rb-");
        });

        newsroom.write(line("kind", "section", "path", "rb-city", "name", "Town"));
        requests = 0;
        resume = readAll(resume, copy);
        assertThat(requests).isLessThanOrEqualTo(15);
        assertThat(copy).hasSize(ARTICLES)
                .allSatisfy((id, article) -> assertThat(article.get("section")).extracting("name").isEqualTo("Town"));
    }

    /** Reads the changes, and for a changed section the articles that show it. */
    private String readAll(String url, Map<String, Map<String, Object>> copy) {
        var sections = new ArrayList<String>();
        while (true) {
            var page = get(url);
            for (var change : page.<Map<String, Object>>getList("data")) {
                if (change.get("article") instanceof Map<?, ?> article) {
                    put(copy, article);
                } else if (change.get("resource").equals("section")) {
                    sections.add((String) change.get("id"));
                }
            }
            if (page.get("page.next") == null) {
                sections.forEach(section -> readSection(section, copy));
                return page.getString("resume");
            }
            url = page.getString("links.next");
        }
    }

    private void readSection(String section, Map<String, Map<String, Object>> copy) {
        for (var url = "/api/v1/articles?limit=100&include=details,body&section=" + section; url != null;) {
            var page = get(url);
            page.<Map<String, Object>>getList("data").forEach(article -> put(copy, article));
            url = page.getString("links.next");
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Map<String, Object>> copy, Map<?, ?> article) {
        if (((String) article.get("slug")).startsWith("rb-")) {
            copy.put((String) article.get("id"), (Map<String, Object>) article);
        }
    }

    private JsonPath get(String url) {
        requests++;
        return given().urlEncodingEnabled(false).get(url).then().statusCode(200).extract().jsonPath();
    }
}
