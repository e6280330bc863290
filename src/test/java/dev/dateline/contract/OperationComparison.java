package dev.dateline.contract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.dateline.contract.OpenApiDocument.Operation;

/** Finds breaking changes of an operation. */
final class OperationComparison {

    private final OpenApiDocument older;
    private final OpenApiDocument newer;
    private final SchemaComparison asked;
    private final SchemaComparison answered;
    private final List<Breach> breaches = new ArrayList<>();

    OperationComparison(OpenApiDocument older, OpenApiDocument newer) {
        this.older = older;
        this.newer = newer;
        asked = new SchemaComparison(older, newer, Flow.REQUEST);
        answered = new SchemaComparison(older, newer, Flow.RESPONSE);
    }

    List<Breach> breaches() {
        var all = new ArrayList<>(breaches);
        all.addAll(asked.breaches());
        all.addAll(answered.breaches());
        return all;
    }

    void compare(String name, Operation was, Operation is) {
        var id = was.self().path("operationId");
        if (!id.equals(is.self().path("operationId"))) {
            report(name, "its id was " + id + " and is " + is.self().path("operationId")
                    + "; generated clients call their methods by it");
        }
        without(was.self().path("tags"), is.self().path("tags")).forEach(tag -> report(name, "the tag " + tag
                + " was removed; generated clients name their classes by it"));
        compareSecurity(name, security(was, older), security(is, newer));
        compareParameters(name, parameters(was, older), parameters(is, newer));
        compareBodies(name + ", body", older.resolve(was.self().path("requestBody")),
                newer.resolve(is.self().path("requestBody")));
        compareResponses(name, was.self().path("responses"), is.self().path("responses"));
        was.self().path("callbacks").properties()
                .forEach(callback -> callback.getValue().properties().forEach(url -> compareCallback(
                        name + ", callback " + callback.getKey(), url.getValue(),
                        is.self().path("callbacks").path(callback.getKey()).path(url.getKey()))));
    }

    /** What is sent to a client is read by it like a response, and what it responds may not be restricted. */
    private void compareCallback(String where, JsonNode was, JsonNode is) {
        was.properties().forEach(method -> {
            var operation = is.path(method.getKey());
            if (operation.isMissingNode()) {
                report(where, "it was removed, or is sent in another way");
                return;
            }
            compareContents(where, older.resolve(method.getValue().path("requestBody")).path("content"),
                    newer.resolve(operation.path("requestBody")).path("content"), answered);
            without(method.getValue().path("responses").fieldNames(), operation.path("responses")).forEach(
                    status -> report(where, "the response " + status + " is not accepted any more"));
        });
    }

    private static List<String> without(Iterator<String> names, JsonNode object) {
        var gone = new ArrayList<String>();
        names.forEachRemaining(name -> {
            if (!object.has(name)) {
                gone.add(name);
            }
        });
        return gone;
    }

    private static List<JsonNode> without(JsonNode were, JsonNode are) {
        var gone = elements(were);
        gone.removeAll(elements(are));
        return gone;
    }

    private static List<JsonNode> elements(JsonNode array) {
        var elements = new ArrayList<JsonNode>();
        array.forEach(elements::add);
        return elements;
    }

    private void compareSecurity(String name, List<JsonNode> were, List<JsonNode> are) {
        for (var was : were) {
            if (are.stream().noneMatch(is -> asksNoMore(is, was))) {
                report(name, was.isEmpty() ? "it needs a key now" : "it can no longer be used with " + was);
            }
        }
    }

    /** Alternative security requirements; an empty one allows everybody. */
    private static List<JsonNode> security(Operation operation, OpenApiDocument document) {
        var ways = elements(operation.self().has("security") ? operation.self().get("security")
                : document.root().path("security"));
        return ways.isEmpty() ? List.of(JsonNodeFactory.instance.objectNode()) : ways;
    }

    private static boolean asksNoMore(JsonNode way, JsonNode than) {
        return way.properties().stream().allMatch(scheme -> than.has(scheme.getKey())
                && elements(than.get(scheme.getKey())).containsAll(elements(scheme.getValue())));
    }

    private static Map<String, JsonNode> parameters(Operation operation, OpenApiDocument document) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        for (var list : List.of(operation.path().path("parameters"), operation.self().path("parameters"))) {
            list.forEach(node -> {
                var parameter = document.resolve(node);
                parameters.put(parameter.path("in").asText() + " parameter " + parameter.path("name").asText(), parameter);
            });
        }
        return parameters;
    }

    private void compareParameters(String operation, Map<String, JsonNode> were, Map<String, JsonNode> are) {
        were.forEach((name, was) -> {
            var is = are.get(name);
            if (is == null) {
                report(operation + ", " + name, "the parameter was removed");
            } else {
                compareParameter(operation + ", " + name, was, is);
            }
        });
        are.forEach((name, is) -> {
            if (!were.containsKey(name) && isRequired(is)) {
                report(operation + ", " + name, "the parameter is new and required");
            }
        });
    }

    private void compareParameter(String where, JsonNode was, JsonNode is) {
        if (!isRequired(was) && isRequired(is)) {
            report(where, "the parameter is required now");
        }
        var style = style(was);
        if (!style.equals(style(is))) {
            report(where, "it was written as " + style + " and is written as " + style(is));
        }
        for (var freedom : List.of("allowReserved", "allowEmptyValue")) {
            if (was.path(freedom).asBoolean() && !is.path(freedom).asBoolean()) {
                report(where, freedom + " was removed");
            }
        }
        asked.compare(was.path("schema"), is.path("schema"), where);
        compareContents(where, was.path("content"), is.path("content"), asked);
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean(false);
    }

    /** How a list or an object is serialised in the request. */
    private static String style(JsonNode parameter) {
        var inQuery = parameter.path("in").asText().matches("query|cookie");
        var style = parameter.path("style").asText(inQuery ? "form" : "simple");
        return style + (parameter.path("explode").asBoolean(style.equals("form")) ? ", exploded" : "");
    }

    private void compareBodies(String where, JsonNode was, JsonNode is) {
        if (!isRequired(was) && isRequired(is)) {
            report(where, "the body is required now");
        }
        compareContents(where, was.path("content"), is.path("content"), asked);
    }

    private void compareResponses(String operation, JsonNode were, JsonNode are) {
        were.properties().forEach(response -> {
            var where = operation + ", " + response.getKey();
            if (!are.has(response.getKey())) {
                report(where, "the response was removed");
                return;
            }
            var was = older.resolve(response.getValue());
            var is = newer.resolve(are.get(response.getKey()));
            compareContents(where, was.path("content"), is.path("content"), answered);
            was.path("headers").properties().forEach(header -> compareHeader(where + ", header " + header.getKey(),
                    older.resolve(header.getValue()), newer.resolve(is.path("headers").path(header.getKey()))));
            was.path("links").properties().stream()
                    .filter(link -> !link.getValue().equals(is.path("links").path(link.getKey())))
                    .forEach(link -> report(where, "the link " + link.getKey() + " was removed or has changed"));
        });
        are.fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2") && !were.has(status)) {
                report(operation + ", " + status, "success has a status that it never had");
            }
        });
    }

    private void compareHeader(String where, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            report(where, "the header was removed");
            return;
        }
        if (isRequired(was) && !isRequired(is)) {
            report(where, "the header is not always sent any more");
        }
        if (!style(was).equals(style(is))) {
            report(where, "it was written as " + style(was) + " and is written as " + style(is));
        }
        answered.compare(was.path("schema"), is.path("schema"), where);
    }

    private void compareContents(String where, JsonNode were, JsonNode are, SchemaComparison schemas) {
        were.properties().forEach(content -> {
            var is = are.get(content.getKey());
            if (is == null) {
                report(where, "the media type " + content.getKey() + " was removed");
            } else {
                schemas.compare(content.getValue().path("schema"), is.path("schema"), where);
            }
        });
    }

    private void report(String where, String what) {
        breaches.add(new Breach(where, what));
    }
}
