package dev.dateline.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Health, metrics and documentation. */
@QuarkusTest
class OperationsTest {

    @Test
    void isAliveAndIsReadyIfPublicContentCanBeRead() {
        given().get("/health/live").then().statusCode(200).body("status", is("UP"));
        given().get("/health/started").then().statusCode(200).body("status", is("UP"));
        given().get("/health/ready").then().statusCode(200).body("status", is("UP"))
                .body("checks.data.findAll { it != null }", is(List.of(Map.of("delivery", "UP"))));
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

    /** The third header is that of Prometheus, the last one that of a browser. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "*/* | application/openmetrics-text", "text/plain | text/plain",
            "application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,"
                    + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2 | application/openmetrics-text",
            "text/plain;q=0.9,application/openmetrics-text;q=0.5 | text/plain",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/plain" })
    void metricsHaveTheFormatThatTheClientPrefers(String accept, String type) {
        given().header("Accept", accept).get("/metrics").then().statusCode(200).header("Content-Type", startsWith(type));
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
