package dev.dateline.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds keywords in a document that the comparison has no rule for. */
final class KnownKeywords {

    /** Stands for any name: that of a callback is an expression. */
    private static final String EXPRESSION = "*";

    /** Kinds of objects in a document, each with the keywords that are compared and those that are only informative. */
    private enum Kind {
        DOCUMENT("security", "openapi info",
                "servers:SERVER", "paths:{PATH}", "tags:TAG", "components:COMPONENTS"),
        SERVER("url", "description"),
        TAG("name", "description externalDocs"),
        PATH("", "summary description", "parameters:PARAMETER", "get:OPERATION", "put:OPERATION", "post:OPERATION",
                "delete:OPERATION", "options:OPERATION", "head:OPERATION", "patch:OPERATION", "trace:OPERATION"),
        OPERATION("operationId tags security", "summary description externalDocs deprecated",
                "parameters:PARAMETER", "requestBody:BODY", "responses:{RESPONSE}", "callbacks:{CALLBACK}"),
        CALLBACK("", "", EXPRESSION + ":PATH"),
        PARAMETER("$ref name in required style explode allowReserved allowEmptyValue",
                "description deprecated example examples", "schema:SCHEMA", "content:{CONTENT}"),
        BODY("$ref required", "description", "content:{CONTENT}"),
        CONTENT("", "example examples", "schema:SCHEMA"),
        RESPONSE("$ref links", "description", "headers:{HEADER}", "content:{CONTENT}"),
        HEADER("$ref required style explode", "description deprecated example examples", "schema:SCHEMA"),
        SECURITY_SCHEME("type scheme name in flows openIdConnectUrl", "description bearerFormat"),
        COMPONENTS("", "examples", "schemas:{SCHEMA}", "responses:{RESPONSE}", "parameters:{PARAMETER}",
                "headers:{HEADER}", "requestBodies:{BODY}", "securitySchemes:{SECURITY_SCHEME}"),
        SCHEMA("$ref type enum const required format pattern multipleOf uniqueItems default discriminator"
                + " minimum exclusiveMinimum minLength minItems minProperties"
                + " maximum exclusiveMaximum maxLength maxItems maxProperties"
                + " readOnly writeOnly contentEncoding contentMediaType x-enum-varnames",
                "title description example examples deprecated externalDocs $comment",
                "properties:{SCHEMA}", "items:SCHEMA", "additionalProperties:SCHEMA", "not:SCHEMA", "allOf:SCHEMA",
                "anyOf:SCHEMA", "oneOf:SCHEMA");

        private final Set<String> plain;
        /** By keyword: the kind of its value; in braces if the value is a map of this kind. */
        private final Map<String, String> inner;

        Kind(String compared, String informative, String... inner) {
            plain = Stream.of(compared, informative).flatMap(names -> Stream.of(names.split(" ")))
                    .collect(Collectors.toSet());
            this.inner = Stream.of(inner).map(entry -> entry.split(":"))
                    .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1]));
        }
    }

    private final List<Breach> unknown = new ArrayList<>();

    private KnownKeywords() {
    }

    static List<Breach> unknownIn(JsonNode document) {
        var search = new KnownKeywords();
        search.visit(document, Kind.DOCUMENT, "");
        return search.unknown;
    }

    private void visit(JsonNode node, Kind kind, String place) {
        if (node.isArray()) {
            node.forEach(element -> visit(element, kind, place));
            return;
        }
        node.properties().forEach(member -> {
            var name = member.getKey();
            var inner = kind.inner.getOrDefault(name, kind.inner.get(EXPRESSION));
            if (inner == null) {
                if (!kind.plain.contains(name)) {
                    unknown.add(new Breach(place, "the comparison has no rule for the keyword " + name));
                }
            } else if (inner.startsWith("{")) {
                var each = Kind.valueOf(inner.substring(1, inner.length() - 1));
                member.getValue().properties().forEach(
                        value -> visit(value.getValue(), each, place + "/" + name + "/" + value.getKey()));
            } else {
                visit(member.getValue(), Kind.valueOf(inner), place + "/" + name);
            }
        });
    }
}
