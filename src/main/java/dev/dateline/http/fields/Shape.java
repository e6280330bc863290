package dev.dateline.http.fields;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.dateline.http.page.Paged;

/** Which properties a representation has, and theirs in turn: what {@code fields} may name. */
final class Shape {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();
    /** A representation may hold itself, as a section does its children: what is deeper is taken whole. */
    private static final int DEPTH = 4;

    private final Map<String, Shape> properties = new LinkedHashMap<>();

    private Shape(Class<?> type, int depth) {
        if (type.isRecord() && depth > 0) {
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), new Shape(valueType(component.getGenericType()), depth - 1));
            }
        }
    }

    private static Shape of(Class<?> representation) {
        return KNOWN.computeIfAbsent(representation, type -> new Shape(type, DEPTH));
    }

    /** Of what an endpoint answers: of a page the shape of its items. */
    static Shape ofAnswer(Type answer) {
        var type = answer instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType()
                : (Class<?>) answer;
        if (!Paged.class.isAssignableFrom(type)) {
            return of(type);
        }
        return of(answer instanceof ParameterizedType ? valueType(answer) : valueType(type.getGenericInterfaces()[0]));
    }

    /** Of a list the type of its items. */
    private static Class<?> valueType(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return valueType(parameterized.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    /** Whether there is such a property; dots lead into objects. */
    boolean has(String path) {
        var shape = this;
        for (var name : path.split("\\.", -1)) {
            shape = shape.properties.get(name);
            if (shape == null) {
                return false;
            }
        }
        return true;
    }

    /** The paths that may be named beside this one: all on its level. */
    List<String> pathsNear(String path) {
        var dot = path.lastIndexOf('.');
        var prefix = dot < 0 ? "" : path.substring(0, dot + 1);
        var shape = this;
        for (var name : prefix.split("\\.")) {
            shape = name.isEmpty() ? shape : shape.properties.get(name);
            if (shape == null) {
                return List.copyOf(properties.keySet());
            }
        }
        var level = shape;
        return Arrays.stream(level.properties.keySet().toArray(String[]::new)).map(prefix::concat).toList();
    }
}
