package dev.dateline.http.origin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.AdminKey;

@QuarkusTest
class CrossOriginFilterTest {

    private static final String FOREIGN = "https://paper.example";
    /** As configured for tests. */
    private static final String DESK = "https://desk.example";
    private static final String UNKNOWN = "/manage/v1/imports/00000000-0000-7000-8000-000000000000";

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/articles", "/api/v1/articles?limit=x", "/api/v1/nothing",
            "/api/v1/articles/by-slug/%ff", "/openapi" })
    void letsPagesOfEveryOriginReadWithTheSameHeaders(String path) {
        var without = given().urlEncodingEnabled(false).get(path);
        var with = from(FOREIGN).urlEncodingEnabled(false).get(path);
        for (var response : new Response[] { without, with }) {
            response.then().header("Access-Control-Allow-Origin", equalTo("*"))
                    .header("Access-Control-Allow-Credentials", nullValue())
                    .header("Access-Control-Expose-Headers", equalTo("allow, cache-status, deprecation, etag,"
                            + " last-modified, link, location, retry-after, sunset, www-authenticate"));
            assertThat(response.headers().getValues("Vary")).noneMatch(vary -> vary.contains("Origin"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "accept", "accept-language", "authorization", "if-none-match", "if-modified-since", "range",
            "content-type", "cache-control", "if-match", "last-event-id", "traceparent", "tracestate", "baggage",
            "sentry-trace" })
    void letsPagesOfEveryOriginSendTheHeader(String header) {
        var preflight = preflight(FOREIGN, "GET", "/api/v1/articles").then().statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("*")).header("Access-Control-Max-Age", equalTo("86400"))
                .header("Access-Control-Allow-Methods", equalTo("GET, HEAD, OPTIONS")).extract();
        assertThat(preflight.header("Access-Control-Allow-Headers").split(", ")).contains(header);
    }

    @Test
    void namesTheMethodsOfAPathToEveryOrigin() {
        from(FOREIGN).options("/api/v1/articles").then().statusCode(200).header("Allow", equalTo("GET, HEAD, OPTIONS"))
                .header("Access-Control-Allow-Origin", equalTo("*"));
    }

    @ParameterizedTest
    @CsvSource({ "GET,https://paper.example", "POST,https://paper.example", "POST,null", "POST,http://desk.example",
            "POST,https://desk.example:8443", "POST,https://desk.example.evil.example", "POST,nonsense", "POST,https://" })
    void rejectsWebPagesOfOtherOriginsWithTheSettingThatAdmitsThem(String method, String origin) {
        var response = from(origin).header("Authorization", AdminKey.bearer()).contentType("application/octet-stream")
                .body(new byte[] { '\n' }).request(method, "/manage/v1/imports?format=jsonl");
        response.then().statusCode(403).contentType("application/problem+json")
                .body("type", equalTo("urn:dateline:problem:forbidden")).body("errors[0].in", equalTo("header"))
                .body("errors[0].name", equalTo("Origin")).body("errors[0].value", equalTo(origin))
                .body("detail", containsString("DATELINE_MANAGE_ORIGINS"));
        assertClosed(response);
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "POST", "PUT", "PATCH", "DELETE" })
    void rejectsPreflightsOfOtherOrigins(String method) {
        var response = preflight(FOREIGN, method, "/manage/v1/imports");
        response.then().statusCode(403).contentType("application/problem+json");
        assertClosed(response);
    }

    @Test
    void letsWebPagesOfItsOwnOriginManage() {
        var own = "http://" + server.getAuthority();
        from(own).header("Authorization", AdminKey.bearer()).contentType("application/octet-stream")
                .body(new byte[] { '\n' })
                .post("/manage/v1/imports?format=jsonl").then().statusCode(202);
        from(own.toUpperCase(Locale.ROOT)).header("Authorization", AdminKey.bearer()).get(UNKNOWN).then().statusCode(404);
        from(own).get(UNKNOWN).then().statusCode(401);
    }

    @Test
    void letsWebPagesOfConfiguredOriginsManage() {
        preflight(DESK, "POST", "/manage/v1/imports").then().statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(DESK)).header("Vary", containsString("Origin"))
                .header("Access-Control-Allow-Methods", equalTo("GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE"))
                .header("Access-Control-Allow-Headers", containsString("authorization"))
                .header("Access-Control-Allow-Headers", containsString("content-type"))
                .header("Access-Control-Allow-Headers", containsString("if-match"))
                .header("Access-Control-Allow-Headers", containsString("idempotency-key"));
        from(DESK).header("Authorization", AdminKey.bearer()).get(UNKNOWN).then().statusCode(404)
                .header("Access-Control-Allow-Origin", equalTo(DESK)).header("Vary", containsString("Origin"))
                .header("Access-Control-Expose-Headers", containsString("location"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/manage/v1/imports", "/manage/v1/nothing", "/x/../manage/v1/imports", "//manage/v1/imports",
            "/%6danage/v1/imports" })
    void hidesResponsesOfTheManagementApi(String path) {
        var response = from(FOREIGN).noFilters().urlEncodingEnabled(false).get(path);
        response.then().statusCode(403);
        assertClosed(response);
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }

    private static Response preflight(String origin, String method, String path) {
        return from(origin).header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "content-type, authorization").options(path);
    }

    private static void assertClosed(Response response) {
        assertThat(response.headers()).extracting(header -> header.getName().toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.startsWith("access-control-"));
    }
}
