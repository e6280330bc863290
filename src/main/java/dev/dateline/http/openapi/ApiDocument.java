package dev.dateline.http.openapi;

import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The documents that the server serves: that of all APIs together, which is created by the build, and one for each API. */
enum ApiDocument {

    COMPLETE("/openapi", ""), PUBLIC("/openapi/public", "/api/v1"), MANAGE("/openapi/manage", "/manage/v1"),
    /** Derived from that of the public API. */
    PREVIEW("/openapi/preview", "/preview/v1");

    private static final String REFERENCE = "$ref";
    private static final List<String> SHARED = List.of("parameters", "headers", "responses", "schemas");

    final String path;
    private final String api;

    ApiDocument(String path, String api) {
        this.path = path;
        this.api = api;
    }

    /** @param complete the document of all APIs, which is changed */
    ObjectNode of(ObjectNode complete) {
        if (this != COMPLETE) {
            complete.withObject("/paths").properties().removeIf(path -> !path.getKey().startsWith(api + "/"));
            if (this == PREVIEW) {
                PreviewDocument.adapt(complete);
            }
            removeUnused(complete);
        }
        return complete;
    }

    private static void removeUnused(ObjectNode document) {
        var used = references(document);
        for (var kind : SHARED) {
            document.withObject("/components/" + kind).properties()
                    .removeIf(component -> !used.contains("#/components/" + kind + "/" + component.getKey()));
        }
        var tags = document.at("/paths").findValues("tags").toString();
        for (var all = document.withArray("/tags").elements(); all.hasNext();) {
            if (!tags.contains(all.next().get("name").toString())) {
                all.remove();
            }
        }
    }

    /** Those of the paths, and those of what they refer to. */
    private static TreeSet<String> references(ObjectNode document) {
        var references = new TreeSet<String>();
        var open = new ArrayDeque<JsonNode>(List.of(document.get("paths")));
        while (!open.isEmpty()) {
            for (var reference : open.poll().findValuesAsText(REFERENCE)) {
                if (references.add(reference)) {
                    open.add(document.at(reference.substring(1)));
                }
            }
        }
        return references;
    }
}
