package dev.dateline.delivery.home.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

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
                "/docs/pagination", "/docs/errors", "/docs/versions", "/docs/");
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

    @ParameterizedTest
    @ValueSource(strings = { "/docs/quick-start", "/" })
    void pagesCanOnlyBeRead(String page) {
        given().post(page).then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/docs/pages.js", "/docs/pages.css", "/docs/reference.js" })
    void scriptsAndStylesAreServed(String file) {
        given().get(file).then().statusCode(200).header("Cache-Control", "no-cache");
    }
}
