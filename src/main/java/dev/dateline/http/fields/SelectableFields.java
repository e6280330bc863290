package dev.dateline.http.fields;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jboss.resteasy.reactive.RestResponse;

import dev.dateline.http.page.HasItems;
import dev.dateline.http.parameter.NearestName;

/** The properties of a representation, including nested ones: the valid values of {@code fields}. */
final class SelectableFields {

    private static final Map<Class<?>, SelectableFields> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, Class<?>> properties = new LinkedHashMap<>();

    private SelectableFields(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                    properties.putAll(new SelectableFields(component.getType()).properties);
                } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                    properties.put(component.getName(), valueType(component.getGenericType()));
                }
            }
        }
    }

    private static SelectableFields of(Class<?> representation) {
        return KNOWN.computeIfAbsent(representation, SelectableFields::new);
    }

    /** Of the return type of an endpoint; for one with items, of these. */
    static SelectableFields ofResponse(Type response) {
        var type = response instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType()
                : (Class<?>) response;
        if (type == RestResponse.class && response instanceof ParameterizedType parameterized) {
            return ofResponse(parameterized.getActualTypeArguments()[0]);
        }
        if (!HasItems.class.isAssignableFrom(type)) {
            return of(type);
        }
        return of(response instanceof ParameterizedType ? valueType(response) : valueType(type.getGenericInterfaces()[0]));
    }

    /** For a list, the type of its items. */
    private static Class<?> valueType(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return valueType(parameterized.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    /** Whether the property exists; dots address nested properties. */
    boolean has(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? properties.containsKey(path)
                : properties.containsKey(path.substring(0, dot))
                        && of(properties.get(path.substring(0, dot))).has(path.substring(dot + 1));
    }

    /** The property in a path whose parts cannot be selected; null if there is none. */
    String indivisible(String path) {
        var dot = path.indexOf('.');
        if (dot < 0 || !properties.containsKey(path.substring(0, dot))) {
            return null;
        }
        var name = path.substring(0, dot);
        var inside = of(properties.get(name));
        if (inside.properties.isEmpty()) {
            return name;
        }
        var part = inside.indivisible(path.substring(dot + 1));
        return part == null ? null : name + "." + part;
    }

    /** The closest existing path: the first unknown name is corrected; null if none is close. */
    String nearestTo(String path) {
        var dot = path.indexOf('.');
        var name = dot < 0 ? path : path.substring(0, dot);
        var rest = dot < 0 ? "" : path.substring(dot + 1);
        if (properties.containsKey(name)) {
            var inside = of(properties.get(name)).nearestTo(rest);
            return inside == null ? null : name + "." + inside;
        }
        var meant = NearestName.to(name, properties.keySet());
        return meant == null || rest.isEmpty() || !of(properties.get(meant)).has(rest) ? meant : meant + "." + rest;
    }
}
