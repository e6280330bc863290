package dev.dateline.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/** The documents of the server under test, which never change. */
final class ServedDocument {

    private static final Map<String, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();

    private ServedDocument() {
    }

    /** Of all APIs except the preview. */
    static JsonNode get() {
        return at("/openapi");
    }

    static JsonNode at(String path) {
        return DOCUMENTS.computeIfAbsent(path, ServedDocument::read);
    }

    private static JsonNode read(String path) {
        var text = RestAssured.given().noFilters().queryParam("format", "json").get(path).asString();
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
