package dev.dateline.contract;

import java.util.ArrayDeque;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The part of a document that is the contract of version 1: the paths under /api/v1 and all that they refer to. */
final class DeliveryPart {

    private static final String PATHS = "/api/v1";

    private DeliveryPart() {
    }

    static ObjectNode of(JsonNode document) {
        var part = new ObjectMapper().createObjectNode();
        part.set("openapi", document.get("openapi"));
        part.set("info", document.get("info"));
        part.set("servers", document.get("servers"));
        var paths = new TreeMap<String, JsonNode>();
        document.path("paths").properties().stream().filter(path -> path.getKey().startsWith(PATHS))
                .forEach(path -> paths.put(path.getKey(), path.getValue()));
        paths.forEach(part.putObject("paths")::set);
        var tags = part.putArray("tags");
        var used = part.get("paths").findValues("tags").toString();
        document.path("tags").forEach(tag -> {
            if (used.contains(tag.get("name").toString())) {
                tags.add(tag);
            }
        });
        copyComponents(document, part);
        return part;
    }

    private static void copyComponents(JsonNode document, ObjectNode part) {
        var references = new TreeSet<String>();
        var open = new ArrayDeque<JsonNode>();
        open.add(part.get("paths"));
        while (!open.isEmpty()) {
            for (var reference : open.poll().findValuesAsText("$ref")) {
                if (references.add(reference)) {
                    open.add(document.at(reference.substring(1)));
                }
            }
        }
        var components = part.putObject("components");
        for (var reference : references) {
            var names = reference.split("/");
            components.withObject("/" + names[2]).set(names[3], document.at(reference.substring(1)));
        }
    }
}
