package dev.dateline.editorial.content;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The JSON structure of a record.
 *
 * @param groups the unwrapped components, by their index: their properties are properties of the record
 * @param kind the kind that its objects may state; null if the record has none
 */
record RecordShape(int size, Map<String, Property> properties, Map<Integer, RecordShape> groups, Constructor<?> constructor,
        String kind) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static RecordShape read(Class<?> type) {
        var components = type.getRecordComponents();
        var properties = new LinkedHashMap<String, Property>();
        var groups = new HashMap<Integer, RecordShape>();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                var index = i;
                groups.put(i, of(components[i].getType()));
                groups.get(i).properties().forEach((name, property) -> properties.put(name,
                        new Property(index, property.index(), property.type())));
            } else {
                properties.put(name(components[i]), new Property(null, i, components[i].getGenericType()));
            }
        }
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordShape(components.length, properties, groups, constructor, kind(type));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the type among the kinds of its interface. */
    private static String kind(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).map(kinds -> kinds.getAnnotation(JsonSubTypes.class)).filter(Objects::nonNull)
                .flatMap(kinds -> Arrays.stream(kinds.value())).filter(kind -> kind.value() == type)
                .map(JsonSubTypes.Type::name).findFirst().orElse(null);
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

    /** @param group the index of the unwrapped component that has the property, or null */
    record Property(Integer group, int index, Type type) {

        void set(Object[] values, Object value) {
            (group == null ? values : (Object[]) values[group])[index] = value;
        }
    }
}
