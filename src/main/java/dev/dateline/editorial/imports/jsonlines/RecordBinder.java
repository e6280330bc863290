package dev.dateline.editorial.imports.jsonlines;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;

import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.http.parameter.NearestName;
import dev.dateline.vocabulary.Rfc3339;

/**
 * Converts a JSON object to an item. Each value must have the type of its property; nothing is converted. Unlike the binding of
 * Jackson, it reports all violations of an object and not only the first one.
 */
final class RecordBinder {

    private static final int MAX_FIELD = 200;
    private static final String TIME = "must be a time such as 2026-03-01T12:00:00Z (RFC 3339)";
    private static final String KIND = "kind";
    private static final Map<String, Class<?>> KINDS = kinds();
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final List<Violation> violations = new ArrayList<>();

    /** Null if there are violations. */
    ImportedItem bind(JsonNode line) {
        var kind = line.path(KIND);
        var type = kind.isMissingNode() ? ImportedArticle.class : kind.isTextual() ? KINDS.get(kind.textValue()) : null;
        if (type == null) {
            violation(KIND, kind, oneOf(KINDS.keySet()), kind.isTextual() ? NearestName.to(kind.textValue(), KINDS.keySet()) : null);
            return null;
        }
        var item = (ImportedItem) object(line, type, "");
        return violations.isEmpty() ? item : null;
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
            return node.isInt() ? node.intValue() : violation(path, node, expectation(type), null);
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
        var shape = SHAPES.get(type);
        var values = shape.noValues();
        for (var field : node.properties()) {
            var place = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            var property = shape.properties().get(field.getKey());
            if (property != null) {
                property.set(values, value(field.getValue(), property.type(), place));
            } else if (shape.kind() == null || !field.getKey().equals(KIND)) {
                violation(place, field.getValue(), "is not a known property",
                        NearestName.to(field.getKey(), shape.properties().keySet()));
            } else if (!field.getValue().asText().equals(shape.kind())) {
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

    private static Map<String, Class<?>> kinds() {
        var kinds = new LinkedHashMap<String, Class<?>>();
        for (var type : ImportedItem.class.getAnnotation(JsonSubTypes.class).value()) {
            kinds.put(type.name(), type.value());
        }
        return kinds;
    }

    /**
     * The JSON structure of a record.
     *
     * @param groups the unwrapped components, by their index: their properties are properties of the record
     * @param kind the kind that its objects may state; null if the record has none
     */
    private record Shape(int size, Map<String, Property> properties, Map<Integer, Shape> groups, Constructor<?> constructor,
            String kind) {

        static Shape of(Class<?> type) {
            var components = type.getRecordComponents();
            var properties = new LinkedHashMap<String, Property>();
            var groups = new HashMap<Integer, Shape>();
            for (int i = 0; i < components.length; i++) {
                if (components[i].getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                    var index = i;
                    groups.put(i, Shape.of(components[i].getType()));
                    groups.get(i).properties().forEach((name, property) -> properties.put(name,
                            new Property(index, property.index(), property.type())));
                } else {
                    properties.put(name(components[i]), new Property(null, i, components[i].getGenericType()));
                }
            }
            try {
                var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                var kind = KINDS.entrySet().stream().filter(entry -> entry.getValue() == type).map(Map.Entry::getKey)
                        .findFirst().orElse(null);
                return new Shape(components.length, properties, groups, type.getDeclaredConstructor(types), kind);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String name(RecordComponent component) {
            return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                    .map(JsonProperty::value).orElse(component.getName());
        }

        Object[] noValues() {
            var values = new Object[size];
            groups.forEach((index, group) -> values[index] = group.noValues());
            return values;
        }

        Object instance(Object[] values) {
            groups.forEach((index, group) -> values[index] = group.instance((Object[]) values[index]));
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** @param group the index of the unwrapped component that has the property, or null */
    private record Property(Integer group, int index, Type type) {

        void set(Object[] values, Object value) {
            (group == null ? values : (Object[]) values[group])[index] = value;
        }
    }
}
