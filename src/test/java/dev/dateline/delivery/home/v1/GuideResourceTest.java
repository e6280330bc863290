package dev.dateline.delivery.home.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.http.problem.ProblemType;

@QuarkusTest
class GuideResourceTest {

    @ParameterizedTest
    @ValueSource(strings = { "quick-start", "authentication", "pagination", "errors", "versions" })
    void pageHasTheDesignAndTheNavigationOfAll(String page) {
        var response = given().get("/docs/" + page).then().statusCode(200).contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("X-Content-Type-Options", "nosniff")
                .extract().asString();
        var html = Jsoup.parse(response);

        assertThat(response).doesNotContain("{origin}", "{prefix}", "\\{");
        assertThat(html.title()).endsWith("– Dateline");
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("meta[name=viewport]").attr("content")).isEqualTo("width=device-width, initial-scale=1");
        assertThat(html.select("nav a").eachAttr("href")).containsExactly("/docs/quick-start", "/docs/authentication",
                "/docs/pagination", "/docs/errors", "/docs/versions", "/docs/", "/docs/?api=preview");
        assertThat(html.select("script:not([src]), style, [style]")).isEmpty();
        for (var link : html.select("a[href^=/], link[href], script[src]")) {
            var target = link.attr("href") + link.attr("src");
            var expected = target.contains("secton") ? 400 : 200;
            if (!target.startsWith("/api/v1/collections/home")) {
                given().urlEncodingEnabled(false).get(target.split("#")[0]).then().statusCode(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/docs/unknown", "/docs/quick-start/more", "/docs/layout" })
    void otherPagesDoNotExist(String page) {
        given().get(page).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void guideToErrorsListsEveryStatus() {
        var statuses = Jsoup.parse(given().get("/docs/errors").asString()).select("tbody td:first-child").eachText().stream()
                .flatMap(cell -> Stream.of(cell.split(", "))).map(Integer::valueOf).toList();

        assertThat(statuses).doesNotHaveDuplicates().contains(308, 414, 431)
                .containsAll(Arrays.stream(ProblemType.values()).map(ProblemType::status).distinct().toList());
    }

    @Test
    void allPagesHaveTheSameHeader() {
        var expected = header("/docs/quick-start");

        assertThat(expected).hasSize(8).contains("Preview API /docs/?api=preview");
        assertThat(List.of(header("/"), header("/docs/errors"), header("/docs/")))
                .allSatisfy(header -> assertThat(header).isEqualTo(expected));
    }

    private static List<String> header(String page) {
        var html = Jsoup.parse(given().get(page).then().statusCode(200).extract().asString(), "http://test" + page);
        return html.select("header a").stream()
                .map(link -> link.text() + " " + link.absUrl("href").substring("http://test".length())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/docs/quick-start", "/docs/errors", "/" })
    void revalidates(String page) {
        var first = given().header("Accept-Encoding", "gzip").get(page).then().statusCode(200).header("Cache-Control", "no-cache")
                .header("Content-Encoding", "gzip").header("Vary", "Accept-Encoding").header("ETag", endsWith("-gzip\""))
                .extract();

        given().header("Accept-Encoding", "gzip").header("If-None-Match", first.header("ETag")).get(page).then().statusCode(304)
                .header("ETag", first.header("ETag")).header("Cache-Control", "no-cache");
        given().header("If-None-Match", "\"other\"").get(page).then().statusCode(200);
        given().head(page).then().statusCode(200).header("ETag", notNullValue())
                .header("Content-Security-Policy", first.header("Content-Security-Policy"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "quick-start", "authentication", "pagination", "errors", "versions" })
    void hasOneUrl(String page) {
        given().redirects().follow(false).get("/docs/" + page + "/").then().statusCode(308)
                .header("Location", equalTo("/docs/" + page));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/docs/quick-start", "/docs/pagination", "/docs/versions", "/" })
    void pagesCanOnlyBeRead(String page) {
        given().post(page).then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/docs/pages.js", "/docs/pages.css", "/docs/reference.js" })
    void scriptsAndStylesAreServed(String file) {
        given().get(file).then().statusCode(200).header("Cache-Control", "no-cache");
    }
}
