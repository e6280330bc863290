package dev.dateline.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.contract.ResponseContract.ReceivedResponse;

/** The documents of single APIs, which are derived from that of all. */
@QuarkusTest
class PreviewDocumentTest {

    private static final String PREVIEW = "/openapi/preview";

    @Test
    void previewHasTheOperationsOfThePublicApi() {
        var published = operations(ServedDocument.get()).filter(name -> name.contains(" /api/v1/") && !name.endsWith("/stream"))
                .map(name -> name.replace(" /api/v1/", " /preview/v1/")).toList();

        assertThat(operations(ServedDocument.at(PREVIEW))).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(published);
        assertThat(ServedDocument.at(PREVIEW).toString()).doesNotContain("Surrogate-Key").doesNotContain("/api/v1/articles");
    }

    @Test
    void previewRequiresKeyOrLinkForEveryOperation() {
        var soft = new SoftAssertions();
        new OpenApiDocument(ServedDocument.at(PREVIEW)).operations().forEach((name, operation) -> {
            soft.assertThat(operation.self().path("security")).as(name).hasToString("[{\"key\":[]},{\"previewLink\":[]}]");
            soft.assertThat(operation.self().path("responses").properties()).as(name).extracting(response -> response.getKey())
                    .contains("200", "401", "403", "410", "503").doesNotContain("304", "412");
        });
        soft.assertAll();
    }

    @ParameterizedTest
    @CsvSource({ "/openapi/public,/api/v1", "/openapi/manage,/manage/v1", "/openapi/preview,/preview/v1" })
    void documentsOfSingleApisAreComplete(String path, String api) {
        var document = ServedDocument.at(path);
        var references = new OpenApiDocument(document).references(List.of(document.get("paths")));

        assertThat(document.get("paths").properties()).isNotEmpty().allMatch(each -> each.getKey().startsWith(api + "/"));
        assertThat(references).isNotEmpty()
                .allSatisfy(reference -> assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference).isFalse());
        for (var kind : List.of("parameters", "headers", "responses", "schemas")) {
            assertThat(names(document.path("components").path(kind))).as(kind).isEqualTo(references.stream()
                    .filter(reference -> reference.startsWith("#/components/" + kind + "/"))
                    .map(reference -> reference.substring(reference.lastIndexOf('/') + 1)).collect(Collectors.toSet()));
        }
        assertThat(document.path("tags").findValuesAsText("name")).containsExactlyInAnyOrderElementsOf(
                new OpenApiDocument(document).operations().values().stream()
                        .map(operation -> operation.self().at("/tags/0").asText()).collect(Collectors.toSet()));
    }

    private static Set<String> names(JsonNode components) {
        var names = new TreeSet<String>();
        components.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void examplesOfThePreviewMatchItsSchemas() {
        var document = ServedDocument.at(PREVIEW);
        var contract = new ResponseContract(document);
        var soft = new SoftAssertions();
        new OpenApiDocument(document).operations().forEach((name, operation) -> operation.self().path("responses").properties()
                .forEach(response -> new OpenApiDocument(document).resolve(response.getValue()).path("content").properties()
                        .forEach(content -> soft.assertThat(contract.faults(new ReceivedResponse(name.split(" ")[0],
                                name.split(" ")[1], false, Integer.parseInt(response.getKey()), content.getKey(),
                                content.getValue().path("example").toString()))).as(name + " " + response.getKey()).isEmpty())));
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/openapi/public", "/openapi/manage", "/openapi/preview" })
    void yamlHasTheSameContentAsJson(String path) throws Exception {
        var yaml = given().get(path + ".yaml").then().statusCode(200).extract().asString();

        assertThat(new ObjectMapper(new YAMLFactory()).readTree(yaml).get("paths"))
                .isEqualTo(new ObjectMapper().readTree(given().get(path + ".json").asString()).get("paths"));
        given().redirects().follow(false).get(path + "/").then().statusCode(308).header("Location", path);
        given().get(path + "?formt=json").then().statusCode(400);
    }

    private static Stream<String> operations(JsonNode document) {
        return new OpenApiDocument(document).operations().keySet().stream();
    }
}
