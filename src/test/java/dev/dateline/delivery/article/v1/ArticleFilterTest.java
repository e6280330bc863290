package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** Filters that exclude articles, filters with several values, flags, access and inclusive bounds. */
@QuarkusTest
class ArticleFilterTest {

    /** All articles of this test. */
    private static final String LIST = "/api/v1/articles?tag=af-all&fields=slug&";

    private static boolean written;

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Inject
    Sql sql;

    @BeforeEach
    void write() {
        if (written) {
            return;
        }
        var all = List.of(Map.of("slug", "af-all"));
        newsroom.write(line("kind", "section", "path", "af-sport", "formerPaths", List.of("af-games")),
                line("kind", "section", "path", "af-sport/af-rowing"), line("kind", "section", "path", "af-city"),
                article("af-1", "2026-03-01T10:00:00Z", "tags", all, "section", "af-sport/af-rowing", "authors",
                        List.of(Map.of("slug", "af-ann")), "flags", List.of("breaking", "exclusive")),
                article("af-2", "2026-03-02T10:00:00.000001Z", "tags", all, "section", "af-city", "authors",
                        List.of(Map.of("slug", "af-ben")), "type", "opinion", "access", "metered"),
                article("af-3", "2026-03-03T10:00:00Z", "tags", all, "section", "af-sport", "flags", List.of("exclusive"),
                        "access", "subscribers", "type", "live"),
                article("af-4", "2026-03-04T10:00:00Z", "tags", all, "authors",
                        List.of(Map.of("slug", "af-ann"), Map.of("slug", "af-ben")), "language", "de"));
        written = true;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "section=af-sport,af-city                             | af-3 af-2 af-1",
            "section=af-sport,af-city&descendants=false           | af-3 af-2",
            "section=af-games&section=af-city                     | af-3 af-2 af-1",
            "section=af-city,af-nowhere                           | af-2",
            "section=af-nowhere,af-nowhere-else                   |",
            "section.not=af-sport                                 | af-4 af-2",
            "section.not=af-games,af-city                         | af-4",
            "section.not=af-nowhere                               | af-4 af-3 af-2 af-1",
            "section=af-sport&section.not=af-sport/af-rowing      | af-3",
            "author=af-ann,af-ben                                 | af-4 af-2 af-1",
            "author=af-ann                                        | af-4 af-1",
            "author=af-nobody,af-ben                              | af-4 af-2",
            "type.not=opinion                                     | af-4 af-3 af-1",
            "type.not=opinion,article                             | af-3",
            "type=opinion,live&type.not=live                      | af-2",
            "flags=exclusive                                      | af-3 af-1",
            "flags=breaking,live                                  | af-1",
            "flags=unused                                         |",
            "access=free                                          | af-4 af-1",
            "access=metered,subscribers                           | af-3 af-2",
            "access=subscribers&flags=exclusive&type=live         | af-3",
            "externalId=af-2                                      | af-2",
            "externalId=af-none                                   |",
            "externalId=af-2&flags=exclusive                      |",
            "publishedFrom=2026-03-03T10:00:00Z                   | af-4 af-3",
            "publishedAfter=2026-03-03T10:00:00Z                  | af-4",
            "publishedUntil=2026-03-03T10:00:00Z                  | af-3 af-2 af-1",
            "publishedFrom=2026-03-02T10:00:00.000000001Z&publishedUntil=2026-03-02T10:00:00.000001999Z | af-2",
            "publishedFrom=2026-03-02T10:00:00.000001001Z&publishedUntil=2026-03-03T09:59:59.999999Z    |",
            "publishedFrom=2026-03-01T10:00:00Z&publishedAfter=2026-03-03T00:00:00Z                     | af-4 af-3",
            "updatedFrom=2026-03-04T10:00:00Z                     | af-4",
            "updatedUntil=2026-03-01T10:00:00Z                    | af-1" })
    void returnsTheArticlesThatMeetTheFilters(String query, String slugs) {
        var expected = slugs == null ? List.of() : Arrays.asList(slugs.split(" "));
        for (var sort : List.of("-publishedAt", "-updatedAt")) {
            given().get(LIST + query + "&sort=" + sort).then().statusCode(200).body("data.slug", equalTo(expected));
        }
        var counted = given().get(LIST + query + "&count=exact&facets=type").then().statusCode(200).extract().jsonPath();
        assertThat(counted.getInt("page.total")).isEqualTo(expected.size());
        assertThat(counted.getList("facets.type.count", Integer.class).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(expected.size());
        given().get(LIST + query + "&q=af").then().statusCode(200).body("data.slug", equalTo(expected));
    }

    /** As many as are looked through for a page have the excluded tag, the next ones do not. */
    @Test
    void aPageIsLookedForInALimitedNumberOfArticles() {
        var tag = sql.rows("SELECT id FROM delivery.tag WHERE slug = 'af-all'").get(0);
        sql.rows("""
                INSERT INTO delivery.article (id, type, language, slug, headline, published_at, first_published_at, updated_at,
                    version, changed_at)
                SELECT gen_random_uuid(), 'ARTICLE', 'vo', 'af-long-' || i, 'Long ' || 10000 + i, t, t, t, 1, t
                FROM (SELECT i, now() - i * interval '1 minute' AS t FROM generate_series(1, 2503) i) a RETURNING id""");
        sql.rows("""
                INSERT INTO delivery.article_tag (tag_id, article_id, position, published_at, updated_at)
                SELECT '%s', id, 0, published_at, updated_at FROM delivery.article
                WHERE language = 'vo' AND slug NOT IN ('af-long-2501', 'af-long-2502') RETURNING article_id""".formatted(tag));
        sql.rows("INSERT INTO delivery.article_filing SELECT l.*, '' FROM delivery.article_links l WHERE 'vo' = ANY(l.traits)"
                + " RETURNING article_id");
        try {
            for (var sort : List.of("-publishedAt", "headline")) {
                var list = "/api/v1/articles?language=vo&fields=slug&limit=2&tag.not=af-all&sort=" + sort;
                var page = given().get(list + "&count=exact&facets=type").then().statusCode(200).body("data", empty())
                        .body("page.previous", nullValue()).body("page.total", equalTo(1))
                        .body("page.totalIs", equalTo("atLeast")).body("facets.countsAre", equalTo("atLeast")).extract();
                page = given().get(list + "&cursor=" + page.path("page.next")).then()
                        .body("data.slug", contains("af-long-2501", "af-long-2502")).body("page.next", nullValue()).extract();
                page = given().get(list + "&cursor=" + page.path("page.previous")).then().body("data", empty())
                        .body("page.next", notNullValue()).extract();
                given().get(list + "&cursor=" + page.path("page.previous")).then().body("data", empty())
                        .body("page.previous", nullValue());
            }
            given().get("/api/v1/articles?language=vo&limit=1&count=exact").then().body("page.total", equalTo(2_503))
                    .body("page.totalIs", equalTo("exact"));
            given().get("/api/v1/articles?language=vo&limit=1&tag=af-all&count=exact").then()
                    .body("page.total", equalTo(2_500)).body("page.totalIs", equalTo("atLeast"));
        } finally {
            sql.rows("DELETE FROM delivery.article WHERE slug LIKE 'af-long-%' RETURNING id");
        }
    }

    @Test
    void excludesArticlesThatAPageShowsAlready() {
        List<String> ids = given().get("/api/v1/articles?tag=af-all").path("data.id");

        given().get(LIST + "ids.not=" + ids.get(0) + "," + ids.get(2).toUpperCase(Locale.ROOT)).then().statusCode(200)
                .body("data.slug", contains("af-3", "af-1"));
        given().get(LIST + "ids=" + ids.get(0) + "," + ids.get(1) + "&ids.not=" + ids.get(0)).then()
                .body("data.slug", contains("af-3"));
    }

    @Test
    void filtersAreAPartOfCursorsHoweverTheyAreSpelled() {
        String next = given().get(LIST + "section=af-games,af-city&type.not=video&limit=2").then()
                .body("data.slug", contains("af-3", "af-2")).extract().path("page.next");

        given().get(LIST + "section=af-city&section=af-sport&type.not=video&limit=2&cursor=" + next).then().statusCode(200)
                .body("data.slug", contains("af-1"));
        given().get(LIST + "section=af-city&type.not=video&limit=2&cursor=" + next).then().statusCode(400)
                .body("type", equalTo("urn:dateline:problem:invalid-cursor"));
        given().get(LIST + "section=af-city,af-sport&limit=2&cursor=" + next).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "access=members              | access",
            "flags=Not-a-slug            | flags",
            "type.not=essay              | type.not",
            "type=live&type.not=live     | type.not",
            "section.not=af-city/        | section.not",
            "ids.not=7                   | ids.not",
            "publishedFrom=today         | publishedFrom",
            "externalId=                 | externalId" })
    void namesTheInvalidParameter(String query, String parameter) {
        given().get(LIST + query).then().statusCode(400).body("errors.name", contains(parameter));
    }

    @Test
    void resolvesSeveralNamesWithOneStatementForEachKind() {
        assertThat(statements.during(() -> given().get(LIST + "section=af-sport,af-city&author=af-ann,af-ben&limit=3")))
                .isEqualTo(5);
    }

    @Test
    void previewAppliesTheFiltersToWorkingCopies() {
        var copy = Desk.draft("Af draft", "flags", List.of("af-draft"), "access", "metered", "externalId", "af-draft-id");

        for (var query : List.of("flags=af-draft", "externalId=af-draft-id", "flags=af-draft&access=metered")) {
            Desk.request().get("/preview/v1/articles?" + query).then().statusCode(200).body("data.id", contains(copy.id()));
            given().get("/api/v1/articles?" + query).then().statusCode(200).body("data", empty());
        }
    }

    @Test
    void listByFlagShowsAnArticleAsSoonAsItHasTheFlag() {
        given().get("/api/v1/articles?flags=af-new").then().body("data", empty());
        var copy = Desk.draft("Af new flag", "flags", List.of("af-new")).after("publish");
        given().get("/api/v1/articles?flags=af-new").then().body("data.id", contains(copy.id()));
        copy.reread().patch(Map.of("flags", List.of())).then().statusCode(200);
        copy.reread().after("publish");
        given().get("/api/v1/articles?flags=af-new").then().body("data", empty());
    }
}
