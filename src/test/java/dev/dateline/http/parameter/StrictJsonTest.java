package dev.dateline.http.parameter;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** No value in a body is converted to another type, and a body that is rejected changes nothing. */
@QuarkusTest
class StrictJsonTest {

    private static final String ID = "\"01a20d77-ae06-7dc5-8863-3f00843cff5b\"";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @BeforeEach
    void write() {
        newsroom.write(line("kind", "section", "path", "sj-top/sj-low", "name", "Low"),
                article("sj-one", "2026-01-01T00:00:00Z", "tags", List.of(Map.of("slug", "sj-a"), Map.of("slug", "sj-b"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"parent":""}                                           | parent | ~~                        | is not the id or path of a section
            {"parent":"   "}                                        | parent | ~   ~                     | is not the id or path of a section
            {"parent":"AaINd64GfcWIYz8AhDz/Ww=="}                   | parent | AaINd64GfcWIYz8AhDz/Ww==  | is not the id or path of a section
            {"parent":"01a20d77ae067dc588633f00843cff5b"}           | parent | 01a20d77ae067dc588633f00843cff5b | is not the id or path of a section
            {"parent":"1-1-1-1-1"}                                  | parent | 1-1-1-1-1                 | is not the id or path of a section
            {"parent":" 01a20d77-ae06-7dc5-8863-3f00843cff5b"}      | parent | ~ 01a20d77-ae06-7dc5-8863-3f00843cff5b~ | is not the id or path of a section
            {"parent":0}                                            | parent | 0                         | must be text
            {"parent":false}                                        | parent | false                     | must be text
            {"parent":[]}                                           | parent |                           | must be text
            {"parent":{}}                                           | parent |                           | must be text
            {"parent":null,"slug":true}                             | slug   | true                      | must be text
            {"parent":null,"slug":7}                                | slug   | 7                         | must be text
            {"parent":null,"slug":7.5}                              | slug   | 7.5                       | must be text
            {"parent":null,"slug":["a"]}                            | slug   |                           | must be text
            {"parent":null,"slug":{"a":1}}                          | slug   |                           | must be text
            {"parent":null,"slug":""}                               | slug   | ~~                        | must be lower-case letters a-z, digits and single hyphens
            {"parent":null,"slug":"   "}                            | slug   | ~   ~                     | must be lower-case letters a-z, digits and single hyphens
            """)
    void rejectsAMoveWithAValueOfAnotherType(String body, String name, String value, String reason) {
        rejects(section(), body, name, value, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"into":""}            | into | ~~    | is not the id or slug of a tag
            {"into":" "}           | into | ~ ~   | is not the id or slug of a tag
            {"into":1}             | into | 1     | must be text
            {"into":true}          | into | true  | must be text
            {"into":["x"]}         | into |       | must be text
            {"into":"AaINd64GfcWIYz8AhDz/Ww=="} | into | AaINd64GfcWIYz8AhDz/Ww== | is not the id or slug of a tag
            """)
    void rejectsAMergeWithAValueOfAnotherType(String body, String name, String value, String reason) {
        rejects(tag(), body, name, value, reason);
    }

    private void rejects(String path, String body, String name, String value, String reason) {
        var before = state();
        post(path, body).statusCode(422).body("type", equalTo("urn:dateline:problem:invalid-content"))
                .body("errors.name", contains(name)).body("errors.pointer", contains("/" + name))
                .body("errors[0].in", equalTo("body"))
                .body("errors[0].value", equalTo(value)).body("errors[0].reason", equalTo(reason));
        assertThat(state()).isEqualTo(before);
    }

    static Stream<Arguments> noBodies() {
        var nested = "[".repeat(2_000) + "]".repeat(2_000);
        return Stream.of("", "null", "true", "7", "\"x\"", ID, "[]", "[{}]", "[" + ID + "]", "{", "{}x", "{} {}", "{'a':1}",
                "{\"parent\":null,}", "{/**/}", "{\"parent\":NaN}", "{\"parent\":null,\"parent\":null}", nested,
                "{\"parent\":" + nested + "}", "{\"into\":" + nested + "}", "{\"" + "x".repeat(60_000) + "\":1}",
                "{\"parent\":1" + "0".repeat(2_000) + "}", "{\"parent\":null,\"slug\":\"\\ud800\"}",
                "{\"parent\":null,\"slug\":\"a\\u0000\"}", "{\"parent\":null,\"slug\":\"" + "a-".repeat(100_000) + "\"}")
                .flatMap(body -> Stream.of("move", "merge").map(operation -> Arguments.of(operation, body)));
    }

    @ParameterizedTest
    @MethodSource("noBodies")
    void rejectsWhatIsNotTheDocumentedObject(String operation, String body) {
        var before = state();
        var problem = post(operation.equals("move") ? section() : tag(), body)
                .statusCode(anyOf(equalTo(400), equalTo(422))).extract().asString();
        assertThat(problem).hasSizeLessThan(1_500).doesNotContain("dev.dateline", "com.fasterxml", "java.");
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { "{\"parent\":1%s}|has a number that is too long",
            "{\"parent\":null,\"slug\":-0.%s}|has a number that is too long",
            "{\"%s\":1}|has a name or a text that is too long" })
    void saysWhichLimitTheBodyExceeds(String body, String reason) {
        post(section(), body.formatted("0".repeat(60_000))).statusCode(400).body("detail", equalTo("The body " + reason + "."));
    }

    @Test
    void namesTheDuplicateProperty() {
        post(section(), "{\"parent\":null,\"slug\":\"a\",\"slug\":\"b\"}").statusCode(400)
                .body("detail", equalTo("\"slug\" is a duplicate."));
    }

    @Test
    void readsIdsInAnyCase() {
        var into = id("tag", "sj-b").toUpperCase(Locale.ROOT);
        newsroom.write(article("sj-two", "2026-01-01T00:00:00Z", "tags", List.of(Map.of("slug", "sj-c"))));
        post("/manage/v1/tags/" + id("tag", "sj-c").toUpperCase(Locale.ROOT) + "/merge", "{\"into\":\"" + into + "\"}")
                .statusCode(200).body("slug", equalTo("sj-b"));
    }

    private String section() {
        return "/manage/v1/sections/" + id("section", "sj-low") + "/move";
    }

    private String tag() {
        return "/manage/v1/tags/" + id("tag", "sj-a") + "/merge";
    }

    private String id(String table, String slug) {
        return sql.value("SELECT id::text FROM editorial." + table + " WHERE slug = ?", slug);
    }

    private List<String> state() {
        return sql.rows("""
                SELECT 'section', id::text, path, version::text FROM editorial.section WHERE path LIKE 'sj-%'
                UNION ALL SELECT 'tag', id::text, slug, version::text FROM editorial.tag WHERE slug LIKE 'sj-%'
                UNION ALL SELECT 'public', id::text, path, '' FROM delivery.section WHERE path LIKE 'sj-%'
                ORDER BY 1, 2""");
    }

    private static ValidatableResponse post(String path, String body) {
        return given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                .body(body).post(path)
                .then();
    }
}
