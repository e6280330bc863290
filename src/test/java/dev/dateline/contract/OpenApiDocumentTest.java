package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.contract.ResponseContract.Answer;
import dev.dateline.fixture.EmbeddedDatabaseResource;

/** The document says of everything what a reader and a generator of clients need. */
@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
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
            operation.path("parameters").forEach(parameter -> soft.assertThat(parameter.path("description").asText())
                    .as(name + " " + parameter.path("name")).isNotBlank());
            var statuses = new ArrayList<String>();
            operation.path("responses").fieldNames().forEachRemaining(statuses::add);
            soft.assertThat(statuses).as(name).isSorted().contains("500", "503");
        });
        soft.assertThat(ids).doesNotHaveDuplicates();
        soft.assertAll();
    }

    @Test
    void boundsEveryTextNumberAndListThatIsTakenInAQuery() {
        var soft = new SoftAssertions();
        forEachOperation((name, operation) -> operation.path("parameters").forEach(parameter -> {
            var schema = parameter.path("schema");
            var where = name + " " + parameter.path("name");
            var bounded = switch (schema.path("type").asText()) {
                case "array" -> schema.has("maxItems") || isEnum(schema.path("items"));
                case "string" -> schema.has("maxLength") || schema.has("format") || schema.has("enum");
                case "integer" -> schema.has("minimum");
                default -> true;
            };
            soft.assertThat(bounded || parameter.path("in").asText().equals("path")).as(where).isTrue();
        }));
        soft.assertAll();
    }

    private static boolean isEnum(JsonNode schema) {
        return new OpenApiDocument(ServedDocument.get()).resolve(schema).has("enum");
    }

    @Test
    void describesEverySchemaAndEveryPropertyWhoseNameDoesNotSayAll() {
        var soft = new SoftAssertions();
        ServedDocument.get().at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("properties")) {
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
    void showsOfEveryAnswerAnExampleThatIsTrue() {
        var document = ServedDocument.get();
        var contract = new ResponseContract(document);
        var soft = new SoftAssertions();
        forEachOperation((name, operation) -> operation.path("responses").properties().forEach(response -> {
            var content = new OpenApiDocument(document).resolve(response.getValue()).path("content");
            content.properties().forEach(mediaType -> {
                var words = name.split(" ");
                var example = mediaType.getValue().path("example");
                var answer = new Answer(words[0], words[1], false, Integer.parseInt(response.getKey()), mediaType.getKey(),
                        example.isMissingNode() ? "" : example.toString());
                soft.assertThat(contract.faults(answer)).as(name + " " + response.getKey()).isEmpty();
            });
        }));
        soft.assertAll();
    }

    @Test
    void describesWhoServesItAndOnWhatTerms() {
        var info = ServedDocument.get().path("info");
        assertThat(List.of(info.at("/license/identifier"), info.at("/contact/name"), info.at("/description"),
                ServedDocument.get().at("/servers/0/url"))).noneMatch(JsonNode::isMissingNode);
    }

    private static void forEachOperation(BiConsumer<String, JsonNode> check) {
        new OpenApiDocument(ServedDocument.get()).operations()
                .forEach((name, operation) -> check.accept(name, operation.self()));
    }
}
