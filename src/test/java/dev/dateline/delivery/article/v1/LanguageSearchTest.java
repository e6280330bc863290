package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

/** The files in {@code search} have articles in many languages and queries with the articles that they find. */
@QuarkusTest
class LanguageSearchTest {

    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    @Inject
    Newsroom newsroom;

    @Test
    void findsWordsInEachLanguageHoweverTheyAreWritten() {
        var articles = lines("articles.txt");
        newsroom.write(articles.stream().map(line -> article(slug(line[1]), "2026-03-01T08:00:00Z", "section", "languages",
                "language", line[0], "headline", line[2], "summary", null, "body",
                "<p>" + line[3].replace("&", "&amp;") + "</p>"))
                .toList());
        var queries = lines("queries.txt");
        var wrong = queries.stream().filter(line -> !found(line[0]).equals(expected(line[1])))
                .map(line -> line[0] + " found " + found(line[0]) + " instead of " + line[1]).toList();
        assertThat(wrong).isEmpty();
        assertThat(queries).hasSizeGreaterThan(150);
        assertThat(articles.stream().map(line -> line[0]).distinct()).hasSizeGreaterThan(30);
    }

    private static TreeSet<String> found(String query) {
        var unescaped = ESCAPED.matcher(query).replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
        List<String> slugs = given().queryParam("q", unescaped).queryParam("section", "languages").queryParam("limit", 100)
                .queryParam("fields", "slug").get("/api/v1/articles").then().statusCode(200).extract().path("data.slug");
        return new TreeSet<>(slugs);
    }

    private static TreeSet<String> expected(String slugs) {
        return slugs.equals("-") ? new TreeSet<>()
                : new TreeSet<>(Pattern.compile(" ").splitAsStream(slugs).map(LanguageSearchTest::slug).toList());
    }

    private static String slug(String name) {
        return "ls-" + name;
    }

    private static List<String[]> lines(String file) {
        try (var in = LanguageSearchTest.class.getResourceAsStream("/search/" + file)) {
            return IOUtils.readLines(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(" \\| ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
