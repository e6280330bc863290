package dev.dateline.http.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class UnavailableTest {

    @Inject
    DataSource dataSource;

    @Inject
    @io.quarkus.agroal.DataSource("delivery")
    AgroalDataSource pool;

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

    @Test
    void aRequestThatFindsAllConnectionsTakenIsToldSoAndThoseThatTookThemAreAnswered() throws Exception {
        var client = HttpClient.newHttpClient();
        var tags = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/tags")).build();
        List<CompletableFuture<HttpResponse<Void>>> waiting;
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE delivery.tag IN ACCESS EXCLUSIVE MODE");
            waiting = IntStream.range(0, pool.getConfiguration().connectionPoolConfiguration().maxSize())
                    .mapToObj(i -> client.sendAsync(tags, BodyHandlers.discarding())).toList();
            await().until(() -> waitingForTags(statement) == waiting.size());
            given().get("/api/v1/tags").then().statusCode(503).header("Retry-After", "5")
                    .body("detail", equalTo("Too many requests wait for the database at the moment."));
            connection.rollback();
        }
        assertThat(waiting).allSatisfy(request -> assertThat(request.get().statusCode()).isEqualTo(200));
    }

    private static int waitingForTags(Statement statement) throws SQLException {
        try (var count = statement.executeQuery(
                "SELECT count(*) FROM pg_locks WHERE relation = 'delivery.tag'::regclass AND NOT granted")) {
            count.next();
            return count.getInt(1);
        }
    }
}
