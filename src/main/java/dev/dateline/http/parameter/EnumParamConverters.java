package dev.dateline.http.parameter;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import dev.dateline.vocabulary.WireName;

/** Converts enum parameters by their names in JSON. */
@Provider
public class EnumParamConverters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type.isEnum() ? new ByWireName<>(type) : null;
    }

    private static final class ByWireName<T> implements ParamConverter<T> {

        private final Class<T> type;

        ByWireName(Class<T> type) {
            this.type = type;
        }

        /** StrictParametersFilter has rejected unknown names. */
        @Override
        public T fromString(String value) {
            return value == null ? null : type.cast(WireName.constants(type).get(value));
        }

        @Override
        public String toString(T value) {
            return WireName.of((Enum<?>) value);
        }
    }
}
