package dev.dateline.http.origin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;

@QuarkusTest
class CrossOriginTest {

    private static final Header ORIGIN = new Header("Origin", "https://paper.example");

    @Test
    void letsPagesOfAnyOriginReadWhatIsPublic() {
        given().header(ORIGIN).get("/api/v1/articles").then().statusCode(200)
                .header("Access-Control-Allow-Origin", is("https://paper.example"))
                .header("Access-Control-Expose-Headers", containsString("etag"));
    }

    @Test
    void letsPagesOfAnyOriginAskConditionally() {
        preflight("GET", "/api/v1/articles", "if-none-match").then().statusCode(200)
                .header("Access-Control-Allow-Origin", is("https://paper.example"))
                .header("Access-Control-Allow-Methods", containsString("GET"))
                .header("Access-Control-Allow-Headers", containsString("if-none-match"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
    void offersNoWriteToOtherOrigins(String method) {
        assertThat(preflight(method, "/api/v1/articles", "content-type").header("Access-Control-Allow-Methods"))
                .doesNotContain(method);
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "POST", "PUT", "PATCH", "DELETE" })
    void opensNothingOfTheManagementApi(String method) {
        assertClosed(preflight(method, "/manage/v1/imports", "authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/manage/v1/imports", "/manage/v1/nothing", "/x/../manage/v1/imports" })
    void hidesAnswersOfTheManagementApi(String path) {
        assertClosed(given().urlEncodingEnabled(false).header(ORIGIN).get(path));
    }

    private static Response preflight(String method, String path, String headers) {
        return given().header(ORIGIN).header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", headers).options(path);
    }

    private static void assertClosed(Response response) {
        assertThat(response.headers()).extracting(header -> header.getName().toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.startsWith("access-control-"));
    }
}
