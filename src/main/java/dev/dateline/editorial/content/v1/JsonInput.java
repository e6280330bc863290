package dev.dateline.editorial.content.v1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.RecordBinder;
import dev.dateline.editorial.content.Violations;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.LanguageTag;

/**
 * Reads resources in request bodies as records of what a client may state. All violations are collected; the syntax of JSON is
 * checked at once.
 */
@Singleton
public class JsonInput {

    /** The body of an article is a long text that is cleaned instead of rejected. */
    private static final Predicate<String> IS_CHECKED = path -> !path.equals("body");

    private final ObjectMapper mapper;
    private final ContentRules rules;
    private final ReceivedJson received;

    JsonInput(ObjectMapper mapper, ContentRules rules, ReceivedJson received) {
        this.received = received;
        this.rules = rules;
        this.mapper = mapper;
    }

    /**
     * @throws ProblemException INVALID_BODY if the body is not an object
     * @param required names of properties that may be null, but not be omitted
     * @throws InvalidContent with all violations of the types and constraints of the record
     */
    public <T extends Record> T valid(byte[] body, Class<T> type, String... required) throws IOException {
        var object = read(body);
        var stated = ofNew(object, type);
        Stream.of(required).filter(name -> !object.has(name))
                .forEach(name -> stated.violations().add(name, null, "must be given"));
        stated.violations().addAll(rules.violations(stated.value()));
        stated.violations().throwIfAny();
        return stated.value();
    }

    /**
     * @return the body, which must not be changed
     * @throws ProblemException INVALID_BODY if it is not an object
     */
    public ObjectNode read(byte[] body) throws IOException {
        var tree = mapper.readTree(text(body));
        if (tree instanceof ObjectNode object) {
            received.set(object);
            return object;
        }
        throw new ProblemException(ProblemType.INVALID_BODY, tree.isMissingNode() || tree.isNull()
                ? "The body must not be empty." : "The body must be a JSON object.");
    }

    /** RFC 8259, 8.1. Jackson would accept other encodings, and forms of characters that are not valid (RFC 3629, 3). */
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.INVALID_BODY, "The body is not valid UTF-8.");
        }
    }

    public <T extends Record> Stated<T> ofNew(ObjectNode body, Class<T> type) {
        return bind(body, Map.of(), type, type, new RecordBinder(IS_CHECKED));
    }

    /**
     * Read-only properties may be sent back unchanged.
     *
     * @param current the representation of the stored resource
     */
    public <T extends Record> Stated<T> replacing(Record current, ObjectNode body, Class<T> type) {
        return bind(body.deepCopy(), fields(mapper.valueToTree(current)), current.getClass(), type, new RecordBinder(IS_CHECKED));
    }

    /** A JSON Merge Patch (RFC 7396). */
    public <T extends Record> Stated<T> patching(Record current, ObjectNode patch, Class<T> type) {
        var tree = mapper.<ObjectNode>valueToTree(current);
        var fields = fields(tree.deepCopy());
        var binder = new RecordBinder(IS_CHECKED);
        binder.checkRemovals(patch, type, fields.keySet());
        forgetOtherSpellings(tree, patch, type);
        merge(tree, patch);
        var writable = RecordBinder.propertiesOf(type);
        patch.properties().stream().filter(field -> field.getValue().isNull() && !writable.contains(field.getKey())
                && fields.containsKey(field.getKey())).forEach(field -> tree.putNull(field.getKey()));
        return bind(tree, fields, current.getClass(), type, binder);
    }

    /** A patch can state the language of a stored text in another spelling. */
    private static void forgetOtherSpellings(ObjectNode tree, ObjectNode patch, Class<? extends Record> type) {
        for (var texts : RecordBinder.textsByLanguageOf(type)) {
            if (tree.get(texts) instanceof ObjectNode stored && patch.get(texts) instanceof ObjectNode stated) {
                stated.fieldNames().forEachRemaining(language -> stored.remove(LanguageTag.Rule.canonical(language)));
            }
        }
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

    /**
     * @param current the properties of the stored resource
     * @param represented the type of its representation
     */
    private static <T extends Record> Stated<T> bind(ObjectNode tree, Map<String, JsonNode> current,
            Class<? extends Record> represented, Class<T> type, RecordBinder binder) {
        var writable = RecordBinder.propertiesOf(type);
        for (var fields = tree.properties().iterator(); fields.hasNext();) {
            var field = fields.next();
            if (current.containsKey(field.getKey()) && !writable.contains(field.getKey())) {
                if (!field.getValue().equals(current.get(field.getKey()))) {
                    binder.violation(field.getKey(), field.getValue(), readOnly(represented, field.getKey()), null);
                }
                fields.remove();
            }
        }
        var value = binder.bind(tree, type);
        var violations = new Violations();
        violations.addAll(binder.violations());
        return new Stated<>(value, violations);
    }

    private static String readOnly(Class<? extends Record> represented, String property) {
        return Stream.of(represented.getRecordComponents())
                .filter(component -> component.getName().equals(property) && component.isAnnotationPresent(ChangedBy.class))
                .map(component -> "is read-only; " + component.getAnnotation(ChangedBy.class).value() + " changes it").findFirst()
                .orElse("is read-only");
    }

    /** What a client states, without the values that violate their type, and these violations. */
    public record Stated<T>(T value, Violations violations) {
    }
}
