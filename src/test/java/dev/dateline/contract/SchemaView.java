package dev.dateline.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A schema with references resolved, the parts of {@code allOf} merged, and nullable alternatives expressed as a type.
 */
final class SchemaView {

    private static final Set<String> ALL_TYPES = Set.of("null", "boolean", "object", "array", "number", "string");
    private static final int DEEPEST = 50;

    private final OpenApiDocument document;
    private final Map<String, JsonNode> keywords = new LinkedHashMap<>();
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final Set<String> required = new TreeSet<>();
    private final Map<String, JsonNode> alternatives = new LinkedHashMap<>();
    private Set<String> types = ALL_TYPES;
    private boolean orNull;

    private SchemaView(OpenApiDocument document) {
        this.document = document;
    }

    static SchemaView of(JsonNode schema, OpenApiDocument document) {
        var view = new SchemaView(document);
        view.add(schema, 0);
        return view;
    }

    private void add(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("A schema is made of itself: " + schema);
        }
        if (schema.has("$ref")) {
            add(document.resolve(schema), depth + 1);
        }
        schema.path("allOf").forEach(part -> add(part, depth + 1));
        addAlternatives(schema, Stream.of("oneOf", "anyOf").flatMap(name -> elements(schema.path(name))).toList(), depth);
        narrowTypes(schema.path("type"));
        schema.path("required").forEach(name -> required.add(name.textValue()));
        schema.path("properties").properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
        schema.properties().forEach(keyword -> keywords.put(keyword.getKey(), keyword.getValue()));
    }

    private void addAlternatives(JsonNode schema, List<JsonNode> all, int depth) {
        var some = all.stream().filter(alternative -> !alternative.path("type").asText().equals("null")).toList();
        orNull |= some.size() < all.size();
        if (some.size() == 1) {
            add(some.get(0), depth + 1);
            return;
        }
        var ownTypes = new TreeSet<String>();
        for (var alternative : some) {
            names(alternative, schema.path("discriminator").path("mapping"))
                    .forEach(name -> alternatives.put(name, alternative));
            ownTypes.addAll(of(alternative, document).types());
        }
        types = some.isEmpty() ? types : ownTypes;
    }

    private List<String> names(JsonNode alternative, JsonNode mapping) {
        var reference = alternative.path("$ref").asText();
        var mapped = mapping.properties().stream().filter(entry -> entry.getValue().asText().equals(reference))
                .map(Map.Entry::getKey).toList();
        if (!mapped.isEmpty()) {
            return mapped;
        }
        var name = reference.isEmpty() ? String.join(" or ", of(alternative, document).types())
                : reference.substring(reference.lastIndexOf('/') + 1);
        return List.of(alternatives.containsKey(name) ? name + " " + alternatives.size() : name);
    }

    private void narrowTypes(JsonNode type) {
        if (!type.isMissingNode()) {
            types = new TreeSet<>();
            (type.isArray() ? elements(type) : Stream.of(type)).map(JsonNode::textValue).forEach(types::add);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        var elements = new ArrayList<JsonNode>();
        array.forEach(elements::add);
        return elements.stream();
    }

    Set<String> types() {
        var all = new TreeSet<>(types);
        if (orNull) {
            all.add("null");
        }
        return all;
    }

    /** Null if any value is allowed. */
    Set<String> values() {
        if (keywords.containsKey("const")) {
            return Set.of(keywords.get("const").asText());
        }
        if (!keywords.containsKey("enum")) {
            return null;
        }
        var values = new TreeSet<String>();
        keywords.get("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    /** Names of values in generated clients; derived from the value if the document has none. */
    Map<String, String> valueNames() {
        var names = new TreeMap<String, String>();
        var given = keywords.get("x-enum-varnames");
        if (keywords.containsKey("enum")) {
            var values = keywords.get("enum");
            for (int i = 0; i < values.size(); i++) {
                names.put(values.get(i).asText(), given == null ? "by its value" : given.path(i).asText());
            }
        }
        return names;
    }

    /** Null if the schema does not have it. */
    JsonNode keyword(String name) {
        return keywords.get(name);
    }

    Map<String, JsonNode> properties() {
        return properties;
    }

    boolean requires(String property) {
        return required.contains(property);
    }

    Set<String> required() {
        return required;
    }

    /** By the value of the discriminator, or by their names; empty if the schema has no alternatives. */
    Map<String, JsonNode> alternatives() {
        return alternatives;
    }
}
