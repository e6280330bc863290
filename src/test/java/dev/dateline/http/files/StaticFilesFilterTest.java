package dev.dateline.http.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.util.Arrays;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class StaticFilesFilterTest {

    private static final String VIDEO = "/sample/skerrow-light.mp4";

    @Test
    void documentationFitsSmallScreensAndDarkColourSchemes() {
        var page = Jsoup.parse(given().get("/docs/").then().statusCode(200).contentType("text/html")
                .header("Content-Security-Policy", equalTo("frame-ancestors 'none'")).extract().asString());
        assertThat(page.select("meta[name=viewport]").attr("content")).isEqualTo("width=device-width, initial-scale=1");
        assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(given().get("/docs/style.css").then().statusCode(200).extract().asString())
                .contains("@media (prefers-color-scheme: dark)", "@media (max-width: 640px)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/docs", "/docs/index.html" })
    void documentationHasOneUrl(String path) {
        given().redirects().follow(false).get(path).then().statusCode(308).header("Location", equalTo("/docs/"));
        given().redirects().follow(false).get(path + "?api=preview").then().statusCode(308)
                .header("Location", equalTo("/docs/?api=preview"));
    }

    @Test
    void documentationHasAHeadingAndWithoutJavaScriptLinksToTheDocuments() {
        var page = Jsoup.parse(given().get("/docs/").asString());
        assertThat(page.select("h1").eachText()).containsExactly("API reference");
        assertThat(page.select("main > #swagger-ui, main h1")).hasSize(2);
        assertThat(page.select("main noscript a").eachAttr("href")).containsExactly("../openapi", "../openapi/public",
                "../openapi/manage", "../openapi/preview");
    }

    @Test
    void documentationLoadsEverythingByRelativeUrls() {
        var page = Jsoup.parse(given().get("/docs/").asString());
        var files = page.select("[href], [src]").stream().map(element -> element.attr("href") + element.attr("src")).toList();
        assertThat(files)
                .contains("swagger-ui.css", "pages.css", "style.css", "swagger-ui-bundle.js", "reference.js", "favicon.ico",
                        "../")
                .noneMatch(file -> file.startsWith("/") || file.contains(":"));
        files.forEach(file -> given().urlEncodingEnabled(false).get(URI.create("/docs/").resolve(file)).then().statusCode(200));
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(given().get("/docs/reference.js").asString()).contains("\"../openapi?format=json\"",
                "\"../openapi/preview?format=json\"");
    }

    @Test
    void redirectsToTheFolderThatTheUrlsAreRelativeTo() {
        given().redirects().follow(false).get("/docs").then().statusCode(308).header("Location", equalTo("/docs/"));
    }

    @ParameterizedTest
    @CsvSource({ "/docs/,text/html;charset=UTF-8,no-cache,1",
            "/docs/swagger-ui-bundle.js,text/javascript;charset=UTF-8,no-cache,3",
            "/docs/swagger-ui.css,text/css;charset=UTF-8,no-cache,5", "/docs/favicon.ico,image/x-icon,no-cache,1",
            "/sample/tram.svg,image/svg+xml,'public, max-age=86400',2" })
    void compressesAndRevalidates(String path, String mediaType, String cacheControl, int atLeastTimesSmaller) {
        var plain = given().header("Accept-Encoding", "identity").get(path);
        plain.then().statusCode(200).header("Content-Type", equalTo(mediaType))
                .header("Cache-Control", cacheControl).header("Vary", "Accept-Encoding");
        var coded = given().header("Accept-Encoding", "gzip").get(path);
        coded.then().statusCode(200).header("Content-Encoding", "gzip").header("Content-Type", equalTo(mediaType))
                .header("ETag", endsWith("-gzip\""));
        assertThat(coded.asByteArray()).isEqualTo(plain.asByteArray());
        assertThat(Integer.parseInt(coded.header("Content-Length")) * atLeastTimesSmaller)
                .isLessThan(plain.asByteArray().length);
        for (var tag : new String[] { coded.header("ETag"), coded.header("ETag").replace("-gzip", "") }) {
            given().header("Accept-Encoding", "gzip").header("If-None-Match", tag).get(path).then().statusCode(304)
                    .header("Cache-Control", cacheControl);
        }
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void doesNotCompressVideo() {
        given().header("Accept-Encoding", "gzip, br").get(VIDEO).then().statusCode(200).contentType("video/mp4")
                .header("Content-Encoding", nullValue()).header("Accept-Ranges", "bytes");
    }

    @ParameterizedTest
    @CsvSource({ "bytes=0-9,0,9", "bytes=5-,5,-1", "bytes=-4,-4,-1", "bytes=3-99999999,3,-1" })
    void servesARangeOfVideo(String range, int first, int last) {
        var complete = given().get(VIDEO).asByteArray();
        var start = first < 0 ? complete.length + first : first;
        var end = last < 0 ? complete.length + last : last;
        var part = given().header("Range", range).get(VIDEO);
        part.then().statusCode(206).header("Content-Range", "bytes " + start + "-" + end + "/" + complete.length);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(complete, start, end + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "bytes=9-5", "bytes=0-1,4-5", "bytes=-", "pages=1-2" })
    void servesTheCompleteVideoForOtherRanges(String range) {
        given().header("Range", range).get(VIDEO).then().statusCode(200);
    }

    @Test
    void rejectsARangeBeyondTheEnd() {
        var length = given().get(VIDEO).asByteArray().length;
        given().header("Range", "bytes=" + length + "-").get(VIDEO).then().statusCode(416)
                .header("Content-Range", "bytes */" + length);
    }

    @Test
    void servesTheCompleteVideoIfItHasChangedSinceTheLastRange() {
        var tag = given().get(VIDEO).header("ETag");
        given().header("Range", "bytes=0-9").header("If-Range", tag).get(VIDEO).then().statusCode(206);
        given().header("Range", "bytes=0-9").header("If-Range", "\"other\"").get(VIDEO).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "/docs/nothing.js", "/sample/nothing.svg", "/sample/", "/sample/content.jsonl", "/static/docs/index.html",
                    "/docs/..%2Fsample/tram.svg", "/docs/%2e%2e/sample/../../application.properties", "/openapi-ui/index.html" })
    void servesNothingElse(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }
}
