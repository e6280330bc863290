package dev.dateline.editorial.exports.v1;

import static dev.dateline.fixture.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Exports;
import dev.dateline.fixture.Jobs;
import dev.dateline.fixture.LoggedSql;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class ExportResourceTest {

    private static final String EXPORTS = "/manage/v1/exports/";

    @Inject
    Newsroom newsroom;

    @Test
    void exportsInTheBackground() {
        newsroom.write(article("xr-one", "2026-01-01T00:00:00Z", "section", "xr"));

        var response = Desk.request().contentType("application/json")
                .body("{\"query\":{\"section\":\"xr\"},\"format\":\"jsonl\"}")
                .post("/manage/v1/exports").then().statusCode(202).body("format", equalTo("jsonl"))
                .body("query.section", equalTo("xr")).body("query.descendants", equalTo(true)).body("failure", nullValue())
                .extract();
        String id = response.path("id");
        assertThat(response.header("Location")).isEqualTo(EXPORTS + id);
        Jobs.finished(id).body("kind", equalTo("export")).body("status", equalTo("done"))
                .body("result", equalTo(EXPORTS + id)).body("progress.done", equalTo(2)).body("progress.total", equalTo(2));
        Desk.request().get(EXPORTS + id).then().statusCode(200).body("content", equalTo(EXPORTS + id + "/content"))
                .body("bytes", greaterThan(0)).body("linesDone", equalTo(2)).body("linesTotal", equalTo(2))
                .body("availableUntil", notNullValue());
        Desk.request().get("/manage/v1/exports").then().statusCode(200).body("data.id", hasItem(id));
        assertThat(Desk.walk("/manage/v1/exports?limit=1")).startsWith(id);
    }

    @Test
    void sendsTheContentCompressedOrNot() throws Exception {
        newsroom.write(article("xc-one", "2026-01-01T00:00:00Z", "section", "xc"));
        var id = Exports.start("{\"query\":{\"section\":\"xc\"}}");
        Jobs.finished(id);
        var raw = RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

        var plain = Desk.request().config(raw).get(EXPORTS + id + "/content").then().statusCode(200)
                .header("Content-Encoding", nullValue()).header("Content-Type", equalTo("application/x-ndjson"))
                .header("Content-Disposition", equalTo("attachment; filename=\"dateline-" + id + ".jsonl\"")).extract()
                .asByteArray();
        var compressed = Desk.request().config(raw).header("Accept-Encoding", "gzip").get(EXPORTS + id + "/content").then()
                .statusCode(200).header("Content-Encoding", equalTo("gzip")).extract().asByteArray();

        assertThat(new String(plain, StandardCharsets.UTF_8).split("\n")).hasSize(2)
                .satisfies(
                        lines -> assertThat(lines[0]).startsWith("{\"kind\":\"section\",\"id\":\"").contains("\"path\":\"xc\""))
                .satisfies(lines -> assertThat(lines[1]).startsWith("{\"kind\":\"article\",")
                        .contains("\"headline\":\"About xc-one\""));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"format\":\"csv\"}|format", "{\"query\":{\"status\":\"published\"}}|query.status",
            "{\"query\":{\"typ\":[\"opinion\"]}}|query.typ", "{\"query\":{\"ids\":[]}}|query.ids",
            "{\"query\":{\"language\":[\"xx-nope\"]}}|query.language[0]" })
    void rejectsAnInvalidSelection(String input, String name) {
        Desk.request().contentType("application/json").body(input).post("/manage/v1/exports").then().statusCode(422)
                .body("errors[0].name", equalTo(name));
    }

    /** Two statements could read the status after, and the result before the export has completed. */
    @ParameterizedTest
    @ValueSource(strings = { "exports", "imports" })
    void statusAndResultAreReadByOneStatement(String jobs) {
        String id = jobs.equals("exports") ? Exports.start(Exports.OF_NO_ARTICLE)
                : Desk.request().contentType("application/x-ndjson")
                        .body("{\"kind\":\"tag\",\"slug\":\"xr-one\",\"name\":\"One\"}".getBytes(StandardCharsets.UTF_8))
                        .post("/manage/v1/imports?format=jsonl").path("id");
        Jobs.finished(id);
        for (var url : List.of("/manage/v1/" + jobs + "/" + id, "/manage/v1/" + jobs)) {
            assertThat(LoggedSql.during(() -> Desk.request().get(url).then().statusCode(200)))
                    .filteredOn(sql -> sql.matches("(?s).*\\b(export_|import_|editorial\\.)job\\b.*")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"section\":\"xr-no\"                                  | query.section     | does not lead to a section",
            "\"section\":\"00000000-0000-0000-0000-000000000001\"   | query.section     | does not lead to a section",
            "\"tag\":[\"xr-no\"]                                    | query.tag[0]      | does not lead to a tag",
            "\"author\":\"xr-no\"                                   | query.author      | does not lead to an author",
            "\"media\":\"00000000-0000-0000-0000-000000000001\"     | query.media       | does not lead to a media item",
            "\"externalId\":\"xr-no\"                               | query.externalId  | is not the external id of an article",
    })
    void rejectsASelectionThatNamesWhatDoesNotExist(String filter, String name, String reason) {
        Desk.request().contentType("application/json").body("{\"query\":{" + filter + "}}").post("/manage/v1/exports").then()
                .statusCode(422).body("errors[0].name", equalTo(name)).body("errors[0].reason", equalTo(reason));
    }

    @Test
    void unknownExportReturns404() {
        var id = UUID.randomUUID().toString();
        Desk.request().get(EXPORTS + id).then().statusCode(404).body("detail", containsString(id));
        Desk.request().get(EXPORTS + id + "/content").then().statusCode(404);
        RestAssured.given().get(EXPORTS + id + "/content").then().statusCode(401);
    }
}
