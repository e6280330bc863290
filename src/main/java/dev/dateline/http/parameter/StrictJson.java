package dev.dateline.http.parameter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;

import io.quarkus.jackson.ObjectMapperCustomizer;

import dev.dateline.vocabulary.Rfc3339;
import dev.dateline.vocabulary.UuidFormat;

/**
 * JSON bodies must have exactly the documented types: no value is converted to another type, an empty string is not null, and
 * ids and times have one format. Duplicate properties (RFC 8259, 4) and trailing content are errors.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    @SuppressWarnings("deprecation") // Quarkus provides the mapper, not its builder.
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.registerModule(new SimpleModule("dateline-strict")
                .addDeserializer(String.class, new FromText<>(String.class, StrictJson::text))
                .addDeserializer(UUID.class, new FromText<>(UUID.class, UuidFormat::parse))
                .addDeserializer(Instant.class, new FromText<>(Instant.class, StrictJson::instant)));
    }

    /** PostgreSQL stores neither NUL nor lone surrogates. */
    private static Optional<String> text(String text) {
        return Optional.of(text).filter(StrictJson::isText);
    }

    static boolean isText(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Rfc3339.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, Optional<T>> parse;

        FromText(Class<T> type, Function<String, Optional<T>> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var value = parser.hasToken(JsonToken.VALUE_STRING) ? parse.apply(parser.getText()) : Optional.<T>empty();
            if (value.isEmpty()) {
                throw InvalidFormatException.from(parser, "Not of the type " + handledType().getSimpleName(),
                        received(parser), handledType());
            }
            return value.get();
        }

        private static String received(JsonParser parser) throws IOException {
            return switch (parser.currentToken()) {
                case START_OBJECT -> "{…}";
                case START_ARRAY -> "[…]";
                default -> parser.getText();
            };
        }
    }
}
