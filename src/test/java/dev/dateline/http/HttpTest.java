package dev.dateline.http;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;

import dev.dateline.fixture.Newsroom;

@QuarkusTest
class HttpTest {

    @Inject
    Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({ "POST,/api/v1/articles", "PUT,/api/v1/articles/by-slug/x", "DELETE,/api/v1/sections/by-path/a/b",
            "PATCH,/api/v1/tags", "DELETE,/api/v1/articles/00000000-0000-7000-8000-000000000000/versions",
            "POST,/api/v1/articles/00000000-0000-7000-8000-000000000000/versions/1",
            "PUT,/api/v1/articles/00000000-0000-7000-8000-000000000000/related" })
    void unsupportedMethodReturns405WithTheSupportedOnes(Method method, String path) {
        given().request(method, path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS")
                .contentType("application/problem+json").body("type", equalTo("urn:dateline:problem:method-not-allowed"));
    }

    @ParameterizedTest
    @CsvSource({ "/,'GET, HEAD, OPTIONS'", "/api/v1/articles,'GET, HEAD, OPTIONS'",
            "/api/v1/sections/by-path/a/b,'GET, HEAD, OPTIONS'", "/manage/v1/imports,'GET, HEAD, OPTIONS, POST'",
            "/manage/v1/tags/00000000-0000-7000-8000-000000000000/merge,'OPTIONS, POST'" })
    void optionsListsTheMethodsOfThePath(String path, String methods) {
        given().options(path).then().statusCode(200).header("Allow", methods);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/nothing", "/manage/v1/nothing/at/all" })
    void optionsOfUnknownPathReturns404(String path) {
        given().options(path).then().statusCode(404).contentType("application/problem+json")
                .header("Allow", nullValue());
    }

    @ParameterizedTest
    @CsvSource({ "DELETE,/openapi", "POST,/health/ready", "PUT,/metrics", "POST,/docs/", "POST,/openapi/public",
            "PUT,/openapi/manage.json" })
    void pagesRejectWritingMethods(Method method, String path) {
        given().request(method, path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS")
                .contentType("application/problem+json");
        given().get(path).then().statusCode(200);
    }

    @Test
    void rejectsMediaTypesOtherThanJson() {
        given().accept("text/csv").get("/api/v1/articles").then().statusCode(406)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json ; q=1", "*/* ; q=0.5", "text/html;q=1 ,\tapplication/json\t;q=0.8",
            "text/csv;q=0, application/json" })
    void acceptsMediaRangesWithSpacesAndWeights(String accept) {
        given().header("Accept", accept).get("/api/v1/tags?limit=1").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json;q=0", "*/*;q=0", "application/json ; q=0.0, text/html",
            "*/*, application/json;q=0" })
    void honoursWeightZeroInAccept(String accept) {
        given().header("Accept", accept).get("/api/v1/tags?limit=1").then().statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void documentationIsRevalidated() {
        given().get("/docs/").then().statusCode(200).header("Cache-Control", "no-cache");
        given().get("/openapi").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @Test
    void unknownPathReturns404() {
        given().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json")
                .body("instance", equalTo("/api/v1/nothing"));
        given().get("/api/v2/articles").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/articles/1-1-1-1-1", "/api/v1/tags/0-0-0-0-0", "/api/v1/articles/by-slug/%20",
            "/api/v1/articles/1a20d77-ae06-7dc5-8863-3f00843cff5b", "/api/v1/sections/by-path/a%00b",
            "/api/v1/articles/01a20d77-ae06-7dc5-8863-3f00843cff5b/versions/0",
            "/api/v1/articles/01a20d77-ae06-7dc5-8863-3f00843cff5b/versions/one" })
    void malformedValuesInThePathReturn404(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404)
                .body("type", equalTo("urn:dateline:problem:not-found")).body("detail", startsWith("There is nothing at "));
    }

    @Test
    void namesOfExcessiveLengthReturn404() {
        given().get("/api/v1/tags/by-slug/" + "a".repeat(201)).then().statusCode(404)
                .body("type", equalTo("urn:dateline:problem:not-found"));
        given().get("/api/v1/sections/by-path/" + "a/".repeat(500) + "a").then().statusCode(404)
                .body("type", equalTo("urn:dateline:problem:not-found"));
    }

    @Test
    void acceptsIdsInUpperCase() {
        newsroom.write(article("ht-capitals", "2026-01-01T00:00:00Z"));
        String id = given().get("/api/v1/articles/by-slug/ht-capitals").path("id");
        given().get("/api/v1/articles/" + id.toUpperCase(Locale.ROOT)).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void responsesHaveCacheControl() {
        given().get("/api/v1/articles").then().header("Cache-Control", containsString("s-maxage="))
                .header("Cache-Control", containsString("stale-while-revalidate="))
                .header("Vary", containsString("Accept-Encoding"));
        given().get("/api/v1/nothing").then().header("Cache-Control", "no-store").header("ETag", nullValue());
    }

    @Test
    void revalidatesByDateWithoutTag() {
        newsroom.write(article("ht-dated", "2026-01-01T00:00:00Z", "tags", List.of(Map.of("slug", "ht-tag"))));
        var path = "/api/v1/articles/by-slug/ht-dated";
        var date = given().get(path).then().header("Last-Modified", notNullValue()).extract().header("Last-Modified");
        given().header("If-Modified-Since", date).get(path).then().statusCode(304);
        given().header("If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT").get(path).then().statusCode(200);
        for (var malformed : List.of("some time ago", "x".repeat(65), date + " ".repeat(40) + "x")) {
            given().header("If-Modified-Since", malformed).get(path).then().statusCode(200);
            given().header("If-Unmodified-Since", malformed).get(path).then().statusCode(200);
        }
        given().header("If-Modified-Since", date).header("If-None-Match", "\"x\"").get(path).then().statusCode(200);
    }

    @Test
    void failedPreconditionReturns412() {
        newsroom.write(article("ht-matched", "2026-01-01T00:00:00Z"));
        var path = "/api/v1/articles/by-slug/ht-matched?fields=headline,updatedAt";
        var answer = given().get(path);
        var tag = answer.header("ETag");
        for (var match : List.of(tag, "*", "\"other\", " + tag)) {
            given().header("If-Match", match).get(path).then().statusCode(200);
        }
        for (var match : List.of("\"other\"", "W/" + tag)) {
            given().header("If-Match", match).get(path).then().statusCode(412).header("Cache-Control", "no-store")
                    .header("ETag", nullValue()).body("type", equalTo("urn:dateline:problem:precondition-failed"));
        }
        given().header("If-Unmodified-Since", answer.header("Last-Modified")).get(path).then().statusCode(200);
        given().header("If-Unmodified-Since", "Thu, 01 Jan 2026 00:00:00 GMT").get(path).then().statusCode(412);
        given().header("If-Match", tag).header("If-Unmodified-Since", "Thu, 01 Jan 2026 00:00:00 GMT").get(path).then()
                .statusCode(200);
    }

    @Test
    void compressesPagesForClientsThatAcceptIt() {
        newsroom.write(line("kind", "section", "path", "ht-one"));
        given().header("Accept-Encoding", "gzip").get("/api/v1/sections?limit=100").then().statusCode(200)
                .header("Content-Encoding", "gzip").body("page.limit", equalTo(100));
    }

    @ParameterizedTest
    @ValueSource(strings = { "%00", "%ff%fe", "../../etc/passwd", "a'--", "%F0%9F%98%80" })
    void hostileSlugsFindNothing(String slug) {
        assertThat(given().urlEncodingEnabled(false).get("/api/v1/articles/by-slug/" + slug).statusCode())
                .isBetween(400, 404);
        assertThat(given().urlEncodingEnabled(false).get("/api/v1/sections/by-path/" + slug).statusCode())
                .isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/articles?limit=1", "/api/v1/articles?limit=0", "/api/v1/nothing", "/docs/" })
    void responsesHaveADate(String path) {
        given().get(path).then().header("Date", matchesPattern("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"));
    }

    @Test
    void redirectsHaveNoContentCoding() {
        newsroom.write(line("kind", "section", "path", "ht-now", "formerPaths", List.of("ht-then")));
        given().header("Accept-Encoding", "gzip").redirects().follow(false).get("/api/v1/sections/by-path/ht-then").then()
                .statusCode(308).header("Location", endsWith("/ht-now")).header("Content-Encoding", nullValue());
    }
}
