package dev.dateline.http.names;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

import io.quarkus.arc.Arc;

/** Writes the selected names. Jackson creates it. */
final class NamesSerializer extends JsonSerializer<Names> {

    @Override
    public void serialize(Names names, JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeStartObject();
        for (var name : selected(names).entrySet()) {
            json.writeStringField(name.getKey(), name.getValue());
        }
        json.writeEndObject();
    }

    @Override
    public boolean isEmpty(SerializerProvider serializers, Names names) {
        return selected(names).isEmpty();
    }

    private static Map<String, String> selected(Names names) {
        return names.byLanguage().isEmpty() || !Arc.container().requestContext().isActive() ? Map.of()
                : Arc.container().instance(SelectedNames.class).get().of(names);
    }
}
