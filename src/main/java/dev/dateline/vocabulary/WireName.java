package dev.dateline.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The names of enum constants in JSON, parameters and messages: those of their {@link JsonProperty}. */
public final class WireName {

    private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            var constants = new LinkedHashMap<String, Enum<?>>();
            for (var constant : type.getEnumConstants()) {
                constants.put(annotated(type, (Enum<?>) constant), (Enum<?>) constant);
            }
            return Collections.unmodifiableMap(constants);
        }
    };
    private static final ClassValue<String[]> NAMES = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return CONSTANTS.get(type).keySet().toArray(String[]::new);
        }
    };

    private WireName() {
    }

    public static String of(Enum<?> constant) {
        return NAMES.get(constant.getDeclaringClass())[constant.ordinal()];
    }

    /** The constant with this name. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Optional.ofNullable(type.cast(CONSTANTS.get(type).get(name)));
    }

    /** The constants of an enum by their names, in order. */
    public static Map<String, Enum<?>> constants(Class<?> type) {
        return CONSTANTS.get(type);
    }

    private static String annotated(Class<?> type, Enum<?> constant) {
        try {
            return type.getField(constant.name()).getAnnotation(JsonProperty.class).value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
