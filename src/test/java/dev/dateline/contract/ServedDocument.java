package dev.dateline.contract;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/** The document of the server under test. It is created at build time and never changes. */
final class ServedDocument {

    private static JsonNode document;

    private ServedDocument() {
    }

    static synchronized JsonNode get() {
        if (document == null) {
            document = read();
        }
        return document;
    }

    private static JsonNode read() {
        var text = RestAssured.given().queryParam("format", "json").get("/openapi").asString();
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
