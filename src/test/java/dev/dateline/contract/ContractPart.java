package dev.dateline.contract;

import java.util.List;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The paths of a document with a common prefix, with everything that they refer to. */
final class ContractPart {

    private ContractPart() {
    }

    static ObjectNode of(JsonNode document, String prefix) {
        var part = new ObjectMapper().createObjectNode();
        part.set("openapi", document.get("openapi"));
        part.set("info", document.get("info"));
        part.set("servers", document.get("servers"));
        if (document.has("security")) {
            part.set("security", document.get("security"));
        }
        var paths = new TreeMap<String, JsonNode>();
        document.path("paths").properties().stream().filter(path -> path.getKey().startsWith(prefix))
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
        var references = new OpenApiDocument(document).references(List.of(part.get("paths")));
        part.findValues("security").forEach(ways -> ways.forEach(way -> way.fieldNames()
                .forEachRemaining(scheme -> references.add("#/components/securitySchemes/" + scheme))));
        var components = part.putObject("components");
        for (var reference : references) {
            var names = reference.split("/");
            components.withObject("/" + names[2]).set(names[3], document.at(reference.substring(1)));
        }
    }
}
