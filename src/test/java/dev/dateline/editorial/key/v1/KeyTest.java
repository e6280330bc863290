package dev.dateline.editorial.key.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import dev.dateline.contract.ManagementOperations;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.SettableClock;
import dev.dateline.fixture.Sql;

@QuarkusTest
class KeyTest {

    private static final String KEYS = "/manage/v1/keys";
    private static final String ARTICLES = "/manage/v1/articles";

    @Inject
    Desk desk;

    @Inject
    SettableClock clock;

    @Inject
    Sql sql;

    @Test
    void aRepeatedRequestCreatesNoSecondKeyAndDoesNotShowTheFirstOne() {
        var first = keyed("ke-repeated").then().statusCode(201).body("key", notNullValue()).extract();
        String secret = first.path("key");

        var second = keyed("ke-repeated").then().statusCode(409).body("errors[0].in", equalTo("header"))
                .body("errors[0].name", equalTo("Idempotency-Key")).body("errors[0].value", equalTo("ke-repeat"))
                .body("errors[0].reason", startsWith("created a secret of " + first.header("Location") + " before")).extract();

        assertThat(second.asString()).doesNotContain(secret);
        assertThat(sql.value("SELECT to_jsonb(r)::text FROM editorial.idempotent_request r WHERE key = 'ke-repeat'"))
                .contains(first.header("Location")).doesNotContain(secret);
        assertThat(sql.value("SELECT count(*) FROM editorial.api_key WHERE name = 'ke-repeated'")).isEqualTo("1");
        keyed("ke-other").then().statusCode(422).body("type", equalTo("urn:dateline:problem:idempotency-key-reused"));
        with(secret).get(ARTICLES).then().statusCode(200);
    }

    private static Response keyed(String name) {
        return Desk.request().header("Idempotency-Key", "ke-repeat").contentType("application/json")
                .body(Map.of("name", name, "role", "viewer")).post(KEYS);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aKeyIsShownOnceAndStoredAsADigest() {
        var created = create("ke-shown", "editor").then().statusCode(201).header("Location", startsWith(KEYS + "/"))
                .body("name", equalTo("ke-shown")).body("role", equalTo("editor")).body("createdBy", equalTo("admin"))
                .body("expiresAt", nullValue()).body("lastUsedAt", nullValue()).body("revokedAt", nullValue()).extract()
                .response();
        String key = created.path("key");
        assertThat(key).hasSizeGreaterThanOrEqualTo(32).startsWith(created.<String>path("prefix"));
        assertThat(created.<String>path("prefix")).hasSize(8);

        Desk.request().get(created.header("Location")).then().statusCode(200).body("key", nullValue())
                .body("prefix", equalTo(created.path("prefix")));
        Desk.request().get(KEYS).then().statusCode(200)
                .body("data.find { it.name == 'ke-shown' }.key", nullValue());
        assertThat(sql.value("SELECT to_jsonb(k) FROM editorial.api_key k WHERE name = 'ke-shown'")).doesNotContain(key);
        with(key).get(ARTICLES).then().statusCode(200);
        Desk.request().get(created.header("Location")).then().body("lastUsedAt", notNullValue());
    }

    @Test
    void aRevokedKeyIsRejectedAtOnceAndItsNameIsFree() {
        var created = create("ke-revoked", "viewer");
        with(created.path("key")).get(ARTICLES).then().statusCode(200);
        create("ke-revoked", "editor").then().statusCode(422).body("errors.pointer", contains("/name"));

        revoke(created.path("id")).statusCode(200).body("revokedAt", notNullValue());
        with(created.path("key")).get(ARTICLES).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        revoke(created.path("id")).statusCode(200);
        create("ke-revoked", "editor").then().statusCode(201);
        Desk.request().get(KEYS).then().body("data.findAll { it.name == 'ke-revoked' }.role", contains("editor", "viewer"));
    }

    @Test
    void aKeyExpires() {
        clock.set("2026-03-01T08:00:00Z");
        var created = Desk.request().contentType("application/json")
                .body(Map.of("name", "ke-expires", "role", "viewer", "expiresAt", "2026-03-01T09:00:00Z")).post(KEYS);
        clock.set("2026-03-01T08:59:59Z");
        with(created.path("key")).get(ARTICLES).then().statusCode(200);
        with(created.path("key")).get("/api/v1/tags?limit=1").then().statusCode(200);
        clock.set("2026-03-01T09:00:00Z");
        with(created.path("key")).get(ARTICLES).then().statusCode(401);
        with(created.path("key")).get("/api/v1/tags?limit=1").then().statusCode(401);
    }

    @Test
    void describesTheCaller() {
        var created = Desk.request().contentType("application/json")
                .body(Map.of("name", "ke-me", "role", "author", "expiresAt", "2126-03-01T09:00:00Z")).post(KEYS);
        with(created.path("key")).get("/manage/v1/me").then().statusCode(200).body("name", equalTo("ke-me"))
                .body("role", equalTo("author")).body("prefix", equalTo(created.path("prefix")))
                .body("expiresAt", equalTo("2126-03-01T09:00:00Z")).body("permissions", contains("read", "writeOwnDrafts"));
        Desk.request().get("/manage/v1/me").then().body("role", equalTo("admin")).body("permissions.size()", equalTo(8));
    }

    @Test
    void rejectsInvalidKeys() {
        var invalid = new LinkedHashMap<String, Object>();
        invalid.put("name", " x");
        invalid.put("role", "editor");
        invalid.put("expiresAt", "2020-01-01T00:00:00Z");
        Desk.request().contentType("application/json").body(invalid).post(KEYS).then().statusCode(422)
                .body("errors.pointer", contains("/name"));
        invalid.put("name", "ke-past");
        Desk.request().contentType("application/json").body(invalid).post(KEYS).then().statusCode(422)
                .body("errors.pointer", contains("/expiresAt"));
        create("ke-twice", "viewer").then().statusCode(201);
        invalid.put("name", "ke-twice");
        Desk.request().contentType("application/json").body(invalid).post(KEYS).then().statusCode(422)
                .body("errors.pointer", contains("/name", "/expiresAt"));
        create("ke-role", "owner").then().statusCode(422).body("errors.pointer", contains("/role"));
        Desk.request().contentType("application/json").body("{}").post(KEYS).then().statusCode(422);
        revoke("00000000-0000-7000-8000-000000000000").statusCode(404);
    }

    @Test
    void reportsAllViolationsTogether() {
        Desk.request().contentType("application/json")
                .body("{\"name\": \"\", \"role\": \"root\", \"zz\": 1, \"expiresAt\": \"x\"}")
                .post(KEYS).then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/role", "/zz", "/expiresAt"))
                .body("errors.find { it.pointer == '/role' }.reason", equalTo("must be one of viewer, author, editor, admin"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "import", "Admin", "scheduler", "server" })
    void rejectsTheNamesOfTheServerItself(String name) {
        create(name, "author").then().statusCode(422).body("errors.pointer", contains("/name"))
                .body("errors[0].reason", containsString("is reserved"));
    }

    @Test
    void theAuditLogHasThePrefixOfTheKeyThatWasUsed() {
        var created = create("ke-prefix", "editor");
        String tag =
                with(created.path("key")).contentType("application/json").body(Map.of("name", "Ke prefix", "slug", "ke-prefix"))
                        .post("/manage/v1/tags").then().statusCode(201).extract().path("id");
        Desk.request().get("/manage/v1/events?id=" + tag).then().body("data.actor", contains("ke-prefix"))
                .body("data.keyPrefix", contains((String) created.path("prefix")));
    }

    @Test
    void theLastAdminKeyCannotBeRevoked() {
        var admin = sql.value("SELECT id FROM editorial.api_key WHERE name = 'admin' AND revoked_at IS NULL");
        revoke(admin).statusCode(409).body("detail", containsString("valid for as long"));
        var other = create("ke-admin", "admin");
        revoke(other.path("id")).statusCode(200);
        with(other.path("key")).get(KEYS).then().statusCode(401);
        Desk.request().get(KEYS).then().statusCode(200);
    }

    @Test
    void aKeyThatExpiresDoesNotReplaceTheLastAdminKey() {
        var brief = Desk.request().contentType("application/json")
                .body(Map.of("name", "ke-brief", "role", "admin", "expiresAt", "2090-01-01T00:00:00Z")).post(KEYS);
        revoke(sql.value("SELECT id FROM editorial.api_key WHERE name = 'admin' AND revoked_at IS NULL")).statusCode(409);
        revoke(brief.path("id")).statusCode(200);
    }

    @Test
    void onlyAdminsManageKeys() {
        for (var role : Set.of("viewer", "author", "editor")) {
            var request = desk.request("ke-" + role, role);
            request.get(KEYS).then().statusCode(403).body("type", equalTo("urn:dateline:problem:forbidden"))
                    .body("detail",
                            equalTo("The role of the API key or token does not permit this; it requires the role admin."));
            desk.request("ke-" + role, role).contentType("application/json").body(Map.of("name", "ke-x", "role", "admin"))
                    .post(KEYS)
                    .then().statusCode(403);
        }
    }

    @Test
    void everyManagementOperationRequiresAKeyOfASufficientRole() {
        var open = ManagementOperations.all().stream().filter(each -> each.call(given()).statusCode() != 401).toList();
        assertThat(open).isEmpty();
        var forViewers = ManagementOperations.all().stream()
                .filter(each -> each.call(desk.request("ke-viewer", "viewer")).statusCode() != 403).map(Object::toString)
                .toList();
        assertThat(forViewers).containsExactlyInAnyOrder("GET /manage/v1/articles", "GET /manage/v1/articles/{id}",
                "GET /manage/v1/articles/{id}/revisions", "GET /manage/v1/articles/{id}/revisions/{version}",
                "GET /manage/v1/articles/{id}/revisions/{version}/diff", "GET /manage/v1/tags", "GET /manage/v1/tags/{id}",
                "GET /manage/v1/sections", "GET /manage/v1/sections/{id}",
                "GET /manage/v1/authors", "GET /manage/v1/authors/{id}", "GET /manage/v1/collections",
                "GET /manage/v1/collections/{id}", "GET /manage/v1/me",
                "GET /manage/v1/media", "GET /manage/v1/media/{id}",
                "GET /manage/v1/media/{id}/captions", "GET /manage/v1/media/{id}/captions/{language}");
    }

    private static Response create(String name, String role) {
        return Desk.request().contentType("application/json").body(Map.of("name", name, "role", role)).post(KEYS);
    }

    private static ValidatableResponse revoke(String id) {
        return Desk.request().delete(KEYS + "/" + id).then();
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }
}
