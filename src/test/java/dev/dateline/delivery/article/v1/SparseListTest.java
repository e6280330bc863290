package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.ListWalk;
import dev.dateline.fixture.Newsroom;

/** Lists whose matches stand at the two ends of a section, with more articles between them than a list looks at first. */
@QuarkusTest
class SparseListTest {

    private static final String LIST = "/api/v1/articles?fields=slug&";
    private static final int AT_EACH_END = 7;
    private static final int BETWEEN = 2_100;

    private static boolean written;

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @BeforeEach
    void write() {
        if (written) {
            return;
        }
        newsroom.write(IntStream.range(0, AT_EACH_END).boxed().flatMap(i -> List.of(
                match("sl-a-%d".formatted(i), "2024-01-0%dT00:00:00Z".formatted(1 + i)),
                match("sl-z-%d".formatted(i), "2024-03-0%dT00:00:00Z".formatted(1 + i))).stream()).toList());
        newsroom.write(IntStream.range(0, BETWEEN).mapToObj(i -> article("sl-m-%04d".formatted(i), "2024-02-%02dT00:00:00Z"
                .formatted(1 + i / 100), "section", "sl-all", "tags", tags("sl-common"))).toList());
        newsroom.write(article("sl-x-below", "2024-01-15T00:00:00Z", "section", "sl-out/sl-below", "language", "kw"),
                article("sl-x-none", "2024-02-15T00:00:00Z", "language", "kw"),
                article("sl-x-both", "2024-02-16T00:00:00Z", "section", "sl-all", "sections", List.of("sl-out"), "language",
                        "kw"));
        written = true;
    }

    private static Map<String, Object> match(String slug, String publishedAt) {
        return article(slug, publishedAt, "section", "sl-all", "sections", List.of("sl-few"), "language", "cy", "type",
                "gallery", "tags", tags("sl-common", "sl-other"), "authors", List.of(Map.of("slug", "sl-an", "name", "An")));
    }

    private static List<Map<String, String>> tags(String... slugs) {
        return List.of(slugs).stream().map(slug -> Map.of("slug", slug)).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "section=sl-all&language=cy&sort=publishedAt             | 3",
            "section=sl-all&language=cy&sort=publishedAt             | 7",
            "section=sl-all&language=cy&sort=publishedAt             | 13",
            "section=sl-all&language=cy&sort=publishedAt             | 14",
            "section=sl-all&language=cy&sort=publishedAt             | 100",
            "section=sl-all&type=gallery&sort=updatedAt              | 4",
            "section=sl-all&language=cy,fi&type=gallery,video&sort=publishedAt | 5",
            "section=sl-all&descendants=false&language=cy&sort=publishedAt | 5",
            "tag=sl-common&section=sl-few&sort=publishedAt           | 4",
            "tag=sl-common&author=sl-an&sort=publishedAt             | 4",
            "tag.all=sl-common,sl-other&sort=updatedAt               | 1",
            "tag=sl-other,sl-none&section=sl-all&sort=publishedAt    | 4",
            "section=sl-all&language=cy&sort=headline                | 4",
            "section=sl-few&sort=headline                            | 4",
    })
    void aWalkForthAndBackMeetsThemAllInOrder(String query, int limit) {
        var all = IntStream.range(0, AT_EACH_END * 2)
                .mapToObj(i -> "sl-%s-%d".formatted(i < AT_EACH_END ? "a" : "z", i % AT_EACH_END)).toList();
        assertThat(ListWalk.forthAndBack(LIST + query, "slug", limit)).isEqualTo(all);
        var opposite = query.replace("sort=", "sort=-");
        if (!query.endsWith("headline")) {
            assertThat(ListWalk.forthAndBack(LIST + opposite, "slug", limit))
                    .isEqualTo(all.stream().sorted(Comparator.reverseOrder()).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "section.not=sl-all                | sl-x-below sl-x-none",
            "section.not=sl-out                | sl-x-none",
            "section.not=sl-out/sl-below       | sl-x-none sl-x-both",
            "section.not=sl-few,sl-none        | sl-x-below sl-x-none sl-x-both",
            "section.not=sl-all&section=sl-out | sl-x-below",
            "section.not=sl-all,sl-out&type=article | sl-x-none",
    })
    void excludedSectionsLeaveTheOthersAndArticlesWithoutOne(String query, String slugs) {
        for (var sort : List.of("publishedAt", "updatedAt", "headline", "-headline")) {
            assertThat(ListWalk.forthAndBack(LIST + query + "&language=kw&sort=" + sort, "slug", 1))
                    .containsExactlyInAnyOrder(slugs.split(" "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "section=sl-all&publishedAfter=2024-02-29T00:00:00Z", "language=cy&updatedAfter=2024-02-29T00:00:00Z",
                    "publishedAfter=2024-02-29T00:00:00Z&publishedBefore=2024-03-08T00:00:00Z&type=gallery",
                    "tag=sl-common&publishedAfter=2024-02-29T00:00:00Z&updatedBefore=2024-03-08T00:00:00Z" })
    void aShortTimeIsFoundInTheOrderOfHeadlines(String query) {
        assertThat(ListWalk.forthAndBack(LIST + query + "&sort=headline", "slug", 3))
                .isEqualTo(IntStream.range(0, AT_EACH_END).mapToObj(i -> "sl-z-" + i).toList());
        assertThat(ListWalk.forthAndBack(LIST + query + "&sort=-headline", "slug", 3)).isEqualTo(
                IntStream.range(0, AT_EACH_END).mapToObj(i -> "sl-z-" + (AT_EACH_END - 1 - i)).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "updatedAfter=2024-02-29T00:00:00Z&sort=publishedAt    | z",
            "updatedAfter=2024-02-29T00:00:00Z&sort=-publishedAt   | z",
            "publishedAfter=2024-02-29T00:00:00Z&sort=updatedAt    | z",
            "publishedBefore=2024-01-31T00:00:00Z&sort=-updatedAt  | a",
            "updatedBefore=2024-01-31T00:00:00Z&sort=-publishedAt  | a",
            "updatedBefore=2024-01-31T00:00:00Z&sort=publishedAt   | a",
    })
    void aBoundOnOneTimeIsMetInTheOrderOfTheOther(String query, String end) {
        var found = IntStream.range(0, AT_EACH_END).mapToObj(i -> "sl-" + end + "-" + i)
                .sorted(query.contains("sort=-") ? Comparator.reverseOrder() : Comparator.naturalOrder()).toList();
        for (var filter : List.of("section=sl-all", "tag=sl-common&section=sl-all", "language=cy")) {
            assertThat(ListWalk.forthAndBack(LIST + filter + "&" + query, "slug", 3)).as(filter).isEqualTo(found);
        }
    }

    /** A slug ends with the months of publication and update. */
    @ParameterizedTest
    @ValueSource(strings = { "publishedAt", "-publishedAt", "updatedAt", "-updatedAt" })
    void bothTimesOfAnArticleAreWithinTheirBounds(String sort) {
        var slugs = List.of("sl-u-11", "sl-u-28", "sl-u-33", "sl-u-49", "sl-u-55", "sl-u-67");
        newsroom.write(slugs.stream().map(slug -> article(slug, start(slug.charAt(5)), "updatedAt", start(slug.charAt(6)),
                "language", "kv")).toList());
        Comparator<String> inOrder = Comparator.comparing(slug -> slug.charAt(sort.endsWith("publishedAt") ? 5 : 6));
        for (var bound : List.of("publishedAfter", "publishedBefore", "updatedAfter", "updatedBefore")) {
            for (var month : List.of('3', '5')) {
                var place = bound.startsWith("published") ? 5 : 6;
                var expected = slugs.stream()
                        .filter(slug -> bound.endsWith("After") ? slug.charAt(place) > month : slug.charAt(place) < month)
                        .sorted(sort.startsWith("-") ? inOrder.reversed() : inOrder).toList();
                assertThat(ListWalk.forthAndBack(LIST + "language=kv&" + bound + "=" + start(month) + "&sort=" + sort, "slug", 2))
                        .as(bound + month).isEqualTo(expected);
            }
        }
    }

    private static String start(char month) {
        return "1991-0%s-01T00:00:00Z".formatted(month);
    }

    @Test
    void aNumberedPageHasTheSameAsAWalk() {
        var query = "section=sl-all&language=cy&sort=publishedAt&limit=5&page=";
        assertThat(page(LIST + query + 2).getList("data.slug"))
                .containsExactly("sl-a-5", "sl-a-6", "sl-z-0", "sl-z-1", "sl-z-2");
        assertThat(page(LIST + query + 3).getList("data.slug")).containsExactly("sl-z-3", "sl-z-4", "sl-z-5", "sl-z-6");
        assertThat(page(LIST + query + 4).getList("data")).isEmpty();
    }

    /** Where it would continue the list would depend on its number. */
    @Test
    void aNumberedPageThatIsNotReachedIsRejected() {
        var quotation = "/api/v1/articles?q=%22sl+about%22&section=sl-all&limit=1&page=";
        given().urlEncodingEnabled(false).get(quotation + 1).then().statusCode(200).body("data", empty())
                .body("page.next", notNullValue());
        given().urlEncodingEnabled(false).get(quotation + 2).then().statusCode(400).body("errors.name", contains("page"))
                .body("detail", startsWith("\"page\" begins behind the articles that are checked for it"));
    }

    @Test
    void theLengthIsThatOfTheWholeList() {
        given().get(LIST + "section=sl-all&language=cy&limit=5&count=exact").then().statusCode(200)
                .body("page.total", equalTo(AT_EACH_END * 2));
    }

    @Test
    void pageThatTheScanDoesNotFillCostsAnotherStatementAndIfMoreFollowOneMore() {
        var full = page(LIST + "section=sl-all&language=cy&limit=4");
        assertThat(statements.during(() -> page(full.getString("links.self")))).isEqualTo(2);
        assertThat(statements.during(() -> page(LIST + "section=sl-few&language=cy&limit=100"))).isEqualTo(3);
        var next = page(full.getString("links.next"));
        assertThat(statements.during(() -> page(full.getString("links.next")))).isEqualTo(4);
        assertThat(statements.during(() -> page(next.getString("links.previous")))).as("all before are read").isEqualTo(3);
    }

    private static JsonPath page(String link) {
        return given().get(link).then().statusCode(200).extract().jsonPath();
    }
}
