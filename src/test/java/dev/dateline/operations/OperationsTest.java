package dev.dateline.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Health, metrics and documentation. */
@QuarkusTest
class OperationsTest {

    @Test
    void isAliveAndIsReadyIfPublicContentCanBeRead() {
        given().get("/health/live").then().statusCode(200).body("status", is("UP"));
        given().get("/health/started").then().statusCode(200).body("status", is("UP"));
        given().get("/health/ready").then().statusCode(200).body("status", is("UP"))
                .body("checks.data", is(List.of(Map.of("delivery", "UP"))));
    }

    @Test
    void countsRequestsConnectionsAndMemory() {
        given().get("/api/v1/articles").then().statusCode(200);

        assertThat(given().get("/metrics").then().statusCode(200).extract().asString())
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/api/v1/articles\"}")
                .contains("agroal_active_count{datasource=\"delivery\"}")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void unknownPathsCreateNoTimeSeries() {
        given().get("/nowhere/at/all").then().statusCode(404);

        assertThat(given().get("/metrics").asString()).doesNotContain("/nowhere");
    }

    @Test
    void documentationLoadsNothingFromOtherHosts() {
        var page = given().get("/docs/").then().statusCode(200).contentType(containsString("text/html")).extract().asString();

        assertThat(page).contains("<title>API reference – Dateline</title>").doesNotContain("src=\"http")
                .doesNotContain("href=\"http");
    }
}
