package dev.dateline.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.ValidatableResponse;

import dev.dateline.database.DataFolder;
import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

@QuarkusTest
class ApiKeyTest {

    private static final String READING = "/api/v1/tags?limit=1";
    private static final String MANAGING = "/manage/v1/imports";

    @Inject
    DataSource dataSource;

    @Inject
    Sql sql;

    @AfterEach
    void removeKeys() throws SQLException {
        run("DELETE FROM editorial.api_key WHERE name LIKE 'akt-%'");
    }

    @Test
    void looksUpAWrongKeyOnce() {
        var key = DataFolder.newSecret();

        assertThat(lookupsDuring(() -> List.of(READING, MANAGING, READING).forEach(path -> get(path, key).statusCode(401)
                .header("WWW-Authenticate", "Bearer").body("detail", equalTo("The API key is unknown.")))))
                .isEqualTo(1);
    }

    @Test
    void usesOneConnectionForManyWrongKeys() throws Exception {
        var threads = IntStream.range(0, 30).mapToObj(i -> new Thread(() -> get(READING, DataFolder.newSecret()))).toList();
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE editorial.api_key IN ACCESS EXCLUSIVE MODE");
            threads.forEach(Thread::start);
            await().during(Duration.ofMillis(300)).until(() -> sql.waiting("editorial.api_key") == 1);
            connection.rollback();
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    @Test
    void acceptsNewAndRejectsRevokedKeysImmediately() throws SQLException {
        var key = DataFolder.newSecret();
        run("INSERT INTO editorial.api_key (id, name, role, hash, prefix, created_by, created_at) VALUES ('" + UUID.randomUUID()
                + "', 'akt-editor', 'admin', '" + KeyHash.of(key) + "', '', '', now())");
        get(READING, key).statusCode(200);
        get(MANAGING, key).statusCode(200);

        run("DELETE FROM editorial.api_key WHERE name = 'akt-editor'");

        get(MANAGING, key).statusCode(401);
        get(READING, key).statusCode(401);
    }

    @Test
    void doesNotLookUpAKnownKeyForEachRead() throws SQLException {
        var key = DataFolder.newSecret();
        run("INSERT INTO editorial.api_key (id, name, role, hash, prefix, created_by, created_at) VALUES ('" + UUID.randomUUID()
                + "', 'akt-reader', 'admin', '" + KeyHash.of(key) + "', '', '', now())");

        assertThat(lookupsDuring(() -> IntStream.range(0, 3).forEach(i -> get(READING, key).statusCode(200)))).isEqualTo(1);
    }

    @Test
    void tellsWhyAKeyIsNotValidAnyMore() throws SQLException {
        var expired = insert("akt-expired", "expires_at", "now() - interval '1 minute'");
        var revoked = insert("akt-revoked", "revoked_at", "now() - interval '1 minute'");

        for (var path : List.of(READING, MANAGING)) {
            get(path, expired).statusCode(401).body("detail", equalTo("The API key has expired."));
            get(path, revoked).statusCode(401).body("detail", equalTo("The API key has been revoked."));
        }
    }

    private String insert(String name, String column, String value) throws SQLException {
        var key = DataFolder.newSecret();
        run("INSERT INTO editorial.api_key (id, name, role, hash, prefix, created_by, created_at, " + column + ") VALUES ('"
                + UUID.randomUUID() + "', '" + name + "', 'admin', '" + KeyHash.of(key) + "', '', '', now(), " + value + ")");
        return key;
    }

    @Test
    void limitsUnknownKeysOfOneAddressWithoutLockingOutOthers() throws SQLException {
        var inUse = insert("akt-in-use", "expires_at", "NULL");
        var unused = insert("akt-unused", "expires_at", "NULL");
        get(MANAGING, inUse, "127.0.0.9").statusCode(200);

        ConcurrentRequests.repeat(60, i -> get(READING, DataFolder.newSecret(), "127.0.0.9").statusCode(401));

        get(READING, DataFolder.newSecret(), "127.0.0.9").statusCode(429).header("Retry-After", equalTo("60"))
                .body("type", equalTo("urn:dateline:problem:too-many-requests"));
        get(MANAGING, unused, "127.0.0.9").statusCode(429);
        get(MANAGING, inUse, "127.0.0.9").statusCode(200);
        get(MANAGING, unused, "127.0.0.10").statusCode(200);
        get(READING, DataFolder.newSecret(), "127.0.0.10").statusCode(401);
    }

    private static ValidatableResponse get(String path, String key, String clientAddress) {
        var client = RestAssured.config().httpClient(HttpClientConfig.httpClientConfig()
                .setParam("http.route.local-address", new InetSocketAddress(clientAddress, 0).getAddress()));
        return given().config(client).header("Authorization", "Bearer " + key).get(path).then();
    }

    private static long lookupsDuring(Runnable action) {
        return StatementLog.during(action).stream()
                .filter(statement -> statement.startsWith("select") && statement.contains("api_key")).count();
    }

    private static ValidatableResponse get(String path, String key) {
        return given().header("Authorization", "Bearer " + key).get(path).then();
    }

    private void run(String change) throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
