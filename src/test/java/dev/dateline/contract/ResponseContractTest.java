package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import dev.dateline.contract.ResponseContract.ReceivedResponse;

class ResponseContractTest {

    private static final String BOAT = """
            {"id": "01a20d77-b0c4-7197-adff-80ba5155b99d", "name": "Ilse", "master": null}""";

    private final ResponseContract contract = contract("""
            {"openapi": "3.1.0",
             "paths": {
               "/boats": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
                 {"$ref": "#/components/schemas/BoatPage"}}}}}}},
               "/boats/{id}": {"get": {"responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}},
                 "304": {},
                 "404": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}},
               "/boats/by-path/{path}": {"get": {"responses": {"308": {}}}}},
             "components": {"schemas": {
               "BoatPage": {"type": "object", "required": ["data", "next"], "properties": {
                 "data": {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}},
                 "next": {"type": ["string", "null"]}}},
               "Boat": {"type": "object", "required": ["id", "name", "master"], "properties": {
                 "id": {"type": "string", "format": "uuid"}, "name": {"type": "string"},
                 "master": {"anyOf": [{"$ref": "#/components/schemas/Person"}, {"type": "null"}]}}},
               "Person": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
               "Problem": {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}}}}}
            """);

    @Test
    void acceptsDescribedResponses() {
        assertThat(faults("/boats/1", 200, "application/json", BOAT)).isEmpty();
        assertThat(faults("/boats", 200, "application/json", "{\"data\": [" + BOAT + "], \"next\": null}")).isEmpty();
        assertThat(faults("/boats/1", 304, "", "")).isEmpty();
        assertThat(faults("/boats/by-path/old/basin", 308, "", "")).isEmpty();
    }

    @Test
    void reportsUndescribedStatusesMediaTypesAndBodies() {
        assertThat(faults("/boats", 404, "application/json", "{}")).containsExactly("the status 404 is not described");
        assertThat(faults("/boats/1", 200, "text/html", "<p>")).containsExactly("the media type text/html is not described");
        assertThat(faults("/boats/1", 200, "application/json", "")).containsExactly("the body is missing");
        assertThat(faults("/boats/1", 304, "application/json", "{}"))
                .containsExactly("the media type application/json is not described");
        assertThat(faults("/boats/1", 200, "application/json", "{")).singleElement().asString().contains("not JSON");
    }

    @Test
    void reportsValuesThatViolateTheirSchema() {
        assertThat(faults("/boats/1", 200, "application/json", BOAT.replace("\"Ilse\"", "7"))).isNotEmpty();
        assertThat(faults("/boats/1", 200, "application/json", BOAT.replace("01a20d77", "x"))).isNotEmpty();
        assertThat(faults("/boats/1", 200, "application/json", BOAT.replace("null", "{}"))).isNotEmpty();
        assertThat(faults("/boats/1", 200, "application/json", "{\"id\": null}")).isNotEmpty();
    }

    @Test
    void reportsUndescribedProperties() {
        assertThat(faults("/boats/1", 200, "application/json", BOAT.replace("{", "{\"draft\": true, ")))
                .singleElement().asString().contains("draft");
        assertThat(faults("/boats/1", 200, "application/json",
                BOAT.replace("null", "{\"name\": \"Ada\", \"salary\": 1}"))).isNotEmpty();
    }

    @Test
    void allowsFieldsToOmitPropertiesOfItemsButNotOfThePage() {
        assertThat(someFields("/boats/1", "{\"name\": \"Ilse\", \"master\": {}}")).isEmpty();
        assertThat(someFields("/boats", "{\"data\": [{\"name\": \"Ilse\"}], \"next\": null}")).isEmpty();
        assertThat(someFields("/boats", "{\"data\": [{\"name\": \"Ilse\"}]}")).isNotEmpty();
        assertThat(someFields("/boats/1", "{\"name\": 7}")).isNotEmpty();
    }

    @Test
    void acceptsUndescribedErrorsOnlyWithoutOperation() {
        assertThat(faults("/ports", 404, "application/problem+json", "{\"title\": \"Not found\"}")).isEmpty();
        assertThat(faults("/ports", 404, "application/problem+json", "{}")).isNotEmpty();
        assertThat(faults("/ports", 404, "text/html", "<h1>")).isNotEmpty();
        assertThat(faults("/ports", 200, "application/json", "{}")).containsExactly("the operation is not described");
    }

    private List<String> faults(String path, int status, String mediaType, String body) {
        return contract.faults(new ReceivedResponse("GET", path, false, status, mediaType, body));
    }

    private List<String> someFields(String path, String body) {
        return contract.faults(new ReceivedResponse("GET", path, true, 200, "application/json", body));
    }

    private static ResponseContract contract(String document) {
        try {
            return new ResponseContract(new ObjectMapper().readTree(document));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(document, e);
        }
    }
}
