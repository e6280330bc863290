package dev.dateline.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.contract.ResponseContract.ReceivedResponse;
import dev.dateline.fixture.AdminKey;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.PageQuery;
import dev.dateline.http.problem.ProblemType;

/** The document contains everything that readers and client generators need. */
@QuarkusTest
class OpenApiDocumentTest {

    @Test
    void describesEveryOperationAndParameter() {
        var soft = new SoftAssertions();
        var ids = new ArrayList<String>();
        forEachOperation((name, operation) -> {
            ids.add(operation.path("operationId").asText());
            soft.assertThat(operation.path("operationId").asText()).as(name).matches("[a-z]+[A-Z][A-Za-z]+");
            soft.assertThat(operation.path("summary").asText()).as(name).isNotBlank();
            soft.assertThat(operation.path("description").asText()).as(name).isNotBlank();
            soft.assertThat(operation.path("tags")).as(name).hasSize(1);
            parameters(operation).forEach(parameter -> soft.assertThat(parameter.path("description").asText())
                    .as(name + " " + parameter.path("name")).isNotBlank());
            var statuses = new ArrayList<String>();
            operation.path("responses").fieldNames().forEachRemaining(statuses::add);
            soft.assertThat(statuses).as(name).isSorted().contains("500", "503");
            soft.assertThat(operation.at("/responses/200/description").asText()).as(name).isNotEqualTo("OK");
        });
        soft.assertThat(ids).doesNotHaveDuplicates();
        soft.assertAll();
    }

    /** Linters require both for each operation, and for the requests that this server sends. */
    @Test
    void statesSecurityAndClientErrorsOfEveryOperationAndCallback() {
        var soft = new SoftAssertions();
        var callbacks = new ArrayList<JsonNode>();
        forEachOperation((name, operation) -> {
            checkLinted(soft, name, operation);
            operation.path("callbacks").forEach(callback -> callback.forEach(item -> item.forEach(callbacks::add)));
        });
        callbacks.forEach(callback -> checkLinted(soft, "callback " + callback.path("summary").asText(), callback));
        soft.assertThat(callbacks).hasSize(1).noneMatch(callback -> callback.has("deprecated"));
        soft.assertAll();
    }

    private static void checkLinted(SoftAssertions soft, String name, JsonNode operation) {
        soft.assertThat(operation.path("security").isArray()).as(name).isTrue();
        soft.assertThat(operation.path("responses").propertyStream().map(Map.Entry::getKey)).as(name)
                .anyMatch(status -> status.matches("4(XX|\\d\\d)"));
        soft.assertThat(operation.path("summary").asText()).as(name).isNotBlank();
        soft.assertThat(operation.path("description").asText()).as(name).isNotBlank();
    }

    /** The orders and fields of lists have one description, but different values. */
    @Test
    void describesParametersResponsesAndHeadersOnce() {
        var document = ServedDocument.get();
        var parts = Stream.of("/paths", "/components/parameters", "/components/responses", "/components/headers")
                .flatMap(part -> descriptions(document.at(part)))
                .filter(description -> !Set.of(SharedDescriptions.SORT, PageQuery.FIELDS).contains(description));
        assertThat(parts).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    /**
     * Schemas that have the same properties repeat their descriptions: generated clients have no common type for them. Merge
     * patches, which have all properties of another schema, are not counted.
     */
    @Test
    void repeatsDescriptionsOfPropertiesOnly() {
        var all = descriptions(ServedDocument.get()).toList();
        var repetitions = all.size() - new HashSet<>(all).size();
        assertThat(repetitions).as("repeated descriptions").isLessThanOrEqualTo(405);
    }

    private static Stream<String> descriptions(JsonNode node) {
        return node.isArray() ? node.valueStream().flatMap(OpenApiDocumentTest::descriptions)
                : node.properties().stream()
                        .filter(member -> !member.getKey().startsWith("example") && !member.getKey().endsWith("Patch"))
                        .flatMap(member -> member.getKey().equals("description") && member.getValue().isTextual()
                                ? Stream.of(member.getValue().asText()) : descriptions(member.getValue()));
    }

    @Test
    void boundsEveryParameter() {
        var soft = new SoftAssertions();
        forEachOperation((name, operation) -> parameters(operation).forEach(parameter -> {
            var schema = parameter.path("schema");
            var where = name + " " + parameter.path("name");
            var bounded = switch (schema.path("type").asText()) {
                case "array" -> schema.has("maxItems") || isEnum(schema.path("items"));
                case "string" -> schema.has("maxLength") || schema.has("format") || schema.has("enum");
                case "integer" -> schema.has("minimum");
                default -> true;
            };
            soft.assertThat(bounded).as(where).isTrue();
            var items = schema.path("items");
            soft.assertThat(!items.path("type").asText().equals("string") || items.has("maxLength") || items.has("format"))
                    .as(where).isTrue();
        }));
        soft.assertAll();
    }

    private static boolean isEnum(JsonNode schema) {
        return new OpenApiDocument(ServedDocument.get()).resolve(schema).has("enum");
    }

    @Test
    void describesEverySchemaAndProperty() {
        var soft = new SoftAssertions();
        ServedDocument.get().at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("properties") || schema.getValue().has("enum")) {
                soft.assertThat(schema.getValue().path("description").asText()).as(schema.getKey()).isNotBlank();
            }
            schema.getValue().path("properties").properties().forEach(property -> {
                var value = property.getValue();
                var saysMore = value.has("description") || value.has("examples") || value.has("$ref") || value.has("enum")
                        || value.path("items").has("$ref");
                soft.assertThat(saysMore).as(schema.getKey() + "." + property.getKey()).isTrue();
            });
        });
        soft.assertAll();
    }

    @Test
    void hasValidExampleForEveryParameter() {
        var contract = new ResponseContract(ServedDocument.get());
        var soft = new SoftAssertions();
        forEachOperation((name, operation) -> parameters(operation).forEach(parameter -> {
            var where = name + " " + parameter.path("name");
            var example = exampleOf(parameter);
            soft.assertThat(example.isMissingNode()).as(where).isFalse();
            soft.assertThat(contract.faults(parameter.path("schema"), example)).as(where).isEmpty();
        }));
        soft.assertAll();
    }

    /** Swagger UI fills in examples beside the parameter itself, and would send them by default. */
    @Test
    void prefillsNoOptionalParameter() {
        forEachOperation((name, operation) -> parameters(operation).forEach(parameter -> assertThat(
                parameter.path("required").asBoolean() || !parameter.has("example")).as(name).isTrue()));
    }

    /** What does not exist is only looked up after the parameters have been checked. */
    @Test
    void acceptsTheExampleOfFieldsOfEveryOperation() {
        var operations = new ArrayList<String>();
        var soft = new SoftAssertions();
        forEachOperation((name, operation) -> parameters(operation).forEach(parameter -> {
            if (parameter.path("name").asText().equals("fields")) {
                operations.add(name);
                var path = name.split(" ")[1].replace("{id}", "00000000-0000-7000-8000-000000000000").replace("{version}", "1")
                        .replaceAll("\\{\\w+}", "none");
                for (var url : List.of(path, path.replace("/api/v1/", "/preview/v1/"))) {
                    soft.assertThat(given().header("Authorization", AdminKey.bearer())
                            .queryParam("fields", exampleOf(parameter).path(0).asText()).get(url).statusCode()).as(name)
                            .isIn(200, 404);
                }
            }
        }));
        soft.assertAll();
        assertThat(operations).hasSizeGreaterThan(30).anyMatch(name -> name.contains("/revisions"))
                .allMatch(name -> name.startsWith("GET "));
    }

    private static JsonNode exampleOf(JsonNode parameter) {
        return parameter.has("example") ? parameter.path("example") : parameter.at("/schema/examples/0");
    }

    @Test
    void listsEveryProblemType() {
        var description = ServedDocument.get().at("/components/schemas/Problem/properties/type/description").asText();
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::urn)).allMatch(description::contains);
    }

    @Test
    void anchorsEveryPattern() {
        assertThat(ServedDocument.get().findValuesAsText("pattern")).isNotEmpty().allMatch(pattern -> pattern.startsWith("^")
                && pattern.endsWith("$"));
    }

    @Test
    void hasValidExampleForEveryResponse() {
        var document = ServedDocument.get();
        var contract = new ResponseContract(document);
        var soft = new SoftAssertions();
        forEachOperation((name, operation) -> operation.path("responses").properties().forEach(response -> {
            var content = new OpenApiDocument(document).resolve(response.getValue()).path("content");
            content.properties().forEach(mediaType -> {
                var words = name.split(" ");
                var example = mediaType.getValue().path("example");
                var received =
                        new ReceivedResponse(words[0], words[1], false, Integer.parseInt(response.getKey()), mediaType.getKey(),
                                example.isMissingNode() ? "" : example.toString());
                soft.assertThat(contract.faults(received)).as(name + " " + response.getKey()).isEmpty();
            });
        }));
        soft.assertAll();
    }

    @Test
    void hasContactLicenceAndServer() {
        var info = ServedDocument.get().path("info");
        assertThat(List.of(info.at("/license/identifier"), info.at("/contact/name"), info.at("/description"),
                ServedDocument.get().at("/servers/0/url"))).noneMatch(JsonNode::isMissingNode);
    }

    /** A generator would name other schemas {@code InlineObject1}. */
    @Test
    void namesTheSchemaOfEveryBody() {
        var soft = new SoftAssertions();
        forEachOperation((name, operation) -> {
            var bodies = new ArrayList<>(List.of(operation.path("requestBody")));
            operation.path("responses").forEach(bodies::add);
            bodies.stream().map(body -> new OpenApiDocument(ServedDocument.get()).resolve(body).path("content"))
                    .filter(content -> content.size() == 1).flatMap(JsonNode::propertyStream)
                    .filter(content -> content.getKey().matches("application/(merge-patch\\+)?json"))
                    .forEach(content -> soft.assertThat(content.getValue().at("/schema/$ref").asText()).as(name)
                            .startsWith("#/components/schemas/"));
        });
        soft.assertAll();
        assertThat(ServedDocument.get().at("/components/schemas").propertyStream().map(Map.Entry::getKey))
                .doesNotContain("Kind", "Method", "Duration").filteredOn(name -> name.matches("Page[A-Z].*"))
                .containsExactlyInAnyOrder("PageInfo", "PageLinks");
    }

    /** A generated client would have the type {@code any} for one without. */
    @Test
    void statesTheTypeOfEveryParameter() {
        var soft = new SoftAssertions();
        forEachOperation((name, operation) -> parameters(operation).forEach(parameter -> soft
                .assertThat(new OpenApiDocument(ServedDocument.get()).resolve(parameter.path("schema")).toString())
                .as(name + " " + parameter.path("name")).containsAnyOf("\"type\":", "\"$ref\":")));
        soft.assertAll();
    }

    @Test
    void describesHowClientsAuthenticate() {
        assertThat(ServedDocument.get().at("/components/securitySchemes").propertyStream().map(Map.Entry::getKey))
                .containsExactly("key");
    }

    private static List<JsonNode> parameters(JsonNode operation) {
        var document = new OpenApiDocument(ServedDocument.get());
        return operation.path("parameters").valueStream().map(document::resolve).toList();
    }

    private static void forEachOperation(BiConsumer<String, JsonNode> check) {
        new OpenApiDocument(ServedDocument.get()).operations()
                .forEach((name, operation) -> check.accept(name, operation.self()));
    }
}
