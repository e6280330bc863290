package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.delivery.cache.NodeCaches;
import dev.dateline.fixture.LoggedSql;
import dev.dateline.fixture.Newsroom;

/**
 * The SQL of typical lists, for a reader to see: src/test/resources/sql/article-lists.sql. To bring the file up to date:
 * {@code mvn test -Dtest=ArticleListSqlTest -Dsql.update=true}.
 */
@QuarkusTest
class ArticleListSqlTest {

    private static final Path FILE = Path.of("src", "test", "resources", "sql", "article-lists.sql");
    private static final String LIST = "/api/v1/articles?limit=2&";
    private static final String DAYS = "publishedAfter=2025-12-31T00:00:00Z&publishedBefore=2026-03-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    NodeCaches caches;

    @Test
    void listsAreReadByTheStatementsOfTheFile() throws IOException {
        newsroom.write(IntStream.range(0, 8).mapToObj(ArticleListSqlTest::piece).toList());
        var lists = new LinkedHashMap<String, String>();
        lists.put("The newest articles", "fields=headline");
        lists.put("The articles of a section", "fields=headline&section=sq-news/sq-world");
        lists.put("The articles of a section and of those below", "fields=headline&descendants=true&section=sq-news");
        lists.put("The articles with a tag", "fields=headline&tag=sq-tag");
        lists.put("The articles with a tag, of a type and a language, in a section",
                "fields=headline&tag=sq-tag&type=article&language=en&section=sq-news/sq-world");
        lists.put("The articles that are not in a section: the second statement, if there are few", "fields=headline&section.not="
                + "sq-news&language=mi");
        lists.put("The articles without a tag: where the scan ended, if it found less than a page",
                "fields=headline&tag.not=sq-tag&language=mi&count=exact&facets=type");
        lists.put("The articles of an author", "fields=headline&author=sq-author");
        lists.put("A time range", "fields=headline&section=sq-news&descendants=true&" + DAYS);
        lists.put("The next page of a time range: the bound that the position implies is left out",
                afterFirstPage("fields=headline&section=sq-news&descendants=true&" + DAYS));
        lists.put("A numbered page", "fields=headline&tag=sq-tag&page=3");
        lists.put("Sorted by headline", "fields=headline&sort=headline");
        lists.put("Sorted by headline, descending: the next page",
                afterFirstPage("fields=headline&section=sq-news&sort=-headline"));
        lists.put("Words, the newest first", "fields=headline&language=en&q=sqwords&sort=-publishedAt");
        lists.put("Words, the most relevant first", "fields=headline&language=en&q=sqwords&sort=-relevance");
        lists.put("With everything that a card has", "tag=sq-tag");
        lists.put("With everything that an article has", "tag=sq-tag&include=details,body");
        lists.put("With a facet", "fields=headline&tag=sq-tag&facets=author");
        lists.put("With an exact count", "fields=headline&tag=sq-tag&count=exact");
        lists.put("With an estimated count", "fields=headline&tag=sq-tag&count=estimate");

        var sql = lists.entrySet().stream().map(this::sqlOf).collect(Collectors.joining("\n"));

        if (Boolean.getBoolean("sql.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, sql);
        }
        assertThat(sql).as("SQL; if the change is intended: mvn test -Dtest=ArticleListSqlTest -Dsql.update=true")
                .isEqualTo(Files.readString(FILE));
    }

    private static Map<String, Object> piece(int i) {
        return article("sq-piece-" + i, "2026-01-01T0%d:00:00Z".formatted(i), "type", "article", "headline", "sqwords " + i,
                "section", "sq-news/sq-world", "tags", List.of(Map.of("slug", "sq-tag")), "authors",
                List.of(Map.of("slug", "sq-author")));
    }

    private static String afterFirstPage(String query) {
        return query + "&cursor=" + given().get(LIST + query).path("page.next");
    }

    private String sqlOf(Map.Entry<String, String> list) {
        caches.clear();
        var statements = LoggedSql.during(() -> given().get(LIST + list.getValue()).then().statusCode(200));
        return "-- " + list.getKey() + "\n-- " + LIST + list.getValue().replaceAll("cursor=.*", "cursor=…") + "\n"
                + statements.stream().map(ArticleListSqlTest::readable).collect(Collectors.joining());
    }

    /** The many columns of an entity stand as one; each clause has a line of its own. */
    private static String readable(String sql) {
        return sql.strip().replaceAll("(\\b\\w+)\\.\\w+(?:, ?\\1\\.\\w+){3,}", "$1.*")
                .replaceAll("(?<!left) (?=(from|left join|join|where|group by|order by) )", "\n    ").replaceAll("(?m) +$", "")
                .indent(4)
                .stripTrailing() + ";\n";
    }
}
