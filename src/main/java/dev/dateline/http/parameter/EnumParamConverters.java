package dev.dateline.http.parameter;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private static final class ByWireName<T> implements ParamConverter<T> {

        private final Map<String, T> constants;

        ByWireName(Class<T> type) {
            constants = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(constant -> wireName(type, (Enum<?>) constant), Function.identity()));
        }

        private static String wireName(Class<?> type, Enum<?> constant) {
            try {
                Field field = type.getField(constant.name());
                return field.getAnnotation(JsonProperty.class).value();
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
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
