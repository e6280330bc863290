package dev.dateline.http.versioning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RetirementTest {

    @Test
    void addsHeadersToEveryResponseOfADeprecatedResource() {
        given().get("/test/retiring/old").then().statusCode(200)
                .header("Deprecation", equalTo("@1798761600"))
                .header("Sunset", equalTo("Sat, 01 Jan 2028 00:00:00 GMT"))
                .header("Link", equalTo("<https://dateline.dev/docs/v2>; rel=\"deprecation\""));
    }

    @Test
    void addsHeadersToErrors() {
        given().get("/test/retiring/missing").then().statusCode(404).header("Deprecation", equalTo("@1798761600"));
    }

    @Test
    void methodOverridesItsResource() {
        given().get("/test/retiring/older").then().statusCode(200)
                .header("Deprecation", equalTo("@1767657600"))
                .header("Sunset", nullValue()).header("Link", nullValue());
    }

    @Test
    void addsNoHeadersToOtherEndpoints() {
        given().get("/api/v1/tags").then().statusCode(200)
                .header("Deprecation", nullValue()).header("Sunset", nullValue());
    }
}
