package dev.dateline.http.parameter;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Converts enum parameters by their names in JSON. */
@Provider
public class EnumParamConverters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type.isEnum() ? new ByWireName<>(type) : null;
    }

    /** The constants of an enum by their names in JSON, in order. */
    static <T> Map<String, T> constants(Class<T> type) {
        var constants = new LinkedHashMap<String, T>();
        for (var constant : type.getEnumConstants()) {
            constants.put(wireName(type, (Enum<?>) constant), constant);
        }
        return constants;
    }

    private static String wireName(Class<?> type, Enum<?> constant) {
        try {
            return type.getField(constant.name()).getAnnotation(JsonProperty.class).value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class ByWireName<T> implements ParamConverter<T> {

        private final Map<String, T> constants;

        ByWireName(Class<T> type) {
            constants = constants(type);
        }

        /** StrictParametersFilter has rejected unknown names. */
        @Override
        public T fromString(String value) {
            return value == null ? null : constants.get(value);
        }

        @Override
        public String toString(T value) {
            return constants.entrySet().stream().filter(entry -> entry.getValue() == value).findFirst().orElseThrow()
                    .getKey();
        }
    }
}
