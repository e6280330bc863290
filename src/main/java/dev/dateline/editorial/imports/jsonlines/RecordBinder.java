package dev.dateline.editorial.imports.jsonlines;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.http.parameter.NearestName;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.Rfc3339;

/**
 * Converts a JSON object to an item. Each value must have the type of its property; nothing is converted. Unlike the binding of
 * Jackson, it reports all violations of an object and not only the first one.
 */
final class RecordBinder {

    private static final int MAX_FIELD = 200;
    private static final String TIME = "must be a time such as 2026-03-01T12:00:00Z (RFC 3339)";
    private static final String KIND = "kind";

    private final List<Violation> violations = new ArrayList<>();
    private ResourceKind kind;

    /** Null if there are violations. */
    ImportedItem bind(JsonNode line) {
        var kind = line.path(KIND);
        var kinds = RecordShape.KINDS;
        var type = kind.isMissingNode() || kind.isNull() ? ImportedArticle.class : kind.isTextual() ? kinds.get(kind.textValue())
                : null;
        this.kind = type == null ? null : ResourceKind.valueOf(RecordShape.of(type).kind().toUpperCase(Locale.ROOT));
        if (type == null) {
            violation(KIND, kind, oneOf(kinds.keySet()),
                    kind.isTextual() ? NearestName.to(kind.textValue(), kinds.keySet()) : null);
            return null;
        }
        var item = (ImportedItem) object(line, type, "");
        return violations.isEmpty() ? item : null;
    }

    /** Null if it is unknown. */
    ResourceKind kind() {
        return kind;
    }

    List<Violation> violations() {
        return violations;
    }

    private Object value(JsonNode node, Type type, String path) {
        if (node.isNull()) {
            return null;
        } else if (type instanceof ParameterizedType list) {
            return list(node, list.getActualTypeArguments()[0], path);
        }
        var wanted = (Class<?>) type;
        if (wanted == String.class) {
            return node.isTextual() ? node.textValue() : violation(path, node, expectation(type), null);
        } else if (wanted == Integer.class) {
            return node.canConvertToExactIntegral() && node.canConvertToInt() ? node.intValue()
                    : violation(path, node, expectation(type), null);
        } else if (wanted == Double.class) {
            return node.isNumber() && Double.isFinite(node.doubleValue()) ? node.doubleValue()
                    : violation(path, node, expectation(type), null);
        } else if (wanted == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : violation(path, node, expectation(type), null);
        } else if (wanted == Instant.class) {
            return node.isTextual() ? time(node, path) : violation(path, node, TIME, null);
        }
        return wanted.isEnum() ? constant(node, wanted, path) : object(node, wanted, path);
    }

    private List<Object> list(JsonNode node, Type element, String path) {
        if (!node.isArray()) {
            violation(path, node, "must be a list", null);
            return null;
        }
        var values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            var place = path + "[" + i + "]";
            values.add(node.get(i).isNull() ? violation(place, null, expectation(element), null)
                    : value(node.get(i), element, place));
        }
        return violations.isEmpty() ? values : null;
    }

    /** A time with offset in the years 1 to 9999, truncated to microseconds as in PostgreSQL. */
    private Instant time(JsonNode node, String path) {
        try {
            var time = Rfc3339.parse(node.textValue()).atOffset(ZoneOffset.UTC);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.withNano(time.getNano() / 1000 * 1000).toInstant();
            }
        } catch (DateTimeException e) {
            // Reported below, like a year out of range.
        }
        violation(path, node, TIME, null);
        return null;
    }

    private Object constant(JsonNode node, Class<?> type, String path) {
        var constants = new LinkedHashMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            constants.put(wireName(type, (Enum<?>) constant), constant);
        }
        if (node.isTextual() && constants.containsKey(node.textValue())) {
            return constants.get(node.textValue());
        }
        return violation(path, node, oneOf(constants.keySet()),
                node.isTextual() ? NearestName.to(node.textValue(), constants.keySet()) : null);
    }

    private Object object(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            return violation(path, node, expectation(type), null);
        }
        var shape = RecordShape.of(type);
        var values = shape.noValues();
        for (var field : node.properties()) {
            var place = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            var property = shape.properties().get(field.getKey());
            if (property != null) {
                property.set(values, value(field.getValue(), property.type(), place));
            } else if (shape.kind() == null || !field.getKey().equals(KIND)) {
                violation(place, field.getValue(), "is not a known property",
                        NearestName.to(field.getKey(), shape.properties().keySet()));
            } else if (!field.getValue().isNull() && !field.getValue().asText().equals(shape.kind())) {
                violation(place, field.getValue(), "must be " + shape.kind(), shape.kind());
            }
        }
        return violations.isEmpty() ? shape.instance(values) : null;
    }

    private Object violation(String path, JsonNode node, String reason, String nearest) {
        var field = path.length() <= MAX_FIELD ? path : path.substring(0, MAX_FIELD) + "…";
        violations.add(new Violation(field, node != null && node.isValueNode() ? node.asText() : null, reason, nearest));
        return null;
    }

    private static String expectation(Type type) {
        if (type == String.class) {
            return "must be text";
        } else if (type == Integer.class) {
            return "must be a whole number of at most ten digits";
        } else if (type == Double.class) {
            return "must be a number";
        }
        return type == Boolean.class ? "must be true or false" : "must be a JSON object";
    }

    private static String oneOf(Iterable<String> values) {
        return "must be one of " + String.join(", ", values);
    }

    private static String wireName(Class<?> type, Enum<?> constant) {
        try {
            return type.getField(constant.name()).getAnnotation(JsonProperty.class).value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

}
