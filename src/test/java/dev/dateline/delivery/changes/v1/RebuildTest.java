package dev.dateline.delivery.changes.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.PlainHttp;

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
        var copy = new HashMap<String, JsonNode>();
        newsroom.write(line("kind", "section", "path", "rb-city", "name", "City"));
        var resume = readAll("/api/v1/changes?limit=100&include=article,body&since=" + START, new HashMap<>());

        newsroom.write(IntStream.range(0, ARTICLES).mapToObj(i -> article("rb-" + i, "2026-03-01T10:00:00Z", "section", "rb-city",
                "tags", List.of(Map.of("slug", "rb-tag-" + i % 20)))).toList());
        requests = 0;
        resume = readAll(resume, copy);
        assertThat(requests).isLessThanOrEqualTo(60);
        assertThat(copy).hasSize(ARTICLES).allSatisfy((id, article) -> {
            assertThat(article.at("/section/name").textValue()).isEqualTo("City");
            assertThat(article.path("body").textValue()).startsWith("<p>All of rb-");
        });

        newsroom.write(line("kind", "section", "path", "rb-city", "name", "Town"));
        requests = 0;
        resume = readAll(resume, copy);
        assertThat(requests).isLessThanOrEqualTo(15);
        assertThat(copy).hasSize(ARTICLES)
                .allSatisfy((id, article) -> assertThat(article.at("/section/name").textValue()).isEqualTo("Town"));
    }

    /** Reads the changes, and for a changed section the articles that show it. */
    private String readAll(String url, Map<String, JsonNode> copy) {
        var sections = new ArrayList<String>();
        while (true) {
            var page = get(url);
            for (var change : page.path("data")) {
                if (change.hasNonNull("article")) {
                    put(copy, change.path("article"));
                } else if (change.path("resource").textValue().equals("section")) {
                    sections.add(change.path("id").textValue());
                }
            }
            if (page.at("/page/next").isNull()) {
                sections.forEach(section -> readSection(section, copy));
                return page.path("resume").textValue();
            }
            url = page.at("/links/next").textValue();
        }
    }

    private void readSection(String section, Map<String, JsonNode> copy) {
        for (var url = "/api/v1/articles?limit=100&include=details,body&section=" + section; url != null;) {
            var page = get(url);
            page.path("data").forEach(article -> put(copy, article));
            url = page.at("/links/next").textValue();
        }
    }

    private static void put(Map<String, JsonNode> copy, JsonNode article) {
        if (article.path("slug").asText().startsWith("rb-")) {
            copy.put(article.path("id").textValue(), article);
        }
    }

    private JsonNode get(String url) {
        requests++;
        return PlainHttp.json(url);
    }
}
