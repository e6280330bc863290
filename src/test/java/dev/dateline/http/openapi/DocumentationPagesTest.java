package dev.dateline.http.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DocumentationPagesTest {

    @ParameterizedTest
    @ValueSource(strings = { "/docs/", "/docs/index.html" })
    void fitsSmallScreensAndDarkColourSchemes(String path) {
        var page = Jsoup.parse(given().get(path).then().statusCode(200).contentType("text/html").extract().asString());
        assertThat(page.select("meta[name=viewport]").attr("content")).isEqualTo("width=device-width, initial-scale=1");
        assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(given().get("/docs/style.css").then().statusCode(200).extract().asString())
                .contains("@media (prefers-color-scheme: dark)", "@media (max-width: 640px)");
    }

    @Test
    void loadsEverythingByRelativeUrls() {
        var page = Jsoup.parse(given().get("/docs/").asString());
        var files = page.select("[href], [src]").stream().map(element -> element.attr("href") + element.attr("src")).toList();
        assertThat(files).contains("swagger-ui.css", "style.css", "swagger-ui-bundle.js").noneMatch(file -> file.contains("/"));
        files.forEach(file -> given().get("/docs/" + file).then().statusCode(200));
        assertThat(page.select("script").outerHtml()).contains("url: \"../openapi?format=json\"");
    }

    @Test
    void redirectsToTheFolderThatItsUrlsAreRelativeTo() {
        given().redirects().follow(false).get("/docs").then().statusCode(308).header("Location", equalTo("/docs/"));
    }
}
