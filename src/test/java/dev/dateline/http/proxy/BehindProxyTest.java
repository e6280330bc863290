package dev.dateline.http.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.EmbeddedDatabaseResource;
import dev.dateline.fixture.SampleContent;

/** A proxy strips a prefix from paths and sends it in a header; links in responses have it. */
@QuarkusTest
@TestProfile(SampleContent.class)
@WithTestResource(EmbeddedDatabaseResource.class)
class BehindProxyTest {

    private static final String PREFIX = "/content";
    private static boolean loaded;

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
    void redirectsHaveThePrefix() {
        proxied().redirects().follow(false).get("/api/v1/sections/by-path/city/port?fields=id").then().statusCode(308)
                .header("Location", equalTo(PREFIX + "/api/v1/sections/by-path/city/harbour?fields=id"));
        proxied().noFilters().redirects().follow(false).get("/api/v1/articles/").then().statusCode(308)
                .header("Location", equalTo(PREFIX + "/api/v1/articles"));
        proxied().redirects().follow(false).get("/docs").then().statusCode(308)
                .header("Location", equalTo(PREFIX + "/docs/"));
    }

    @Test
    void locationsOfJobsHaveThePrefix() {
        proxied().header("Authorization", AdminKey.bearer()).contentType("application/octet-stream")
                .body("\n".getBytes(StandardCharsets.UTF_8))
                .post("/manage/v1/imports?format=jsonl").then().statusCode(202)
                .header("Location", startsWith(PREFIX + "/manage/v1/imports/"));
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
    @ValueSource(strings = { "//evil.example", "content", "/a b", "/../x", "/\"><script>", "/a//b", "https://evil.example", "/" })
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
