package dev.dateline.editorial.imports.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Sql;

@QuarkusTest
class ImportResourceTest {

    private static final String LINES = """
            {"kind":"section","path":"over-http","name":"Over HTTP"}
            {"externalId":"http-1","headline":"Sent by post","section":"over-http","status":"published",\
            "publishedAt":"2026-02-03T04:05:06Z"}
            {"externalId":"http-2","headline":"Not yet","status":"draft"}
            """;

    private static final int CONNECTIONS = 20;

    @Inject
    Sql sql;

    @Test
    void requiresAKey() {
        given().contentType("application/x-ndjson").body(bytes(LINES)).post("/manage/v1/imports?format=jsonl")
                .then().statusCode(401).header("WWW-Authenticate", "Bearer").contentType("application/problem+json");
        assertThat(given().get("/manage/v1/imports").then().statusCode(401).extract().headers()
                .getValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bearer", "Bearer ", "Bearer wrong", "Bearer ' OR 1=1", "Basic YWRtaW46YWRtaW4=" })
    void rejectsAWrongKey(String authorization) {
        var headers = given().header("Authorization", authorization).get("/manage/v1/imports").then().statusCode(401)
                .extract().headers();

        assertThat(headers.getValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void importsInTheBackgroundAndReports() {
        var id = submit("jsonl", bytes(LINES));

        finished(id).body("status", equalTo("done")).body("format", equalTo("jsonl"))
                .body("created", equalTo(3)).body("updated", equalTo(0)).body("unchanged", equalTo(0))
                .body("rejected", equalTo(0)).body("published", equalTo(1)).body("unpublished", equalTo(0))
                .body("failure", nullValue()).body("findings", hasSize(0))
                .body("bytesTotal", equalTo(LINES.length())).body("bytesRead", equalTo(LINES.length()))
                .body("startedAt", notNullValue()).body("finishedAt", notNullValue());
        assertThat(sql.value("""
                SELECT a.headline, s.name FROM delivery.article a JOIN delivery.section s ON s.id = a.section_id
                WHERE a.slug = 'sent-by-post'""")).isEqualTo("Sent by post|Over HTTP");

        finished(submit("jsonl", bytes(LINES)))
                .body("created", equalTo(0)).body("unchanged", equalTo(3));
        finished(submit("jsonl", gzip(LINES))).body("unchanged", equalTo(3));
    }

    @Test
    void reportsRejectionsWithReasons() {
        finished(submit("jsonl", """
                {"externalId":"told-1","headline":"Good"}
                {"externalId":"told-2","headline":"Bad","tags":[{"slug":"Not A Slug"}]}
                {"externalId":"told-3","hedline":"Bad"}
                {"externalId":
                """.getBytes(StandardCharsets.UTF_8)))
                .body("status", equalTo("done")).body("created", equalTo(1)).body("rejected", equalTo(3))
                .body("findings.line", contains(2, 3, 4))
                .body("findings.find { it.line == 2 }.item", equalTo("told-2"))
                .body("findings.find { it.line == 2 }.field", equalTo("tags[0].slug"))
                .body("findings.find { it.line == 2 }.message", startsWith("must be lower-case letters"))
                .body("findings.find { it.line == 3 }.field", equalTo("hedline"))
                .body("findings.find { it.line == 3 }.message", equalTo("is not a known property"))
                .body("findings.find { it.line == 4 }.item", nullValue())
                .body("findings.find { it.line == 4 }.message", startsWith("is not valid JSON"));
    }

    @Test
    void listsTheFirstThousandRejections() {
        var lines = IntStream.range(0, 1234).mapToObj(i -> "{\"externalId\":\"none-" + i + "\"}\n").toList();

        finished(submit("jsonl", String.join("", lines).getBytes(StandardCharsets.UTF_8)))
                .body("rejected", equalTo(1234)).body("findings", hasSize(1000));
    }

    @Test
    void listsTheResultOfEachEntry() {
        var id = submit("jsonl", bytes("""
                {"kind":"section","path":"items-of","name":"Items"}
                {"externalId":"items-1","headline":"One of the items","section":"items-of"}
                {"externalId":"items-2","headline":""}
                nonsense
                {"kind":"media","externalId":"items-m","url":"/items.jpg"}
                {"kind":"tag","slug":"items-tag"}
                """));
        finished(id);

        var items = manage("/manage/v1/imports/" + id + "/items").statusCode(200)
                .body("data.line", contains(1, 2, 3, 4, 5, 6))
                .body("data.kind", contains("section", "article", "article", null, "media", "tag"))
                .body("data.outcome", contains("created", "created", "rejected", "rejected", "created", "created"))
                .body("data.externalId", contains(null, "items-1", "items-2", null, "items-m", null))
                .body("data.slug", contains(null, "one-of-the-items", null, null, null, "items-tag"))
                .body("data.path", contains("items-of", null, null, null, null, null));
        assertThat(items.extract().<String>path("data[1].id"))
                .isEqualTo(sql.value("SELECT id FROM editorial.article WHERE external_id = 'items-1'"));
        assertThat(items.extract().<String>path("data[2].id")).isNull();

        var lines = new ArrayList<Integer>();
        var next = "/manage/v1/imports/" + id + "/items?limit=4&count=exact";
        while (next != null) {
            var page = manage(next).statusCode(200).body("page.total", equalTo(6)).extract();
            lines.addAll(page.path("data.line"));
            if (page.path("links.previous") != null) {
                manage(page.path("links.previous")).body("data.line", contains(1, 2, 3, 4));
            }
            next = page.path("links.next");
        }
        assertThat(lines).containsExactly(1, 2, 3, 4, 5, 6);
        manage("/manage/v1/imports/" + id + "/items?limit=2&page=2&fields=line")
                .body("data", equalTo(List.of(Map.of("line", 3), Map.of("line", 4)))).body("page.limit", equalTo(2));
        manage("/manage/v1/imports/00000000-0000-7000-8000-000000000000/items").statusCode(404);
        manage("/manage/v1/imports/" + id + "/items?limi=4").statusCode(400).body("errors[0].nearest", equalTo("limit"));
    }

    @Test
    void storesNothingInADryRun() {
        var lines = bytes("""
                {"kind":"section","path":"dry-http","name":"Dry"}
                {"externalId":"dry-http-1","headline":"Dry over HTTP","section":"dry-http/below"}
                """);

        var id = submit("jsonl&dryRun=true", lines);

        finished(id).body("dryRun", equalTo(true)).body("created", equalTo(2))
                .body("createdResources.sections.names", contains("dry-http", "dry-http/below"))
                .body("findings[0].code", equalTo("section-created"));
        manage("/manage/v1/imports/" + id + "/items").body("data.outcome", contains("created", "created"))
                .body("data.id", contains(null, null));
        assertThat(sql.rows("SELECT FROM editorial.section WHERE path LIKE 'dry-http%'")).isEmpty();
        finished(submit("jsonl", lines)).body("dryRun", equalTo(false)).body("created", equalTo(2));
    }

    @Test
    void servesTheSchemaOfALine() {
        manage("/manage/v1/imports/schema/jsonl").statusCode(200).contentType("application/schema+json")
                .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .body("'$defs'.tag.required", contains("kind", "slug"));
        manage("/manage/v1/imports/schema/wordpress").statusCode(404);
    }

    @Test
    void reportsInvalidValuesOfAnyLengthWithAnyCharacters() {
        var id = submit("jsonl", bytes("""
                {"externalId":"nul\\u0000","headline":"A"}
                {"externalId":"nul-2","headline":"A","status":"dra\\u0000ft\\ud800"}
                {"externalId":"%s","headline":"A"}
                {"kind":"section","path":"%s"}
                {"externalId":"nul-3","headline":"A","%s":1}
                """.formatted("x".repeat(100_000), "y".repeat(100_000), "z".repeat(100_000))));

        finished(id).body("status", equalTo("done")).body("rejected", equalTo(5))
                .body("findings.line", contains(1, 2, 3, 4, 5)).body("findings[1].value", equalTo("dra\\u0000ft\\ud800"))
                .body("findings[1].nearest", equalTo("draft"));
        manage("/manage/v1/imports/" + id + "/items").body("data.outcome", everyItem(equalTo("rejected")));
    }

    @Test
    void suggestsTheClosestLanguage() {
        given().header("Authorization", AdminKey.bearer()).contentType("application/x-ndjson").body(bytes(LINES))
                .post("/manage/v1/imports?format=jsonl&language=english").then().statusCode(400)
                .body("errors[0].name", equalTo("language")).body("errors[0].nearest", equalTo("en"));
    }

    @Test
    void publishesUndatedArticlesOnRequest() {
        var line = bytes("{\"externalId\":\"http-undated\",\"headline\":\"Undated\",\"status\":\"published\"}");

        finished(submit("jsonl", line)).body("rejected", equalTo(1)).body("findings[0].field", equalTo("publishedAt"));
        finished(submit("jsonl&publishUndated=true", line)).body("created", equalTo(1)).body("published", equalTo(1));
    }

    @Test
    void storesNothingOfAMalformedFile() {
        var whole = gzip("{\"externalId\":\"malformed-1\",\"headline\":\"M\"}\n".repeat(5000));

        finished(submit("jsonl", Arrays.copyOf(whole, whole.length - 20)))
                .body("status", equalTo("failed"))
                .body("failure", equalTo("The file begins as gzip but is damaged or cut short"))
                .body("created", equalTo(0));
        finished(submit("wordpress", """
                <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                <wp:category><wp:category_nicename>malformed</wp:category_nicename></wp:category>
                """.getBytes(StandardCharsets.UTF_8)))
                .body("status", equalTo("failed")).body("failure", matchesPattern("Line \\d+: .+"));

        assertThat(sql.rows("SELECT FROM editorial.article WHERE external_id = 'malformed-1'")).isEmpty();
        assertThat(sql.rows("SELECT FROM editorial.section WHERE slug = 'malformed'")).isEmpty();
    }

    @Test
    void deletesTheFileAfterTheImport() throws IOException {
        finished(submit("jsonl", bytes("{}")));

        try (var files = Files.list(Path.of("target", "test-data", "imports"))) {
            // The import of another test may be running.
            assertThat(files).hasSizeLessThan(2);
        }
    }

    @Test
    void listsNewestImportsFirst() {
        var first = submit("jsonl", bytes(""));
        var second = submit("jsonl", bytes(""));

        given().header("Authorization", AdminKey.bearer()).get("/manage/v1/imports").then().statusCode(200)
                .body("data[0..1].id", contains(second, first));
        assertThat(Desk.walk("/manage/v1/imports?limit=3")).startsWith(second, first)
                .hasSize(Integer.parseInt(sql.value("SELECT count(*) FROM editorial.import_job")));
        given().header("Authorization", AdminKey.bearer()).get("/manage/v1/imports?limit=1&count=exact&page=2").then()
                .statusCode(200).body("data.id", contains(first)).body("page.total", equalTo(
                        Integer.parseInt(sql.value("SELECT count(*) FROM editorial.import_job"))));
        finished(second).body("status", equalTo("done"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?format=csv", "?format=jsonl&language=not+a+tag", "?format=jsonl&lang=de",
            "?format=jsonl&format=jsonl" })
    void rejectsInvalidParameters(String query) {
        given().header("Authorization", AdminKey.bearer()).contentType("application/x-ndjson").body(bytes(LINES))
                .post("/manage/v1/imports" + query).then().statusCode(400)
                .contentType("application/problem+json").body("errors", hasSize(1));
    }

    @Test
    void requiresTheFormat() {
        given().header("Authorization", AdminKey.bearer()).contentType("application/x-ndjson").body(bytes(LINES))
                .post("/manage/v1/imports").then().statusCode(400).body("detail", equalTo("\"format\" is required."));
    }

    @ParameterizedTest
    @CsvSource({ "jsonl, text/csv", "jsonl, text/plain", "jsonl, application/xml", "jsonl, application/zip",
            "wordpress, application/json", "wordpress, text/html" })
    void rejectsMediaTypesOfOtherFormats(String format, String mediaType) {
        given().header("Authorization", AdminKey.bearer()).contentType(mediaType)
                .body(bytes("{}")).post("/manage/v1/imports?format=" + format).then().statusCode(415)
                .body("errors[0].name", equalTo("Content-Type"))
                .body("errors[0].reason", containsString(format.equals("jsonl") ? "application/x-ndjson" : "text/xml"));
    }

    @ParameterizedTest
    @CsvSource({ "jsonl, application/gzip, a gzip file", "wordpress, Application/GZIP, a gzip file",
            "wordpress, application/zip, a ZIP archive" })
    void rejectsAPlainFileThatIsSentAsACompressedOne(String format, String mediaType, String label) {
        given().header("Authorization", AdminKey.bearer()).contentType(mediaType).body(bytes(LINES))
                .post("/manage/v1/imports?format=" + format).then().statusCode(415)
                .body("errors[0].name", equalTo("Content-Type"))
                .body("errors[0].reason", equalTo("is not the type of the body, which is not " + label));
        given().header("Authorization", AdminKey.bearer()).contentType("application/gzip").body(gzip(""))
                .post("/manage/v1/imports?format=" + format + "&dryRun=true").then().statusCode(202);
    }

    @Test
    void failsForAZipArchiveOfJsonLines() {
        finished(submit("jsonl", bytes("PK\u0003\u0004..."))).body("status", equalTo("failed"))
                .body("failure", equalTo("The file is a ZIP archive: JSON Lines can only be plain or gzipped"));
    }

    @Test
    void rejectsAMalformedMediaType() {
        given().header("Authorization", AdminKey.bearer()).contentType("garbage").body(bytes("{}"))
                .post("/manage/v1/imports?format=jsonl").then().statusCode(415)
                .body("detail", equalTo("The Content-Type header is not a media type."));
    }

    @ParameterizedTest
    @CsvSource({ "jsonl, application/x-ndjson;charset=UTF-8", "jsonl, APPLICATION/JSON", "jsonl, application/octet-stream",
            "wordpress, application/xml",
            "wordpress, text/xml; charset=iso-8859-1" })
    void acceptsMediaTypesOfTheFormat(String format, String mediaType) {
        given().header("Authorization", AdminKey.bearer()).contentType(mediaType)
                .body(bytes("{}")).post("/manage/v1/imports?format=" + format + "&dryRun=true").then().statusCode(202);
    }

    /** Each of as many uploads as there are connections has one, before the first of them stores its import. */
    @Test
    void acceptsFilesWithKeysThatUseAllConnections() throws SQLException {
        try (var owner = Sql.connectionOfOwner(); var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE editorial.idempotent_request IN SHARE MODE");
            var uploads = CompletableFuture.supplyAsync(() -> ConcurrentRequests.repeat(CONNECTIONS, client -> given()
                    .header("Authorization", AdminKey.bearer()).header("Idempotency-Key", "http-key-" + client)
                    .contentType("application/x-ndjson").body(bytes(
                            "{\"externalId\":\"http-key-" + client + "\",\"headline\":\"Sent with a key\",\"status\":\"draft\"}"))
                    .post("/manage/v1/imports?format=jsonl&language=en").then().statusCode(202).extract().<String>path("id")));
            await().atMost(10, TimeUnit.SECONDS).until(() -> {
                try (var waiting = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted"
                        + " AND relation = 'editorial.idempotent_request'::regclass")) {
                    return waiting.next() && waiting.getInt(1) == CONNECTIONS;
                }
            });
            owner.rollback();

            uploads.join().forEach(id -> finished(id).body("status", equalTo("done")).body("created", equalTo(1)));
        }
    }

    @Test
    void unknownImportReturns404() {
        given().header("Authorization", AdminKey.bearer())
                .get("/manage/v1/imports/00000000-0000-7000-8000-000000000000").then().statusCode(404);
    }

    private static String submit(String format, byte[] body) {
        var response = given().header("Authorization", AdminKey.bearer()).contentType("application/octet-stream")
                .body(body).post("/manage/v1/imports?format=" + format)
                .then().statusCode(202).body("bytesTotal", equalTo(body.length)).extract();
        String id = response.path("id");
        assertThat(response.header("Location")).isEqualTo("/manage/v1/imports/" + id);
        return id;
    }

    private static ValidatableResponse manage(String path) {
        return given().header("Authorization", AdminKey.bearer()).urlEncodingEnabled(false).get(path).then();
    }

    private static ValidatableResponse finished(String id) {
        for (int i = 0; i < 600; i++) {
            var response = given().header("Authorization", AdminKey.bearer()).get("/manage/v1/imports/" + id)
                    .then().statusCode(200);
            if (response.extract().<String>path("status").matches("done|failed")) {
                return response;
            }
            LockSupport.parkNanos(50_000_000L);
        }
        throw new AssertionError("The import does not end");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
