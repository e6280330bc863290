package dev.dateline.editorial.operation.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class OperationTest {

    @Inject
    Sql sql;

    @Inject
    Desk desk;

    private static Map<String, Object> operation(String method, String path, Object body, Object... more) {
        var operation = Newsroom.line("method", method, "path", "/manage/v1" + path);
        if (body != null) {
            operation.put("body", body);
        }
        operation.putAll(Newsroom.line(more));
        return operation;
    }

    private static Map<String, Object> tag(String slug) {
        return operation("POST", "/tags", Map.of("slug", slug, "name", slug));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static ValidatableResponse execute(String mode, Map<String, Object>... operations) {
        return execute(Desk.request(), mode, Arrays.asList(operations));
    }

    private static ValidatableResponse execute(RequestSpecification request, String mode, List<Map<String, Object>> operations) {
        return request.contentType("application/json").body(Map.of("mode", mode, "operations", operations))
                .post("/manage/v1/operations").then();
    }

    private List<String> tags(String... slugs) {
        return Arrays.stream(slugs).filter(slug -> !sql.rows("SELECT FROM editorial.tag WHERE slug = ?", slug).isEmpty())
                .toList();
    }

    @Test
    void atomicAppliesAllInTheirOrder() {
        var draft = Desk.draft("Op before", "slug", "op-all");

        execute("atomic", tag("op-all"),
                operation("PATCH", "/articles/" + draft.id(),
                        Map.of("headline", "Op after", "tags", List.of(Map.of("slug", "op-all"))),
                        "headers", Map.of("If-Match", draft.tag())),
                operation("POST", "/articles/" + draft.id() + "/publish", null, "headers", Map.of("If-Match", "*")))
                .statusCode(200).body("responses.status", contains(201, 200, 200))
                .body("responses[0].body.slug", equalTo("op-all"))
                .body("responses[0].location", startsWith("/manage/v1/tags/")).body("responses[0].etag", equalTo("\"1\""))
                .body("responses[1].body.headline", equalTo("Op after")).body("responses[2].body.status", equalTo("published"));

        assertThat(sql.value("""
                SELECT a.headline, t.slug FROM delivery.article a JOIN delivery.article_tag l ON l.article_id = a.id
                JOIN delivery.tag t ON t.id = l.tag_id WHERE a.slug = 'op-all'""")).isEqualTo("Op after|op-all");
    }

    @Test
    void createsACaptionIfThereIsNone() {
        String id = Desk.request().contentType("application/json")
                .body(Map.of("url", "https://op.example/a.jpg", "type", "image", "defaultLanguage", "en"))
                .post("/manage/v1/media").then().statusCode(201).extract().path("id");
        for (var status : List.of(201, 412)) {
            execute("each", operation("PUT", "/media/" + id + "/captions/en", Map.of("text", "A"), "headers",
                    Map.of("If-None-Match", "*"))).statusCode(200).body("responses.status", contains(status));
        }
    }

    @Test
    void atomicAppliesNoneIfOneFails() {
        var draft = Desk.draft("Op none", "slug", "op-none");

        execute("atomic", tag("op-none-1"),
                operation("PATCH", "/articles/" + draft.id(), Map.of("headline", "Lost"), "headers",
                        Map.of("If-Match", "\"77\"")),
                tag("op-none-2")).statusCode(412).body("detail", startsWith("operations[1] failed, and nothing was changed: "))
                .body("errors[0].name", equalTo("operations[1].headers.If-Match"));
        execute("atomic", tag("op-none-1"), tag("op-none-1")).statusCode(422)
                .body("errors[0].name", equalTo("operations[1].body.slug"))
                .body("errors[0].pointer", equalTo("/operations/1/body/slug"));
        execute("atomic", operation("POST", "/tags", Map.of("name", "Op", "a.b", 1))).statusCode(422)
                .body("errors[0].pointer", equalTo("/operations/0/body/a.b"));
        execute("atomic", tag("op-none-1"), operation("PATCH", "/articles/" + draft.id(), Map.of())).statusCode(428);

        assertThat(tags("op-none-1", "op-none-2")).isEmpty();
        draft.get().body("headline", equalTo("Op none"));
    }

    @Test
    void atomicNamesTheTagThatAResourceHasAfterwards() {
        var draft = Desk.draft("Op undone", "slug", "op-undone");
        var change = operation("PATCH", "/articles/" + draft.id(), Map.of("headline", "Op lost"), "headers",
                Map.of("If-Match", draft.tag()));

        execute("atomic", change, change).statusCode(412)
                .body("detail", equalTo("operations[1] failed, and nothing was changed: An operation before it changes the"
                        + " resource, whose ETag is still " + draft.tag() + "."))
                .body("errors[0].name", equalTo("operations[1].headers.If-Match"))
                .body("errors[0].nearest", equalTo(draft.tag()));
        draft.get().header("ETag", equalTo(draft.tag())).body("headline", equalTo("Op undone"));

        String id = Desk.request().contentType("application/json")
                .body(Map.of("url", "https://op.example/undone.jpg", "type", "image", "defaultLanguage", "en"))
                .post("/manage/v1/media").then().statusCode(201).extract().path("id");
        var caption = operation("PUT", "/media/" + id + "/captions/en", Map.of("text", "A"), "headers",
                Map.of("If-None-Match", "*"));
        execute("atomic", caption, caption).statusCode(412).body("detail", endsWith("the resource, which does not exist."))
                .body("errors[0].nearest", nullValue());
        execute("atomic", caption, operation("PATCH", "/media/" + id + "/captions/EN", Map.of("text", "B"), "headers",
                Map.of("If-Match", "\"99\""))).statusCode(412).body("detail", endsWith("which does not exist."));
    }

    @Test
    void eachReportsEveryOperation() {
        execute("each", tag("op-each-1"), tag("Not a slug"), tag("op-each-2"),
                operation("DELETE", "/tags/" + UUID.randomUUID(), null, "headers", Map.of("If-Match", "*")))
                .statusCode(200).body("responses.status", contains(201, 422, 201, 404))
                .body("responses[1].body.errors[0].name", equalTo("slug")).body("responses[1].etag", nullValue())
                .body("responses[3].body.type", equalTo("urn:dateline:problem:not-found"));

        assertThat(tags("op-each-1", "op-each-2")).hasSize(2);
    }

    @Test
    void replacesACaptionOnTheSameConditionAsASingleRequest() {
        String id = Desk.request().contentType("application/json")
                .body(Map.of("type", "image", "url", "/op-caption.jpg", "captions",
                        List.of(Map.of("language", "en", "text", "Old."))))
                .post("/manage/v1/media").then().statusCode(201).extract()
                .path("id");
        var path = "/media/" + id + "/captions/en";

        execute("each", operation("PUT", path, Map.of("text", "Lost.")),
                operation("PUT", path, Map.of("text", "New."), "headers", Map.of("If-Match", "*")))
                .statusCode(200).body("responses.status", contains(428, 200))
                .body("responses[1].body.text", equalTo("New."));
    }

    @Test
    void deletesWithAParameterThatNamesTheReplacement() {
        var ids = List.of("op-goes", "op-stays").stream().map(slug -> Desk.request().contentType("application/json")
                .body(Map.of("slug", slug, "name", slug)).post("/manage/v1/tags").then().statusCode(201).extract()
                .<String>path("id")).toList();

        execute("each", operation("DELETE", "/tags/" + ids.get(0) + "?replaceWith=" + ids.get(1), null, "headers",
                Map.of("If-Match", "*"))).statusCode(200).body("responses.status", contains(200))
                .body("responses[0].body.slug", equalTo("op-stays"));
        assertThat(tags("op-goes", "op-stays")).containsExactly("op-stays");
    }

    @Test
    void appliesTheRoleOfTheRequestToEachOperation() {
        var author = desk.request("op-author", "author");
        var others = Desk.draft("Of others");

        execute(author, "each", List.of(operation("POST", "/articles", Map.of("headline", "Own", "language", "en")),
                tag("op-forbidden"), operation("PATCH", "/articles/" + others.id(), Map.of("headline", "Taken"), "headers",
                        Map.of("If-Match", "*"))))
                .statusCode(200).body("responses.status", contains(201, 403, 403))
                .body("responses[1].body.detail", endsWith("it requires the role editor."))
                .body("responses[0].body.createdBy", equalTo("op-author"));
        execute(desk.request("op-author", "author"), "atomic", List.of(tag("op-forbidden"))).statusCode(403);
        execute(desk.request("op-viewer", "viewer"), "each", List.of(tag("op-forbidden"))).statusCode(403);
        assertThat(tags("op-forbidden")).isEmpty();
    }

    @Test
    void previewLinkHasTheLocationOfASingleRequest() {
        var draft = Desk.draft("Op shared");
        var body = execute("each", operation("POST", "/articles/" + draft.id() + "/preview-links", null)).statusCode(200)
                .extract().jsonPath();
        assertThat(body.getString("responses[0].location")).contains("?token=")
                .isEqualTo(body.getString("responses[0].body.url"));
    }

    @Test
    void rejectsWhatIsNoOperation() {
        execute("each", operation("POST", "/keys", Map.of("name", "op", "role", "admin")),
                operation("POST", "/operations", Map.of()), operation("POST", "/nothing", Map.of()),
                operation("DELETE", "/articles/no-id", null),
                operation("DELETE", "/tags/" + UUID.randomUUID() + "?permanent=true",
                        null))
                .statusCode(200).body("responses.status", contains(404, 404, 404, 404, 400))
                .body("responses[0].body.detail", equalTo("The path /manage/v1/keys is not available in operations; send a single"
                        + " request to it."))
                .body("responses[2].body.detail", equalTo("There is nothing at /manage/v1/nothing."));
        for (var path : List.of("/webhooks", "/imports", "/exports")) {
            execute("atomic", operation("POST", path, Map.of())).statusCode(404)
                    .body("detail", containsString(path + " is not available in operations"));
        }
        execute("each", operation("GET", "/tags", null)).statusCode(422).body("errors[0].name", equalTo("operations[0].method"));
        execute("sometimes", tag("op-mode")).statusCode(422).body("errors[0].name", equalTo("mode"));
        execute(Desk.request(), "each", List.of()).statusCode(422).body("errors[0].name", equalTo("operations"));
        execute(Desk.request(), "each", Collections.nCopies(501, tag("op-many"))).statusCode(422)
                .body("errors[0].reason", equalTo("must have at most 500 elements"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/articles/{id}/corrections/0 | 404 | number | 0 | must be greater than or equal to 1",
            "/media/{id}/captions/xx1 | 404 | language | xx1 | must be a language tag",
            "/tags/{id}?replaceWith= | 400 | replaceWith | '' | must not be empty" })
    void reportsInvalidParametersLikeSingleRequests(String path, int status, String name, String value, String reason) {
        var url = path.replace("{id}", "01a20e50-b517-7b1a-a914-0c470ee162e7");
        Desk.request().header("If-Match", "*").urlEncodingEnabled(false).delete("/manage/v1" + url).then().statusCode(status)
                .body("errors[0].name", equalTo(name)).body("errors[0].reason", startsWith(reason));
        var problem = execute("each", operation("DELETE", url, null, "headers", Map.of("If-Match", "*")))
                .body("responses[0].status", equalTo(status)).extract().jsonPath();
        assertThat(problem.getMap("responses[0].body.errors[0]")).containsEntry("name", name).containsEntry("value", value);
        assertThat(problem.getString("responses[0].body.errors[0].reason")).startsWith(reason);
        execute("atomic", operation("DELETE", url, null, "headers", Map.of("If-Match", "*"))).statusCode(status);
    }

    @Test
    void rejectsMethodsThatAPathDoesNotSupportLikeSingleRequests() {
        var draft = Desk.draft("Op method");
        var unsupported = List.of(operation("POST", "/articles/" + draft.id(), Map.of()), operation("PUT", "/tags", Map.of()),
                operation("DELETE", "/articles/" + draft.id() + "/publish", null),
                operation("PATCH", "/articles/" + draft.id() + "/revisions", Map.of()));
        var responses = execute(Desk.request(), "each", unsupported).statusCode(200).extract();

        for (int i = 0; i < unsupported.size(); i++) {
            var operation = unsupported.get(i);
            var single = Desk.request().request(operation.get("method").toString(), operation.get("path").toString()).then()
                    .statusCode(405).extract();
            assertThat(responses.<Integer>path("responses[" + i + "].status")).isEqualTo(405);
            assertThat(responses.<String>path("responses[" + i + "].allow")).isEqualTo(single.header("Allow")).isNotEmpty();
            assertThat(responses.<Map<String, Object>>path("responses[" + i + "].body")).isEqualTo(single.path("$"));
        }
        execute("atomic", tag("op-method"), operation("PUT", "/tags", Map.of())).statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS, POST")
                .body("detail", equalTo("operations[1] failed, and nothing was changed:"
                        + " The method is not supported; supported: GET, HEAD, OPTIONS, POST."));
        assertThat(tags("op-method")).isEmpty();
    }

    @Test
    void executesFiveHundredOperations() {
        var operations = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 500; i++) {
            operations.add(tag("op-500-" + i));
        }

        execute(Desk.request(), "atomic", operations).statusCode(200).body("responses", hasSize(500));

        assertThat(sql.value("SELECT count(*) FROM editorial.tag WHERE slug LIKE 'op-500-%'")).isEqualTo("500");
    }

    @Test
    void takesQueryParameters() {
        var trashed = Desk.draft("Op trashed").trashed();

        execute("each", operation("DELETE", "/articles/" + trashed.id() + "?permanent=false&permanent=true", null, "headers",
                Map.of("If-Match", trashed.tag()))).statusCode(200).body("responses.status", contains(400))
                .body("responses[0].body.errors.name", contains("permanent"))
                .body("responses[0].body.errors.reason", contains("must not be repeated"));
        execute("atomic", operation("DELETE", "/articles/" + trashed.id() + "?permanent=true", null, "headers",
                Map.of("If-Match", trashed.tag()))).statusCode(200).body("responses.status", contains(204))
                .body("responses[0].body", nullValue());

        Desk.get(trashed.id()).then().statusCode(404);
    }

    @Test
    void repeatedAtomicRequestIsExecutedOnce() {
        var key = UUID.randomUUID().toString();
        var first = execute(Desk.request().header("Idempotency-Key", key), "atomic", List.of(tag("op-once"))).statusCode(200)
                .extract().asString();

        var again = execute(Desk.request().header("Idempotency-Key", key), "atomic", List.of(tag("op-once"))).statusCode(200)
                .extract().asString();

        assertThat(again).isEqualTo(first);
        execute(Desk.request().header("Idempotency-Key", key), "atomic", List.of(tag("op-other"))).statusCode(422);
    }

    @Test
    void repeatedRequestExecutesOnlyWhatFailed() {
        var key = UUID.randomUUID().toString();
        var operations = List.of(tag("op-again"), operation("POST", "/articles", Map.of("headline", "Again", "language", "en",
                "slug", "op-again", "tags", List.of(Map.of("slug", "op-late")))));
        execute(Desk.request().header("Idempotency-Key", key), "each", operations).statusCode(200)
                .body("responses.status", contains(201, 422));
        execute("each", tag("op-late")).body("responses.status", contains(201));

        execute(Desk.request().header("Idempotency-Key", key), "each", operations).statusCode(200)
                .body("responses.status", contains(201, 201));
    }

    @Test
    void rejectsABodyThatTheOperationDoesNotTake() {
        var draft = Desk.draft("Op body");
        execute("each", operation("POST", "/articles/" + draft.id() + "/publish", Map.of("at", "2126-01-01T00:00:00Z"), "headers",
                Map.of("If-Match", "*")),
                operation("DELETE", "/articles/" + draft.id(), Map.of("permanent", true), "headers",
                        Map.of("If-Match", "*")))
                .statusCode(200).body("responses.status", contains(400, 400));
        draft.get().body("status", equalTo("draft"));
    }

    @Test
    void anotherBodyWithTheSameKeyIsAnErrorOfTheWholeRequest() {
        var key = UUID.randomUUID().toString();
        execute(Desk.request().header("Idempotency-Key", key), "each", List.of(tag("op-key-one"))).statusCode(200);
        execute(Desk.request().header("Idempotency-Key", key), "each", List.of(tag("op-key-two"))).statusCode(422)
                .body("detail", not(containsString("#")));
        execute(Desk.request().header("Idempotency-Key", key), "each", List.of(tag("op-key-one"))).statusCode(200)
                .body("responses.status", contains(201));
        assertThat(tags("op-key-one", "op-key-two")).containsExactly("op-key-one");
    }

    @Test
    void namesOnlyTheInvalidOperation() {
        execute("each", tag("op-valid"), operation("GET", "/tags", null)).statusCode(422)
                .body("errors.pointer", contains("/operations/1/method"));
    }

    @Test
    void atomicRequestsInOppositeOrderDoNotWaitForEachOther() {
        var ids = IntStream.range(0, 10).mapToObj(i -> Desk.draft("Op order " + i).id()).toList();
        var reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        var orders = List.of(ids, reversed);
        assertThat(ConcurrentRequests.repeat(4, i -> execute(Desk.request(), "atomic", orders.get(i % 2).stream()
                .map(id -> operation("PATCH", "/articles/" + id, Map.of("kicker", "By " + i), "headers", Map.of("If-Match", "*")))
                .toList()).extract().statusCode())).containsOnly(200);
    }
}
