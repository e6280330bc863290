package dev.dateline.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.SampleContent;

/** What {@code /docs} fills in as body of a request can be sent to a server with the sample content. */
@QuarkusTest
@TestProfile(SampleContent.class)
class RequestExamplesTest {

    private static final String MANAGE = "/manage/v1/";
    private static final List<String> KINDS = List.of("articles", "collections", "sections", "tags", "authors", "media");

    private final List<String> existing = new ArrayList<>();
    private OpenApiDocument document;
    private int created;

    @BeforeEach
    void readWhatExists() {
        SampleContent.load();
        document = new OpenApiDocument(ServedDocument.at("/openapi/manage"));
        KINDS.forEach(kind -> existing.addAll(ids(kind)));
    }

    @AfterEach
    void deleteWhatTheExamplesCreated() {
        for (var kind : KINDS) {
            ids(kind).stream().filter(id -> !existing.contains(id)).map(id -> MANAGE + kind + "/" + id).forEach(url -> {
                if (kind.equals("articles")) {
                    current(url).delete(url).then().statusCode(200);
                }
                current(url).delete(url + (kind.equals("articles") ? "?permanent=true" : "")).then().statusCode(lessThan(300));
            });
        }
        List<String> keys =
                Desk.request().get(MANAGE + "keys").path("data.findAll { it.name == 'desk' && it.revokedAt == null }.id");
        keys.forEach(key -> Desk.request().delete(MANAGE + "keys/" + key).then().statusCode(200));
        List<String> webhooks = Desk.request().get(MANAGE + "webhooks").path("data.id");
        webhooks.forEach(id -> Desk.request().header("If-Match", "*").delete(MANAGE + "webhooks/" + id).then().statusCode(204));
    }

    @Test
    void examplesOfRequestBodiesAreAccepted() {
        var soft = new SoftAssertions();
        var sent = new ArrayList<String>();
        document.operations().forEach((name, operation) -> operation.self().path("requestBody").path("content").properties()
                .stream().limit(1).forEach(content -> {
                    var response = send(name, content.getKey(), example(content.getValue()));
                    sent.add(name);
                    if (name.endsWith("/merge")) {
                        soft.assertThat(response.<String>path("errors[0].name")).as("an id of the caller").isEqualTo("into");
                    } else {
                        soft.assertThat(response.statusCode()).as(name + " " + response.asString()).isBetween(200, 202);
                    }
                }));
        soft.assertAll();
        assertThat(sent).hasSizeGreaterThan(25);
    }

    private Response send(String name, String contentType, JsonNode body) {
        var method = name.split(" ")[0];
        var path = name.split(" ")[1];
        var request = Desk.request();
        if (path.contains("{id}")) {
            var resource = MANAGE + path.split("/")[3];
            resource += "/" + create(resource);
            path = resource + path.substring(path.indexOf("{id}") + 4).replace("{language}", method.equals("PUT") ? "de" : "en");
            if (path.endsWith("/{number}")) {
                current(resource).contentType("application/json").body("{\"text\": \"It left at six.\"}")
                        .post(resource + "/corrections");
                path = path.replace("{number}", "1");
            }
            request = path.endsWith("/captions/de") ? request.header("If-None-Match", "*")
                    : current(path.endsWith("/captions/en") ? path : resource);
        }
        if (path.endsWith("imports")) {
            request.queryParams(Map.of("format", "jsonl", "dryRun", "true"));
        }
        return request.contentType(contentType).body((body.isTextual() ? body.asText() : body.toString()).getBytes(UTF_8))
                .request(method, path);
    }

    /** A new resource that nothing else uses; its id. */
    private String create(String resources) {
        var name = "Example " + ++created;
        var body = switch (resources.substring(MANAGE.length())) {
            case "articles" -> Map.of("language", "en", "headline", name, "publishedAt", "2026-01-01T00:00:00Z");
            case "media" -> Map.of("url", "https://media.example/" + created + ".jpg", "captions",
                    List.of(Map.of("language", "en", "text", name)));
            case "webhooks" -> Map.of("name", name, "url", "https://build.example/");
            default -> Map.of("name", name);
        };
        return Desk.request().contentType("application/json").body(body).post(resources).then().statusCode(201).extract()
                .path("id");
    }

    /** With the ETag of the current state. */
    private static RequestSpecification current(String url) {
        return Desk.request().header("If-Match", Desk.request().get(url).then().statusCode(200).extract().header("ETag"));
    }

    private static List<String> ids(String kind) {
        return Desk.request().get(MANAGE + kind + "?limit=100").then().statusCode(200).extract().path("data.id");
    }

    /** Of the media type, else of its schema. */
    private JsonNode example(JsonNode mediaType) {
        return mediaType.has("example") ? mediaType.get("example")
                : document.resolve(mediaType.get("schema")).path("examples").path(0);
    }
}
