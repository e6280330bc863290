package dev.dateline.http.parameter;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Newsroom;

/** The same request in other spellings gets the same response; a malformed one an error that names what is wrong. */
@QuarkusTest
class ParameterSpellingTest {

    private static final String LIST = "/api/v1/articles";

    @Inject
    Newsroom newsroom;

    @BeforeEach
    void write() {
        newsroom.write(line("kind", "section", "path", "ps-news", "name", "News"),
                piece("ps-one", "2026-02-01T08:00:00Z", "ps-a"), piece("ps-two", "2026-02-02T08:00:00Z", "ps-b"),
                piece("ps-three", "2026-02-03T08:00:00Z", "ps-c"));
    }

    private static Map<String, Object> piece(String slug, String time, String tag) {
        return article(slug, time, "section", "ps-news", "tags", List.of(Map.of("slug", tag), Map.of("slug", "ps-all")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tag", "tag.all", "tag.not", "author", "section" })
    void rejectsSlugOfExcessiveLength(String name) {
        var problem = get(LIST + "?" + name + "=" + "a-".repeat(3_900)).statusCode(400)
                .body("type", equalTo("urn:dateline:problem:invalid-parameter")).body("errors", hasSize(1))
                .body("errors[0].name", equalTo(name)).extract().jsonPath();
        var bound = name.equals("section") ? 1_000 : 200;
        var value = "a-".repeat(50) + "…";
        assertThat(problem.getString("errors[0].value")).isEqualTo(value);
        assertThat(problem.getString("detail")).isEqualTo(
                "\"" + name + "\" must not be longer than " + bound + " characters; received \"" + value + "\".");
    }

    @Test
    void shortensNamesThatItReports() {
        assertThat(get(LIST + "?" + "x".repeat(3_000) + "=1").statusCode(400).extract().asString()).hasSizeLessThan(1_000);
        assertThat(get("/api/v1/tags/by-slug/" + "x".repeat(3_000)).statusCode(404).extract().jsonPath()
                .getString("detail")).hasSizeLessThan(400);
    }

    @ParameterizedTest
    @CsvSource({ "blocks.type,blocks", "headline.x,headline", "section.names.de,section.names", "metadata.a.b,metadata" })
    void reportsWhatIsSelectedAsAWholeOnly(String path, String whole) {
        get(LIST + "?fields=" + path).statusCode(400).body("errors.nearest", contains(whole)).body("errors.reason",
                contains("contains \"" + path + "\", but \"" + whole + "\" can only be selected as a whole"));
    }

    @Test
    void reportsTheFirstFiftyViolations() {
        var query = IntStream.range(0, 900).mapToObj(i -> "x" + i + "=1").collect(Collectors.joining("&"));
        get(LIST + "?" + query).statusCode(400).body("errors", hasSize(50)).body("errors[49].name", equalTo("x49"));
        get(LIST + "?fields=" + "x,".repeat(99) + "x").statusCode(400).body("errors", hasSize(1)).body("errors[0].reason",
                equalTo("contains \"x\", which is not a property of this response"));
        get(LIST + "?fields=" + "x,".repeat(100) + "x").statusCode(400).body("errors[0].reason",
                equalTo("must not have more than 100 values"));
        get(LIST + "?fields=id," + "x".repeat(101)).statusCode(400).body("errors", hasSize(1))
                .body("errors[0].value", equalTo("x".repeat(100) + "…")).body("errors[0].reason",
                        equalTo("must not be longer than 100 characters"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "tag=ps-a,ps-b                           | tag=ps-a&tag=ps-b",
            "tag.all=ps-a,ps-all                     | tag.all=ps-all&tag.all=ps-a",
            "tag=ps-all&tag.not=ps-a,ps-b            | tag=ps-all&tag.not=ps-b&tag.not=ps-a",
            "tag=ps-all&type=article,opinion         | tag=ps-all&type=opinion&type=article",
            "tag=ps-all&language=en,de               | tag=ps-all&language=DE&language=en",
            "tag=ps-all&fields=id,slug               | tag=ps-all&fields=slug,id",
            "tag=ps-all&fields=id,slug               | tag=ps-all&fields=slug&fields=id",
            "tag=ps-all&publishedAfter=2026-02-02T08:00:00Z | tag=ps-all&publishedAfter=2026-02-02t08:00:00z",
            "tag=ps-all&publishedAfter=2026-02-02T08:00:00Z | tag=ps-all&publishedAfter=2026-02-02T08:00:00%2B0000",
            "tag=ps-all&publishedAfter=2026-02-02T08:00:00Z | tag=ps-all&publishedAfter=2026-02-02T08:00:00+00:00",
            "tag=ps-all&publishedAfter=2026-02-02T08:00:00Z | tag=ps-all&publishedAfter=2026-02-02T10:00:00%2B02" })
    void readsOtherSpellingsAlike(String one, String other) {
        assertThat(slugs(other)).isEqualTo(slugs(one)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "tag=ps-a,ps-b,ps-c | tag=ps-c&tag=ps-b&tag=ps-a",
            "tag=ps-all&updatedAfter=2020-01-01T00:00:00Z | updatedAfter=2020-01-01t00:00:00+0000&tag=ps-all",
            "tag=ps-all&language=en | language=EN&tag=ps-all" })
    void acceptsCursorsOfOtherSpellings(String one, String other) {
        var next = page(one + "&limit=1").getString("page.next");
        assertThat(page(other + "&limit=1&cursor=" + next).getList("data.slug")).containsExactly("ps-two");
    }

    @Test
    void readsIdsInAnyCase() {
        var section = given().get("/api/v1/sections/by-path/ps-news").jsonPath().getString("id");
        var tag = given().get("/api/v1/tags/by-slug/ps-all").jsonPath().getString("id");
        for (var query : List.of("section=" + section, "tag=" + tag, "tag.all=" + tag, "tag=" + tag + "&tag.not=" + section)) {
            var lower = page(query + "&limit=1");
            var upper = page(query.replace(section, upper(section)).replace(tag, upper(tag)) + "&limit=1&cursor="
                    + lower.getString("page.next"));
            assertThat(lower.getList("data.slug")).containsExactly("ps-three");
            assertThat(upper.getList("data.slug")).containsExactly("ps-two");
        }
        var ids = page("section=ps-news").getList("data.id", String.class);
        assertThat(page("ids=" + upper(ids.get(0)) + "&ids=" + ids.get(1)).getList("data.id"))
                .containsExactlyElementsOf(ids.subList(0, 2));
        for (var path : List.of("/api/v1/sections/" + section, "/api/v1/tags/" + tag, LIST + "/" + ids.get(0),
                LIST + "/" + ids.get(0) + "/related", LIST + "/" + ids.get(0) + "/versions")) {
            get(path).statusCode(200);
            get(path.replace(section, upper(section)).replace(tag, upper(tag)).replace(ids.get(0), upper(ids.get(0))))
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({ "/api/v1/articles?tag=ps-all&,data,updatedAt", "/api/v1/articles/by-slug/ps-one?,'',updatedAt",
            "/api/v1/sections?view=tree&,data,updatedAt", "/api/v1/tags?,data,updatedAt", "/api/v1/changes?,data,change" })
    void repeatedFieldsSelectTheSameAsCommaSeparatedOnes(String path, String items, String other) {
        var repeated = get(path + "fields=id&fields=" + other).statusCode(200).extract().jsonPath().<Object>get(items);
        assertThat(repeated).isEqualTo(get(path + "fields=id," + other).extract().jsonPath().<Object>get(items));
        var first = repeated instanceof List<?> list ? list.get(0) : repeated;
        assertThat(first).asInstanceOf(InstanceOfAssertFactories.MAP).containsOnlyKeys("id", other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "language=en_GB | language | en_GB", "language=de,en_GB&language=FR_x | language | en_GB",
                    "language=DE,FR&language=En_x | language | En_x",
                    "limit=0101 | limit | 0101", "page=-00 | page | -00", "limit=-05 | limit | -05",
                    "author=ABC%20d | author | ABC d", "fields=id,Slug | fields | " })
    void errorsQuoteTheValueAsSent(String query, String name, String value) {
        var problem = get(LIST + "?" + query).statusCode(400).body("errors[0].name", equalTo(name))
                .body("errors[0].value", equalTo(value)).extract().jsonPath();
        assertThat(problem.getString("detail")).contains(value == null ? "contains \"Slug\"" : "received \"" + value + "\"");
    }

    @Test
    void reportsTheValueOfAnImportAsSent() {
        given().urlEncodingEnabled(false).header("Authorization", AdminKey.bearer()).contentType("application/octet-stream")
                .body(new byte[0]).post("/manage/v1/imports?format=jsonl&language=en_GB").then().statusCode(400)
                .body("errors[0].value", equalTo("en_GB")).body("errors[0].nearest", equalTo("en-GB"));
    }

    @ParameterizedTest
    @CsvSource({ "/openapi?foo=1,foo,", "/openapi?formt=json,formt,format", "/openapi.json?format=json,format,",
            "/openapi.yaml?x,x,", "/openapi?format=json&FORMAT=json,FORMAT,format" })
    void theDocumentRejectsUnknownParameters(String path, String name, String nearest) {
        get(path).statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("urn:dateline:problem:unknown-parameter")).body("errors", hasSize(1))
                .body("errors[0].name", equalTo(name)).body("errors[0].nearest", equalTo(nearest));
    }

    /** Links to pages, health checks and scrapers can have parameters that mean nothing here. */
    @ParameterizedTest
    @ValueSource(strings = { "/", "/docs/", "/docs/style.css", "/sample/tram.svg", "/health", "/health/live", "/metrics" })
    void pagesIgnoreUnknownParameters(String path) {
        get(path + "?utm_source=mail&utm_source=x").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit", "cursor", "q", "sort", "publishedAfter" })
    void rejectsRepetitionOfSingleValues(String name) {
        get(LIST + "?" + name + "=1&" + name + "=2").statusCode(400).body("errors", hasSize(1))
                .body("errors[0].name", equalTo(name)).body("errors[0].reason", equalTo("must not be repeated"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tag=ps-a&tag=", "tag=ps-a&tag=,", "tag=&tag=ps-a", "tag=ps-a,&tag=ps-b" })
    void rejectsEmptyValuesAmongOthers(String query) {
        get(LIST + "?" + query).statusCode(400).body("errors", hasSize(1)).body("errors[0].name", equalTo("tag"));
    }

    @Test
    void countsRepeatedValuesAgainstTheMaximum() {
        get(LIST + "?" + "tag=t&".repeat(21)).statusCode(400)
                .body("detail", equalTo("\"tag\" must not have more than 20 values."));
        get(LIST + "?TAG=ps-a&tag=ps-b").statusCode(400).body("errors.name", equalTo(List.of("TAG")));
    }

    @ParameterizedTest
    @CsvSource({ "articles,slug,/api/v1/articles/by-slug/{slug}", "articles,id,/api/v1/articles/{id}",
            "sections,path,/api/v1/sections/by-path/{path}", "sections,slug,/api/v1/sections/by-path/{path}",
            "sections,id,/api/v1/sections/{id}", "tags,slug,/api/v1/tags/by-slug/{slug}", "tags,id,/api/v1/tags/{id}",
            "authors,slug,/api/v1/authors/by-slug/{slug}", "authors,id,/api/v1/authors/{id}", "media,id,/api/v1/media/{id}",
            "captions,id,/api/v1/captions/{id}" })
    void namesTheEndpointThatAnUnknownParameterIndicates(String list, String name, String endpoint) {
        get("/api/v1/" + list + "?" + name + "=x").statusCode(400)
                .body("type", equalTo("urn:dateline:problem:unknown-parameter"))
                .body("detail", equalTo("\"" + name + "\" is not a parameter of this endpoint; use " + endpoint + "."))
                .body("errors[0].nearest", nullValue());
    }

    @ParameterizedTest
    @CsvSource({ "articles,search,q", "articles,query,q", "articles,offset,page", "articles,per_page,limit",
            "articles,pageSize,limit", "articles,order,sort", "articles,order_by,sort", "articles,category,section",
            "articles,path,section", "articles,lang,language", "articles,expand,include", "changes,offset,page",
            "changes,after,since",
            "tags,per-page,limit", "articles,status,", "articles,filter," })
    void suggestsTheParameterThatOtherApisNameDifferently(String list, String name, String nearest) {
        get("/api/v1/" + list + "?" + name + "=1").statusCode(400).body("errors[0].name", equalTo(name))
                .body("errors[0].nearest", equalTo(nearest));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/articles/", "/api/v1/sections/", "/api/v1/tags/", "/api/v1/media/", "/manage/v1/jobs/" })
    void problemsQuoteTheIdInThePathAsSent(String path) {
        var id = "01A20D77-AE06-7DC5-8863-3F00843CFF5B";
        given().header("Authorization", AdminKey.bearer()).get(path + id).then().statusCode(404)
                .body("detail", containsString("the id " + id)).body("instance", equalTo(path + id));
    }

    private static String upper(String id) {
        return id.toUpperCase(Locale.ROOT);
    }

    private static List<String> slugs(String query) {
        return page(query).getList("data.slug", String.class);
    }

    private static JsonPath page(String query) {
        return get(LIST + "?" + query).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse get(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }
}
