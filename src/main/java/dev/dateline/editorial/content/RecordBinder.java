package dev.dateline.editorial.content;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.http.parameter.NearestName;
import dev.dateline.http.problem.PropertyPath;
import dev.dateline.vocabulary.Rfc3339;
import dev.dateline.vocabulary.StorableText;
import dev.dateline.vocabulary.UuidFormat;
import dev.dateline.vocabulary.WireName;

/**
 * Converts a JSON object to a record. Each value must have the type of its property; nothing is converted. Unlike the binding of
 * Jackson, it reports all violations of an object and not only the first one. It reads on after a violation, so that the rest can
 * be checked: an invalid element of a list is empty.
 */
public final class RecordBinder {

    private static final int MAX_FIELD = 200;
    /** More than authors correct before the next attempt. */
    private static final int MOST_VIOLATIONS = 1_000;
    private static final String TIME = "must be a time such as 2026-03-01T12:00:00Z (RFC 3339)";
    /** The first whole one of the Gregorian calendar. */
    private static final int FIRST_YEAR = 1583;
    private static final String KIND = "kind";
    private static final int MAX_DURATION = 50;

    private final List<Violation> violations = new ArrayList<>();
    private final Predicate<String> isChecked;
    private final boolean readsMisspelt;

    /** Accepts texts with any characters, and reads a misspelt property as the closest one. */
    public RecordBinder() {
        this.isChecked = path -> false;
        this.readsMisspelt = true;
    }

    /** @param isChecked whether characters that are never stored are a violation in the text with this path */
    public RecordBinder(Predicate<String> isChecked) {
        this.isChecked = isChecked;
        this.readsMisspelt = false;
    }

    /** The names of the properties of a record. */
    public static Set<String> propertiesOf(Class<? extends Record> type) {
        return RecordShape.of(type).properties().keySet();
    }

    /** The names of the properties of a record that are texts by language. */
    public static Set<String> textsByLanguageOf(Class<? extends Record> type) {
        return RecordShape.of(type).properties().entrySet().stream().filter(property -> isMap(property.getValue().type()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static boolean isMap(Type type) {
        return type instanceof ParameterizedType map && map.getRawType() == Map.class;
    }

    /** The record without the values that violate their type, of which each is reported; null if the node is not an object. */
    public <T extends Record> T bind(JsonNode node, Class<T> type) {
        return type.cast(object(node, type, ""));
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Reports a value of the object. */
    public void violation(String field, JsonNode value, String reason, String nearest) {
        reject(field, value, reason, nearest);
    }

    /**
     * Reports the properties that a merge patch removes although records of the type do not have them.
     *
     * @param known names of other properties of the object
     */
    public void checkRemovals(JsonNode patch, Class<?> type, Set<String> known) {
        checkRemovals(patch, type, known, "");
    }

    private void checkRemovals(JsonNode patch, Class<?> type, Set<String> known, String path) {
        var properties = RecordShape.of(type).properties();
        for (var field : patch.properties()) {
            var property = properties.get(field.getKey());
            if (property == null && field.getValue().isNull() && !known.contains(field.getKey())) {
                reject(PropertyPath.of(path, field.getKey()), null, "is not a known property",
                        NearestName.to(field.getKey(), properties.keySet()));
            } else if (property != null && field.getValue().isObject() && property.type() instanceof Class<?> inner
                    && inner.isRecord()) {
                checkRemovals(field.getValue(), inner, Set.of(), PropertyPath.of(path, field.getKey()));
            }
        }
    }

    private Object value(JsonNode node, Type type, String path) {
        if (node.isNull()) {
            return null;
        } else if (isMap(type)) {
            return texts(node, path);
        } else if (type instanceof ParameterizedType list) {
            return list(node, list.getActualTypeArguments()[0], path);
        }
        var wanted = (Class<?>) type;
        if (wanted == JsonNode.class) {
            return node;
        } else if (wanted == String.class) {
            return node.isTextual() ? text(node, path) : reject(path, node, expectation(type), null);
        } else if (wanted == Integer.class) {
            return node.canConvertToExactIntegral() ? nearestInteger(node)
                    : reject(path, node, expectation(type), null);
        } else if (wanted == Double.class) {
            return node.isNumber() && Double.isFinite(node.doubleValue()) ? node.doubleValue()
                    : reject(path, node, expectation(type), null);
        } else if (wanted == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : reject(path, node, expectation(type), null);
        } else if (wanted == UUID.class) {
            return node.isTextual() && UuidFormat.parse(node.textValue()).isPresent() ? UUID.fromString(node.textValue())
                    : reject(path, node, "must be an id (a UUID)", null);
        } else if (wanted == Instant.class) {
            return node.isTextual() ? time(node, path) : reject(path, node, TIME, null);
        } else if (wanted == Duration.class) {
            return duration(node, path);
        }
        return wanted.isEnum() ? constant(node, wanted, path) : object(node, wanted, path);
    }

    /** A number that the type cannot hold violates the bounds of its property like the nearest one that it can hold. */
    private static int nearestInteger(JsonNode node) {
        return node.canConvertToInt() ? node.intValue() : node.decimalValue().signum() < 0 ? Integer.MIN_VALUE
                : Integer.MAX_VALUE;
    }

    /** Whether a value may stand for a number that was sent and that its type cannot hold. */
    static boolean isNearest(Object value) {
        return value.equals(Integer.MIN_VALUE) || value.equals(Integer.MAX_VALUE);
    }

    private Object text(JsonNode node, String path) {
        if (!isChecked.test(path)) {
            return node.textValue();
        }
        return StorableText.countUnstorable(node.textValue()) == 0 ? StorableText.of(node.textValue())
                : reject(path, null, "must be text without control characters, lone surrogates and noncharacters", null);
    }

    private List<Object> list(JsonNode node, Type element, String path) {
        if (!node.isArray()) {
            reject(path, node, "must be a list", null);
            return null;
        }
        var values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            var place = path + "[" + i + "]";
            var value = node.get(i).isNull() ? reject(place, null, expectation(element), null)
                    : value(node.get(i), element, place);
            values.add(value == null ? empty(element) : value);
        }
        return values.contains(null) ? null : values;
    }

    /** Texts by language. */
    private Map<String, String> texts(JsonNode node, String path) {
        if (!node.isObject()) {
            reject(path, node, "must be a JSON object", null);
            return null;
        }
        var texts = new LinkedHashMap<String, String>();
        node.properties().forEach(entry -> texts.put(entry.getKey(),
                (String) value(entry.getValue(), String.class, PropertyPath.of(path, entry.getKey()))));
        return texts;
    }

    /** Stands for an invalid element, so that the others keep their positions; null if the type has no empty value. */
    private static Object empty(Type element) {
        if (element instanceof Class<?> type && type.isRecord()) {
            return RecordShape.of(type).instance(RecordShape.of(type).noValues());
        }
        return element == String.class ? "" : null;
    }

    /**
     * A time with offset in the years 1583 to 9999, truncated to microseconds as in PostgreSQL. Its driver counts earlier days as in
     * the Julian calendar.
     */
    private Instant time(JsonNode node, String path) {
        var reason = TIME;
        try {
            var time = Rfc3339.parse(node.textValue()).atOffset(ZoneOffset.UTC);
            reason = "must be in the years " + FIRST_YEAR + " to 9999";
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= 9999) {
                return time.withNano(time.getNano() / 1000 * 1000).toInstant();
            }
        } catch (DateTimeException e) {
            // Reported below, like a year out of range.
        }
        reject(path, node, reason, null);
        return null;
    }

    private Object duration(JsonNode node, String path) {
        if (node.isTextual() && node.textValue().length() <= MAX_DURATION) {
            try {
                return Duration.parse(node.textValue());
            } catch (DateTimeException e) {
                // Reported below.
            }
        }
        return reject(path, node, "must be a duration such as P1D or PT48H (ISO 8601, days and smaller units)", null);
    }

    private Object constant(JsonNode node, Class<?> type, String path) {
        var constants = WireName.constants(type);
        if (node.isTextual() && constants.containsKey(node.textValue())) {
            return constants.get(node.textValue());
        }
        return reject(path, node, oneOf(constants.keySet()),
                node.isTextual() ? NearestName.to(node.textValue(), constants.keySet()) : null);
    }

    private Object object(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            return reject(path, node, expectation(type), null);
        }
        var shape = RecordShape.of(type);
        var values = shape.noValues();
        for (var field : node.properties()) {
            var place = PropertyPath.of(path, field.getKey());
            var property = shape.properties().get(field.getKey());
            if (property != null) {
                property.set(values, value(field.getValue(), property.type(), place));
            } else if (shape.kind() == null || !field.getKey().equals(KIND)) {
                var nearest = NearestName.to(field.getKey(), shape.properties().keySet());
                reject(place, field.getValue(), "is not a known property", nearest);
                if (readsMisspelt && nearest != null && !node.has(nearest)) {
                    // The misspelling is the fault, not that the property is missing.
                    var meant = shape.properties().get(nearest);
                    meant.set(values, value(field.getValue(), meant.type(), place));
                }
            } else if (!field.getValue().isNull() && !field.getValue().asText().equals(shape.kind())) {
                reject(place, field.getValue(), "must be " + shape.kind(), shape.kind());
            }
        }
        return shape.instance(values);
    }

    private Object reject(String path, JsonNode node, String reason, String nearest) {
        var field = path.length() <= MAX_FIELD ? path : path.substring(0, MAX_FIELD) + "…";
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(field, node != null && node.isValueNode() ? node.asText() : null, reason, nearest));
        }
        return null;
    }

    private static String expectation(Type type) {
        if (type == String.class) {
            return "must be text";
        } else if (type == Integer.class) {
            return "must be a whole number";
        } else if (type == Double.class) {
            return "must be a number";
        }
        return type == Boolean.class ? "must be true or false"
                : type instanceof Class<?> choice && choice.isEnum() ? oneOf(WireName.constants(choice).keySet())
                : "must be a JSON object";
    }

    public static String oneOf(Iterable<String> values) {
        return "must be one of " + String.join(", ", values);
    }
}
