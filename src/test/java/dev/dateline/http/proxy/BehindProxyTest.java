package dev.dateline.http.proxy;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.SampleContent;

/** A proxy strips a prefix from paths and sends it in a header; links in responses have it. */
@QuarkusTest
@TestProfile(SampleContent.class)
class BehindProxyTest {

    private static final String PREFIX = "/content";
    private static final String CRANES = "/api/v1/articles/by-slug/electric-cranes-oster-quay";
    private static boolean loaded;

    @Inject
    Newsroom newsroom;

    @TestHTTPResource
    URI server;

    @BeforeEach
    void load() {
        if (!loaded) {
            SampleContent.load();
            loaded = true;
        }
    }

    private static RequestSpecification proxied() {
        return given().header("X-Forwarded-Prefix", PREFIX);
    }

    @ParameterizedTest
    @ValueSource(strings = { "articles", "sections", "tags", "changes" })
    void linksOfAListHaveThePrefix(String list) {
        String next = given().get("/api/v1/" + list + "?limit=2").path("links.next");
        var page = proxied().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
        var linked = page.jsonPath();
        assertThat(linked.getString("links.self")).startsWith(PREFIX + "/api/v1/" + list + "?")
                .contains(next.substring(next.indexOf("cursor=")));
        assertThat(linked.getString("links.next")).startsWith(PREFIX + "/api/v1/" + list + "?limit=2&cursor=");
        assertThat(linked.getString("links.previous")).startsWith(PREFIX + "/api/v1/" + list + "?limit=2&cursor=");
        assertThat(page.header("Link")).contains("<" + PREFIX + "/api/v1/" + list + "?limit=2&cursor=");
        if (list.equals("changes")) {
            assertThat(linked.getString("resume")).startsWith(PREFIX + "/api/v1/changes?");
        }
    }

    @Test
    void linksWithThePrefixAreAcceptedAsPartsOfABatch() {
        var parts =
                proxied().queryParam("get", PREFIX + "/api/v1/tags?limit=1", "/api/v1/tags?limit=1").get("/api/v1/batch").then()
                        .body("responses.status", contains(200, 200)).extract().jsonPath();
        assertThat(parts.<Object>get("responses[0].body")).isEqualTo(parts.get("responses[1].body"));
        given().queryParam("get", PREFIX + "/api/v1/tags").get("/api/v1/batch").then().body("responses.status", contains(404));
    }

    @Test
    void redirectsHaveThePrefix() {
        proxied().redirects().follow(false).get("/api/v1/sections/by-path/city/port?fields=id").then().statusCode(308)
                .header("Location", equalTo(PREFIX + "/api/v1/sections/by-path/city/harbour?fields=id"));
        proxied().noFilters().redirects().follow(false).get("/api/v1/articles/").then().statusCode(308)
                .header("Location", equalTo(PREFIX + "/api/v1/articles"));
        proxied().redirects().follow(false).get("/docs").then().statusCode(308)
                .header("Location", equalTo(PREFIX + "/docs/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "html     | <a href=\"/content/api/v1/articles/by-slug/northern-ports-shore-power\" data-article=\"",
            "markdown | ](/content/api/v1/articles/by-slug/northern-ports-shore-power)" })
    void linksInBodiesHaveThePrefix(String format, String link) {
        for (var path : List.of(CRANES, versionOf(CRANES))) {
            assertThat(proxied().get(path + "?body=" + format).then().statusCode(200).extract().jsonPath().getString("body"))
                    .contains(link).doesNotContain("\"/api/", "(/api/");
        }
    }

    @Test
    void linksInBlocksHaveThePrefix() {
        for (var path : List.of(CRANES, versionOf(CRANES))) {
            var blocks = proxied().get(path + "?body=blocks").then().statusCode(200).extract().jsonPath();
            assertThat(blocks.getList("blocks.findAll { it.spans }.spans.flatten().findAll { it.href }.href"))
                    .containsExactly(PREFIX + "/api/v1/articles/by-slug/northern-ports-shore-power");
            assertThat(blocks.getList("blocks.findAll { it.spans }.spans.flatten().findAll { it.target }.target.slug"))
                    .containsExactly("northern-ports-shore-power");
        }
        var listed = proxied().get("/api/v1/articles?include=body&fields=slug,body&limit=100").then().statusCode(200).extract()
                .jsonPath();
        assertThat(listed.getString("data.find { it.slug == 'electric-cranes-oster-quay' }.body"))
                .contains("\"" + PREFIX + "/api/v1/articles/by-slug/northern-ports-shore-power\"");
    }

    private static String versionOf(String path) {
        var article = given().get(path).jsonPath();
        return "/api/v1/articles/" + article.getString("id") + "/versions/" + article.getInt("version");
    }

    /** Other files are on servers that the prefix does not concern. */
    @Test
    void mediaOfTheSampleHaveThePrefix() {
        newsroom.write(article("bp-media", "2025-01-01T08:00:00Z", "body", "<p>/sample/text.svg</p><img src='/sample/tram.svg'>"
                + "<img src='/uploads/a.jpg'><video src='/sample/skerrow-light.mp4' poster='/sample/tram.svg'></video>"
                + "<p><a href='/api/v1/articles/by-slug/nowhere'>a</a> <a href='/news/b'>b</a></p>",
                "media", List.of(Map.of("role", "lead", "media", Map.of("externalId", "bp-own", "type", "image", "url",
                        "/sample/tram.svg")), Map.of("media",
                                Map.of("externalId", "bp-other", "type", "image", "url",
                                        "/uploads/c.jpg")))));
        var article = proxied().get("/api/v1/articles/by-slug/bp-media").then().statusCode(200)
                .body("lead.url", equalTo(PREFIX + "/sample/tram.svg")).body("media.url", hasItem("/uploads/c.jpg")).extract()
                .jsonPath();
        assertThat(article.getString("body")).contains("<p>/sample/text.svg</p>", "src=\"" + PREFIX + "/sample/tram.svg\"",
                "src=\"/uploads/a.jpg\"", "src=\"" + PREFIX + "/sample/skerrow-light.mp4\"",
                "poster=\"" + PREFIX + "/sample/tram.svg\"", "href=\"" + PREFIX + "/api/v1/articles/by-slug/nowhere\"",
                "href=\"/news/b\"");
        proxied().get("/api/v1/articles/by-slug/bp-media?body=blocks").then()
                .body("blocks.findAll { it.type == 'image' || it.type == 'video' }.url", contains(PREFIX + "/sample/tram.svg",
                        "/uploads/a.jpg", PREFIX + "/sample/skerrow-light.mp4"))
                .body("blocks.find { it.type == 'video' }.poster", equalTo(PREFIX + "/sample/tram.svg"));
        proxied().get("/api/v1/media/" + article.getString("lead.id")).then().body("url", equalTo(PREFIX + "/sample/tram.svg"));
        proxied().get("/api/v1/authors/by-slug/nell-tidewater").then()
                .body("portrait.url", equalTo(PREFIX + "/sample/portrait-nell-tidewater.svg"));
        newsroom.write(article("bp-newest", Instant.now().toString(), "media",
                List.of(Map.of("role", "lead", "media", Map.of("externalId", "bp-own")))));
        assertThat(Jsoup.parse(proxied().get("/").asString()).select("article img").eachAttr("src"))
                .contains(PREFIX + "/sample/tram.svg").allMatch(url -> url.startsWith(PREFIX + "/sample/"));
        given().get("/api/v1/articles/by-slug/bp-media").then().body("lead.url", equalTo("/sample/tram.svg"));
        var list = "/api/v1/articles?ids=" + article.getString("id");
        given().get(list).then().body("data.lead.url", contains("/sample/tram.svg"));
        proxied().get(list).then().body("data.lead.url", contains(PREFIX + "/sample/tram.svg"));
        given().get(list + "&sort=updatedAt").then().body("data.lead.url", contains("/sample/tram.svg"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/news, /content | /news/content", "/news/,/content/ | /news/content",
            "/a , /b, /c | /a/b/c", "/, /content | /content" })
    void combinesThePrefixesOfSeveralProxies(String prefixes, String combined) {
        given().header("X-Forwarded-Prefix", prefixes).get("/api/v1/tags?limit=1").then().statusCode(200)
                .body("links.self", equalTo(combined + "/api/v1/tags?limit=1"));
        given().headers(new Headers(Stream.of(prefixes.split(",")).map(each -> new Header("X-Forwarded-Prefix", each)).toList()))
                .get("/api/v1/tags?limit=1").then().body("links.self", equalTo(combined + "/api/v1/tags?limit=1"));
    }

    @Test
    void locationsAndResultsOfJobsHaveThePrefix() {
        String id = proxied().header("Authorization", AdminKey.bearer()).contentType("application/octet-stream")
                .body("\n".getBytes(StandardCharsets.UTF_8))
                .post("/manage/v1/imports?format=jsonl").then().statusCode(202)
                .header("Location", startsWith(PREFIX + "/manage/v1/imports/")).extract().path("id");
        proxied().header("Authorization", AdminKey.bearer()).get("/manage/v1/jobs/" + id).then().statusCode(200)
                .body("result", equalTo(PREFIX + "/manage/v1/imports/" + id));
    }

    @ParameterizedTest
    @ValueSource(strings = { "atomic", "each" })
    void locationsAndPathsOfOperationsHaveThePrefix(String mode) {
        var article = Map.of("method", "POST", "path", PREFIX + "/manage/v1/articles", "body",
                Map.of("headline", "Behind a proxy", "language", "en", "slug", "bp-operation-" + mode));
        String location = manage(Map.of("mode", mode, "operations", List.of(article))).statusCode(200)
                .body("responses[0].location", startsWith(PREFIX + "/manage/v1/articles/")).extract()
                .path("responses[0].location");
        manage(Map.of("mode", mode, "operations", List.of(Map.of("method", "POST", "path", location + "/preview-links"))))
                .statusCode(200).body("responses[0].body.url", startsWith(PREFIX + "/preview/v1/articles/"));
    }

    @Test
    void problemsOfOperationsHaveThePrefix() {
        var path = PREFIX + "/manage/v1/tags/00000000-0000-7000-8000-000000000000?replaceWith=x";
        manage(Map.of("mode", "each", "operations", List.of(Map.of("method", "DELETE", "path", path)))).statusCode(200)
                .body("responses[0].body.instance", equalTo(path.substring(0, path.indexOf('?'))));
    }

    private static ValidatableResponse manage(Object operations) {
        return proxied().header("Authorization", AdminKey.bearer()).contentType("application/json").body(operations)
                .post("/manage/v1/operations").then();
    }

    @Test
    void problemsHaveThePrefix() {
        proxied().get("/api/v1/articles?limit=x").then().statusCode(400).body("instance", equalTo(PREFIX + "/api/v1/articles"));
        proxied().get("/api/v1/articles/by-slug/none").then().statusCode(404)
                .body("instance", equalTo(PREFIX + "/api/v1/articles/by-slug/none"));
        proxied().header("If-Match", "\"other\"").get("/api/v1/articles").then().statusCode(412)
                .body("instance", equalTo(PREFIX + "/api/v1/articles"));
        proxied().urlEncodingEnabled(false).get("/api/v1/articles?q=%ff").then().statusCode(400)
                .body("instance", equalTo(PREFIX + "/api/v1/articles"));
    }

    @Test
    void linksOfPagesHaveThePrefix() {
        var home = Jsoup.parse(proxied().get("/").then().statusCode(200).extract().asString());
        assertThat(home.select(".links a").eachAttr("href")).isNotEmpty().allMatch(link -> link.startsWith(PREFIX + "/"));
        assertThat(home.select("article h3 a").eachAttr("href")).allMatch(link -> link.startsWith(PREFIX + "/api/v1/articles/"));
        assertThat(home.selectFirst(".command").text()).contains(server.getAuthority() + PREFIX + "/api/v1/articles");
    }

    @Test
    void documentHasThePrefixAsItsServer() {
        for (var json : new String[] { "/openapi?format=json", "/openapi.json" }) {
            assertThat(proxied().get(json).then().statusCode(200).extract().jsonPath().getString("servers[0].url"))
                    .isEqualTo(PREFIX);
        }
        for (var yaml : new String[] { "/openapi", "/openapi.yaml" }) {
            assertThat(proxied().get(yaml).then().statusCode(200).extract().asString()).contains("url: " + PREFIX + "\n");
        }
        assertThat(given().get("/openapi?format=json").jsonPath().getString("servers[0].url")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/openapi", "/openapi?format=json" })
    void documentWithPrefixIsCompressedAndRevalidated(String path) {
        var coded = proxied().header("Accept-Encoding", "gzip").get(path);
        coded.then().statusCode(200).header("Content-Encoding", "gzip").header("Vary", "Accept, Accept-Encoding")
                .header("Cache-Control", "no-cache");
        assertThat(coded.header("ETag")).endsWith("-gzip\"")
                .isNotEqualTo(given().header("Accept-Encoding", "gzip").get(path).header("ETag"));
        proxied().header("Accept-Encoding", "gzip").header("If-None-Match", coded.header("ETag")).get(path).then()
                .statusCode(304);
        proxied().get("/openapi?format=xml").then().statusCode(400).body("errors[0].name", equalTo("format"));
        proxied().header("Accept", "text/html").get("/openapi").then().statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.example", "content", "/a b", "/../x", "/\"><script>", "/a//b", "https://evil.example", "/",
            "/a, //evil.example",
            "/a,", ",/a", "/a, b" })
    void ignoresPrefixesThatAreNotPaths(String prefix) {
        given().header("X-Forwarded-Prefix", prefix).get("/api/v1/tags?limit=1").then().statusCode(200)
                .body("links.self", equalTo("/api/v1/tags?limit=1"));
    }

    @Test
    void ignoresThePrefixOfAProxyThatIsNotTrusted() throws IOException {
        assertThat(get("127.0.0.1")).contains("\"self\":\"" + PREFIX + "/api/v1/tags?limit=1\"");
        assertThat(get("127.0.0.2")).contains("\"self\":\"/api/v1/tags?limit=1\"");
    }

    @Test
    void comparesTheOriginWithTheForwardedHost() {
        proxied().header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "news.example")
                .header("Origin", "https://news.example").header("Authorization", AdminKey.bearer()).get("/manage/v1/imports")
                .then().statusCode(200);
        given().header("Origin", "https://news.example").header("Authorization", AdminKey.bearer())
                .get("/manage/v1/imports").then().statusCode(403);
    }

    private String get(String from) throws IOException {
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), server.getPort(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("GET /api/v1/tags?limit=1 HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Prefix: "
                    + PREFIX + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
