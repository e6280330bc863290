package dev.dateline.contract;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes the schemas of a document stricter or more lenient for a test. */
final class ClosedSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private ClosedSchemas() {
    }

    /** Allows only the described properties. Clients must expect others, tests do not. */
    static void close(JsonNode node) {
        node.forEach(ClosedSchemas::close);
        if (node instanceof ObjectNode choice && choice.has("oneOf")) {
            // Only a hint for generators; the alternatives are validated without it.
            choice.remove("discriminator");
        }
        if (node instanceof ObjectNode schema && schema.path("properties").isObject()
                && !schema.has("additionalProperties") && !schema.has("allOf")) {
            schema.put("additionalProperties", false);
        }
    }

    /**
     * Makes all properties optional that a response to {@code fields} may omit: those of a resource or of the items of a page,
     * at every depth.
     */
    static void easeRequired(ObjectNode schemas, String received) {
        var items = schemas.path(received).at("/properties/data/items");
        var open = new ArrayDeque<JsonNode>();
        open.add(items.isMissingNode() ? schemas.path(received) : items);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            var node = open.poll();
            node.forEach(open::add);
            if (node instanceof ObjectNode object && object.has("properties")) {
                object.remove("required");
            }
            var reference = node.path("$ref").asText();
            if (reference.startsWith(PREFIX) && seen.add(reference)) {
                open.add(schemas.path(reference.substring(PREFIX.length())));
            }
        }
    }
}
