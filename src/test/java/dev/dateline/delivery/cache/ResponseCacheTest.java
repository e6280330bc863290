package dev.dateline.delivery.cache;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class ResponseCacheTest {

    private static final String PUBLISHED = "2026-01-01T00:00:00Z";
    private static final String TAG = "/api/v1/tags/by-slug/rc-tag";
    private static final String TAGS = "/api/v1/tags?limit=2";

    @Inject
    Newsroom newsroom;

    @Inject
    NodeCaches caches;

    @Inject
    EvictionFollower follower;

    @Inject
    Evictions evictions;

    @Inject
    DataSource dataSource;

    @Inject
    Sql sql;

    @Inject
    DeliveryStatements statements;

    @BeforeEach
    void write() {
        newsroom.write(article("rc-one", PUBLISHED, "section", "rc-section", "tags",
                List.of(Map.of("slug", "rc-tag"), Map.of("slug", "rc-other-1"), Map.of("slug", "rc-other-2"))));
        // Waits until the node has followed the write, which otherwise evicts what a test has stored.
        given().header("Cache-Control", "no-cache").get(TAG).then().statusCode(200);
        caches.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = { "identity", "gzip", "br", "gzip;q=0.5, br;q=0.1" })
    void aHitEqualsTheComputedResponse(String coding) {
        for (var path : List.of(TAG, TAGS, "/api/v1/sections/by-path/rc-section", "/api/v1/tags?limit=1&fields=name")) {
            caches.clear();
            var computed = coded(coding).get(path);
            var hit = coded(coding).get(path);
            var head = coded(coding).head(path);

            assertThat(computed.header("Cache-Status")).isEqualTo("dateline; fwd=uri-miss; stored");
            assertThat(hit.header("Cache-Status")).isEqualTo("dateline; hit");
            assertThat(hit.statusCode()).isEqualTo(200);
            assertThat(hit.asByteArray()).isEqualTo(computed.asByteArray());
            assertThat(headers(hit)).isEqualTo(headers(computed))
                    .containsKeys("etag", "surrogate-key", "cache-tag", "access-control-allow-origin", "content-length");
            assertThat(head.header("Cache-Status")).isEqualTo("dateline; hit");
            assertThat(head.asByteArray()).isEmpty();
            assertThat(headers(head)).isEqualTo(headers(computed));
        }
    }

    @Test
    void noRequestGetsAnotherResponseBecauseItIsCached() {
        var tag = given().get(TAG).header("ETag");
        var past = "Sun, 06 Nov 1994 08:49:37 GMT";
        var requests = Stream.of(List.of("Accept", "application/json, garbage"), List.of("Accept", "garbage"),
                List.of("Accept", ""), List.of("Accept", "text/html, */*"), List.of("Accept", "application/*;q=0.1"),
                List.of("Accept", "application/json;x=\""), List.of("Accept", "application/json;x=\"a\";q=0.5"),
                List.of("Accept-Encoding", "garbage;;q=zz"), List.of("Accept-Encoding", "identity;q=0"),
                List.of("Accept-Encoding", ";"), List.of("Accept-Encoding", "gzip,;"),
                List.of("Content-Type", "garbage"), List.of("Content-Type", "application/xml; charset"),
                List.of("If-None-Match", tag), List.of("If-None-Match", "W/" + tag), List.of("If-None-Match", "*"),
                List.of("If-None-Match", ""), List.of("If-Match", "*"), List.of("If-Match", "\"other\""),
                List.of("If-Modified-Since", past), List.of("If-Unmodified-Since", past), List.of("Range", "bytes=0-3"),
                List.of("Origin", "https://other.example"), List.of("X-HTTP-Method-Override", "DELETE"),
                List.of("X-Forwarded-Prefix", "/other"), List.of("Authorization", "Basic YTpi"),
                List.of("Content-Encoding", "gzip"), List.of("Expect", "garbage"), List.of("Cache-Control", "no-cache"));
        requests.forEach(header -> {
            for (var method : List.of(Method.GET, Method.HEAD, Method.OPTIONS, Method.DELETE)) {
                caches.clear();
                var computed = given().noFilters().header(header.get(0), header.get(1)).request(method, TAG);
                given().get(TAG);
                var second = given().noFilters().header(header.get(0), header.get(1)).request(method, TAG);
                assertThat(second.statusCode()).as("%s %s", method, header).isEqualTo(computed.statusCode()).isLessThan(500);
                assertThat(headers(second)).as("%s %s", method, header).isEqualTo(headers(computed));
                assertThat(second.asString()).as("%s %s", method, header).isEqualTo(computed.asString());
            }
        });
    }

    /** A content delivery network has been purged of it already, and would keep it. */
    @Test
    void aResponseThatIsOutdatedWhenItIsSentMustBeRevalidated() throws Exception {
        var path = TAG + "?names=fr";
        var key = "tag:" + given().get(TAG).path("id");
        CompletableFuture<Response> outdated;
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE delivery.tag IN ACCESS EXCLUSIVE MODE");
            outdated = CompletableFuture.supplyAsync(() -> given().noFilters().get(path));
            await().until(() -> sql.waiting("delivery.tag") > 0);
            evictions.evict(Set.of(key));
            connection.rollback();
        }
        assertThat(outdated.get().statusCode()).isEqualTo(200);
        assertThat(outdated.get().header("Cache-Control")).startsWith("no-cache");
        assertThat(outdated.get().header("Surrogate-Key")).isNull();
        assertThat(given().get(path).header("Cache-Control")).startsWith("public");
    }

    /** As on a node that has not applied the eviction of another one yet: what is cached has the former name. */
    @ParameterizedTest
    @ValueSource(strings = { TAG, "/api/v1/batch?get=/api/v1/tags/by-slug/rc-tag",
            "/api/v1/articles/by-slug/rc-one?fields=tags.name" })
    void aRequestWithNoCacheGetsWhatTheDatabaseHas(String path) throws Exception {
        var former = given().get(path).asString();
        var name = "Name " + UUID.randomUUID();
        CompletableFuture<String> validated;
        synchronized (ClientProxy.unwrap(follower)) {
            Sql.asOwner("UPDATE delivery.tag SET name = '" + name + "' WHERE slug = 'rc-tag'");
            assertThat(given().get(path).asString()).isEqualTo(former);
            validated = CompletableFuture.supplyAsync(
                    () -> given().header("Cache-Control", "max-age=0, No-Cache").get(path).asString());
            assertThatThrownBy(() -> validated.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }
        assertThat(validated.get(10, TimeUnit.SECONDS)).contains(name);
    }

    @Test
    void aBodyThatIsTooLongIsRejectedDespiteAHit() {
        given().get(TAG);

        given().body(new byte[1024 * 1024 + 1]).get(TAG).then().statusCode(413);
        given().header("Authorization", AdminKey.bearer()).body(new byte[1024 * 1024 + 1]).get(TAG).then().statusCode(413);
        given().body("short").get(TAG).then().statusCode(200);
    }

    @Test
    void a304HasOnlyHeadersThatUpdateTheCopyOfTheClient() {
        var computed = given().get(TAG);
        var unmodified = given().header("If-None-Match", computed.header("ETag")).get(TAG);

        assertThat(unmodified.statusCode()).isEqualTo(304);
        assertThat(headers(unmodified)).containsKeys("etag", "cache-control", "vary", "surrogate-key", "cache-tag")
                .doesNotContainKeys("content-type", "content-length", "content-encoding");
    }

    @Test
    void metricsCountHitsAndMisses() {
        var hits = metric("requests_total{result=\"hit\"}");
        var misses = metric("requests_total{result=\"miss\"}");

        given().get(TAG);
        given().get(TAG);
        given().get(TAG);

        assertThat(metric("requests_total{result=\"hit\"}")).isEqualTo(hits + 2);
        assertThat(metric("requests_total{result=\"miss\"}")).isEqualTo(misses + 1);
        assertThat(metric("responses")).isPositive();
        assertThat(metric("size_bytes")).isGreaterThan(metric("responses") * 500);
    }

    @Test
    void metricsCountARequestWithAFailedPreconditionAsAMiss() {
        given().get(TAG);
        var hits = metric("requests_total{result=\"hit\"}");
        var misses = metric("requests_total{result=\"miss\"}");

        given().header("If-Match", "\"another\"").get(TAG).then().statusCode(412);
        given().header("If-Match", "\"another\"").header("Cache-Control", "no-cache").get(TAG).then().statusCode(412);
        given().header("If-Match", "*").get(TAG).then().statusCode(200);

        assertThat(metric("requests_total{result=\"hit\"}")).isEqualTo(hits + 1);
        assertThat(metric("requests_total{result=\"miss\"}")).isEqualTo(misses + 2);
    }

    private static double metric(String name) {
        return given().get("/metrics").then().statusCode(200).extract().asString().lines()
                .filter(line -> line.startsWith("dateline_cache_" + name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).findFirst().orElseThrow();
    }

    @Test
    void redirectsAreNotCachedOnTheNode() {
        newsroom.write(article("rc-one", PUBLISHED, "section", "rc-section", "formerSlugs", List.of("rc-former")));
        var redirect = "/api/v1/articles/by-slug/rc-former";
        for (int i = 0; i < 2; i++) {
            given().redirects().follow(false).get(redirect).then().statusCode(308)
                    .header("Location", containsString("/api/v1/articles/by-slug/rc-one"))
                    .header("Cache-Status", not(equalTo("dateline; hit")));
        }
    }

    @Test
    void aHitIsAConditionalResponse() {
        var tag = given().get(TAG).header("ETag");

        var unmodified = given().header("If-None-Match", tag).get(TAG);
        assertThat(unmodified.statusCode()).isEqualTo(304);
        assertThat(unmodified.header("ETag")).isEqualTo(tag);
        assertThat(unmodified.header("Cache-Status")).isEqualTo("dateline; hit");
        given().header("If-None-Match", "\"another\"").get(TAG).then().statusCode(200).header("Cache-Status", "dateline; hit");
        var failed = given().header("If-Match", "\"another\"").get(TAG);
        caches.clear();
        var computed = given().header("If-Match", "\"another\"").get(TAG);
        failed.then().statusCode(412).body("errors[0].in", equalTo("header")).body("errors[0].name", equalTo("If-Match"))
                .body("errors[0].value", equalTo("\"another\""))
                .body("errors[0].reason", equalTo("is not the current entity tag"));
        given().header("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT").get(TAG).then().statusCode(412)
                .body("errors[0].name", equalTo("If-Unmodified-Since"));
        assertThat(failed.asString()).isEqualTo(computed.asString());
        assertThat(headers(failed)).isEqualTo(headers(computed));
        var afterFailure = given().header("If-None-Match", tag).get(TAG);
        assertThat(headers(afterFailure)).isEqualTo(headers(unmodified));
    }

    @Test
    void aChangeEvictsWhatItAffectsAndNothingElse() {
        given().get(TAG);
        given().get(TAGS);
        given().get("/api/v1/tags/by-slug/rc-other-1");

        newsroom.write(line("kind", "tag", "slug", "rc-tag", "name", "Renamed"));

        assertThat(given().get(TAG).jsonPath().getString("name")).isEqualTo("Renamed");
        assertThat(given().get(TAGS).header("Cache-Status")).isEqualTo("dateline; fwd=uri-miss; stored");
        assertThat(given().get("/api/v1/tags/by-slug/rc-other-1").header("Cache-Status")).isEqualTo("dateline; hit");
    }

    @ParameterizedTest
    @CsvSource({ "/api/v1/tags?limt=2, 400", "/api/v1/tags/by-slug/rc-none, 404", "/api/v1/changes?limit=1, 200" })
    void errorsAndChangesAreNotCached(String path, int status) {
        for (int i = 0; i < 2; i++) {
            var response = given().get(path);
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.header("Cache-Status")).isNotEqualTo("dateline; hit");
        }
    }

    @Test
    void theOrderOfParametersDoesNotMatter() {
        given().get("/api/v1/tags?limit=2&sort=name&kind=topic");

        given().get("/api/v1/tags?kind=topic&limit=2&sort=name").then().statusCode(200).header("Cache-Status", "dateline; hit");
        given().get("/api/v1/tags?kind=topic&limit=2&sort=name&limit=2").then().statusCode(400);
        given().get("/api/v1/tags?Kind=topic&limit=2&sort=name").then().statusCode(400);
    }

    @Test
    void credentialsAndMediaTypesAreChecked() {
        given().get(TAG);

        given().header("Authorization", "Bearer nonsense").get(TAG).then().statusCode(401);
        given().header("Authorization", AdminKey.bearer()).get(TAG).then().statusCode(200)
                .header("Cache-Status", "dateline; hit");
        given().accept("text/csv").get(TAG).then().statusCode(406);
        given().accept("application/json;q=0").get(TAG).then().statusCode(406);
        given().accept("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8").get(TAG).then().statusCode(200)
                .header("Cache-Status", "dateline; hit");
        given().post(TAG).then().statusCode(405);
    }

    @Test
    @SuppressWarnings("unchecked")
    void concurrentRequestsForAResponseComputeItOnce() {
        var once = statements.during(() -> given().get(TAGS).then().statusCode(200));

        var together = statements.during(() -> ConcurrentRequests.call(
                Stream.<Callable<Response>>generate(() -> () -> given().get(TAGS)).limit(20).toArray(Callable[]::new)));

        assertThat(together).isLessThan(4 * once);
    }

    private static RequestSpecification coded(String coding) {
        return given().noFilters().config(io.restassured.config.RestAssuredConfig.config().decoderConfig(
                io.restassured.config.DecoderConfig.decoderConfig().noContentDecoders())).header("Accept-Encoding", coding);
    }

    private static Map<String, String> headers(Response response) {
        var headers = new TreeMap<String, String>();
        response.headers().forEach(header -> headers.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(),
                (first, second) -> first + "; " + second));
        headers.keySet().removeAll(List.of("date", "cache-status"));
        return headers;
    }
}
