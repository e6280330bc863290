package dev.dateline.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Which properties of the schemas of an OpenAPI document have a value in some JSON documents. */
final class PropertiesSeen {

    private static final String SCHEMAS = "/components/schemas/";

    private final JsonNode document;
    private final Set<String> schemasLeftOut;
    private final TreeMap<String, Set<String>> missing = new TreeMap<>();

    PropertiesSeen(JsonNode document, String... schemasLeftOut) {
        this.document = document;
        this.schemasLeftOut = Set.of(schemasLeftOut);
    }

    /** The value, with all that it contains, is one of this schema. */
    void add(String schema, JsonNode value) {
        var properties = document.at(SCHEMAS + schema).path("properties");
        var open = missing.computeIfAbsent(schema, name -> new TreeSet<>(properties.properties().stream()
                .map(Map.Entry::getKey).toList()));
        value.properties().forEach(property -> {
            if (hasValue(property.getValue())) {
                open.remove(property.getKey());
            }
            addNested(properties.path(property.getKey()), property.getValue());
        });
    }

    private static boolean hasValue(JsonNode node) {
        return node.isContainerNode() ? !node.isEmpty() : !node.isNull();
    }

    private void addNested(JsonNode schema, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> addNested(schema.path("items"), item));
        } else if (value.isObject()) {
            schema.findValuesAsText("$ref").stream().map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                    .filter(name -> !schemasLeftOut.contains(name)).forEach(name -> add(name, value));
        }
    }

    /** The properties without a value, as {@code Schema.property}. */
    Set<String> missing() {
        var all = new TreeSet<String>();
        missing.forEach((schema, properties) -> properties.forEach(property -> all.add(schema + "." + property)));
        return all;
    }
}
