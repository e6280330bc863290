package dev.dateline.contract;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** An OpenAPI document whose references can be followed. */
record OpenApiDocument(JsonNode root) {

    private static final int LONGEST_CHAIN = 20;

    /** An operation, and its path with the properties that apply to all its operations. */
    record Operation(JsonNode path, JsonNode self) {
    }

    /** By method and path: {@code GET /api/v1/tags}. */
    Map<String, Operation> operations() {
        var operations = new LinkedHashMap<String, Operation>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().forEach(member -> {
            if (member.getValue().has("responses")) {
                operations.put(member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        new Operation(path.getValue(), member.getValue()));
            }
        }));
        return operations;
    }

    /** Where clients describe what they send. */
    List<JsonNode> requestParts() {
        return operations().values().stream().flatMap(operation -> Stream.of(operation.path().path("parameters"),
                operation.self().path("parameters"), operation.self().path("requestBody"))).toList();
    }

    List<JsonNode> responseParts() {
        return operations().values().stream().map(operation -> operation.self().path("responses")).toList();
    }

    /** All references in these parts and in what they refer to. */
    Set<String> references(List<JsonNode> parts) {
        var references = new TreeSet<String>();
        var open = new ArrayDeque<>(parts);
        while (!open.isEmpty()) {
            for (var reference : open.poll().findValuesAsText("$ref")) {
                if (references.add(reference)) {
                    open.add(root.at(reference.substring(1)));
                }
            }
        }
        return references;
    }

    /** The node, or the node that it refers to. */
    JsonNode resolve(JsonNode node) {
        var resolved = node;
        for (int i = 0; resolved.has("$ref"); i++) {
            if (i == LONGEST_CHAIN) {
                throw new IllegalArgumentException("References go round in circles at " + node);
            }
            var reference = resolved.get("$ref").textValue();
            resolved = root.at(reference.substring(1));
            if (!reference.startsWith("#/") || resolved.isMissingNode()) {
                throw new IllegalArgumentException("There is nothing at " + reference);
            }
        }
        return resolved;
    }
}
