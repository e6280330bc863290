package dev.dateline.http.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiDocumentFilterTest {

    @ParameterizedTest
    @CsvSource({ "/openapi,application/yaml", "/openapi?format=yaml,application/yaml", "/openapi?format=YAML,application/yaml",
            "/openapi?format=json,application/json", "/openapi?format=Json,application/json", "/openapi.json,application/json",
            "/openapi.yaml,application/yaml", "/openapi.yml,application/yaml" })
    void servesTheFormatOfTheUrl(String path, String type) {
        given().get(path).then().statusCode(200).contentType(startsWith(type)).header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @CsvSource({ "application/json,application/json", "'application/json, text/plain, */*',application/json",
            "application/yaml,application/yaml", "*/*,application/yaml",
            "'text/html,application/xhtml+xml,*/*;q=0.8',application/yaml",
            "'application/yaml;q=0.5, application/json',application/json" })
    void servesTheFormatThatAcceptPrefers(String accept, String type) {
        given().header("Accept", accept).get("/openapi").then().statusCode(200).contentType(startsWith(type));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/openapi?format=xml", "/openapi?format=", "/openapi?format=json&format=yaml" })
    void rejectsUnknownFormats(String path) {
        given().get(path).then().statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("urn:dateline:problem:invalid-parameter")).body("errors[0].name", equalTo("format"));
    }

    @Test
    void reportsTheUnknownFormat() {
        given().get("/openapi?format=xml").then().body("errors[0].value", equalTo("xml"));
    }

    @Test
    void rejectsOtherMediaTypes() {
        given().header("Accept", "text/html").get("/openapi").then().statusCode(406)
                .body("type", equalTo("urn:dateline:problem:not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/openapi", "/openapi?format=json" })
    void compressesAndRevalidates(String path) {
        var plain = given().header("Accept-Encoding", "identity").get(path);
        var coded = given().header("Accept-Encoding", "gzip").get(path);

        coded.then().statusCode(200).header("Content-Encoding", "gzip").header("ETag", endsWith("-gzip\""));
        assertThat(Integer.parseInt(coded.header("Content-Length"))).isLessThan(plain.asByteArray().length / 5);
        assertThat(coded.asString()).isEqualTo(plain.asString());
        for (var tag : new String[] { coded.header("ETag"), "W/" + coded.header("ETag"), plain.header("ETag"), "*" }) {
            given().header("Accept-Encoding", "gzip").header("If-None-Match", tag).get(path).then().statusCode(304)
                    .header("Cache-Control", "no-cache");
        }
        given().header("Accept-Encoding", "gzip").header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        assertThat(given().get("/openapi?format=json").header("ETag")).isNotEqualTo(given().get("/openapi").header("ETag"));
    }
}
