package dev.dateline.editorial.article.v1;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.dateline.editorial.article.edit.ArticleEdit;
import dev.dateline.editorial.content.RecordBinder;
import dev.dateline.editorial.content.Violations;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Reads articles in request bodies. All violations are collected; the syntax of JSON is checked at once. */
@Singleton
class ArticleJson {

    private static final String BODY = "body";
    private static final String BODY_FORMAT = "bodyFormat";
    /** Of the response to a write; not a property of the article. */
    private static final String REMOVED = "removed";

    private final ObjectMapper mapper;

    ArticleJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws ProblemException INVALID_BODY if the body is not an object */
    ObjectNode read(byte[] body) throws IOException {
        var tree = mapper.readTree(body);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new ProblemException(ProblemType.INVALID_BODY, tree.isMissingNode() || tree.isNull()
                ? "The body must not be empty." : "The body must be a JSON object.");
    }

    Stated ofNew(ObjectNode body) {
        return bind(body, Map.of());
    }

    /** Read-only properties may be sent back unchanged. */
    Stated replacing(ArticleRepresentation current, ObjectNode body) {
        return bind(body, fields(mapper.valueToTree(current)));
    }

    /** A JSON Merge Patch (RFC 7396). */
    Stated patching(ArticleRepresentation current, ObjectNode patch) {
        var tree = mapper.<ObjectNode>valueToTree(current);
        var fields = fields(tree.deepCopy());
        merge(tree, patch);
        if (!patch.has(BODY)) {
            // The stored body is HTML.
            tree.remove(BODY_FORMAT);
        }
        return bind(tree, fields);
    }

    private static Map<String, JsonNode> fields(ObjectNode tree) {
        var fields = new HashMap<String, JsonNode>();
        tree.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var field : patch.properties()) {
            if (field.getValue().isNull()) {
                target.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode nested) {
                var old = target.get(field.getKey());
                var merged = old instanceof ObjectNode object ? object : target.objectNode();
                merge(merged, nested);
                target.set(field.getKey(), merged);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }

    private static Stated bind(ObjectNode tree, Map<String, JsonNode> current) {
        var binder = new RecordBinder(path -> !path.equals(BODY));
        var writable = RecordBinder.propertiesOf(ArticleProperties.class);
        for (var fields = tree.properties().iterator(); fields.hasNext();) {
            var field = fields.next();
            if (current.containsKey(field.getKey()) && !writable.contains(field.getKey())) {
                if (!field.getKey().equals(REMOVED) && !field.getValue().equals(current.get(field.getKey()))) {
                    binder.violation(field.getKey(), field.getValue(), "is read-only", null);
                }
                fields.remove();
            }
        }
        var properties = binder.bind(tree, ArticleProperties.class);
        var violations = new Violations();
        violations.addAll(binder.violations());
        return new Stated(properties.toEdit(), violations);
    }

    /** An edit without the values that violate their type, and these violations. */
    record Stated(ArticleEdit edit, Violations violations) {
    }
}
