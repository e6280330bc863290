package dev.dateline.http.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class UnavailableTest {

    @Inject
    DataSource dataSource;

    @Test
    void aRequestThatTheDatabaseDoesNotAnswerInTimeIsBrokenOffAndMayBeTriedAgain() throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE delivery.tag IN ACCESS EXCLUSIVE MODE");
            given().get("/api/v1/tags").then().statusCode(503).header("Retry-After", "5")
                    .header("Cache-Control", "no-store").body("type", equalTo("urn:dateline:problem:unavailable"))
                    .body("detail", equalTo("The database did not answer in time."));
            connection.rollback();
        }
        given().get("/api/v1/tags").then().statusCode(200);
    }
}
