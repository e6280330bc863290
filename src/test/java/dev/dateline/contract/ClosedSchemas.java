package dev.dateline.contract;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The schemas of a document, sharpened or eased for a test. */
final class ClosedSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private ClosedSchemas() {
    }

    /** Objects have no properties but those described; clients are told to expect more, tests are not. */
    static void close(JsonNode node) {
        node.forEach(ClosedSchemas::close);
        if (node instanceof ObjectNode choice && choice.has("oneOf")) {
            // A hint for generators: that one of the choices fits is checked without it.
            choice.remove("discriminator");
        }
        if (node instanceof ObjectNode schema && schema.path("properties").isObject()
                && !schema.has("additionalProperties") && !schema.has("allOf")) {
            schema.put("additionalProperties", false);
        }
    }

    /**
     * Leaves nothing required of what an answer to {@code fields} may have been asked to leave out: the properties of a
     * thing, or of the items of a page, and of all that they hold.
     */
    static void easeRequired(ObjectNode schemas, String answer) {
        var items = schemas.path(answer).at("/properties/data/items");
        var open = new ArrayDeque<JsonNode>();
        open.add(items.isMissingNode() ? schemas.path(answer) : items);
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
