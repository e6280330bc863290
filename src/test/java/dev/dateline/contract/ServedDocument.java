package dev.dateline.contract;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/** The document as the server under test serves it: made when the application is built, so always the same. */
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
