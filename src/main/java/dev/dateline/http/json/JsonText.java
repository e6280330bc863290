package dev.dateline.http.json;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Stores JSON as text, unlike {@code jsonb} with its properties in order and its numbers as they were read. */
@Converter
public class JsonText implements AttributeConverter<JsonNode, String> {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Null if the text is. */
    public static JsonNode parse(String text) {
        try {
            return text == null ? null : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String convertToDatabaseColumn(JsonNode value) {
        return value == null ? null : value.toString();
    }

    @Override
    public JsonNode convertToEntityAttribute(String text) {
        return parse(text);
    }
}
