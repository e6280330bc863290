package dev.dateline.editorial.imports.jsonlines;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import com.fasterxml.jackson.databind.module.SimpleModule;

import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;

/** Reads a line as strictly as a contract wants it: nothing unknown, nothing twice, nothing bent into another type. */
final class LineFormat {

    private static final int MAX_NESTING = 20;

    private final JsonMapper mapper = JsonMapper.builder(new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
            .addMixIn(ImportedItem.class, Kind.class)
            .addMixIn(ImportedMedia.class, Kind.class)
            .addHandler(new KindLeftOut())
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new StorableString())
                    .addDeserializer(Instant.class, new Rfc3339Instant()))
            .build();

    private final JsonMapper lenient = new JsonMapper();

    ImportedItem read(String line) throws JsonProcessingException {
        return mapper.readValue(line, ImportedItem.class);
    }

    LineFault explain(JsonProcessingException e) {
        return LineFault.of(e, constant -> mapper.convertValue(constant, String.class));
    }

    /** How a rejected line names its item, as far as that can be read. */
    String label(String line) {
        try {
            var tree = lenient.readTree(line);
            for (var name : List.of("externalId", "path", "slug", "url")) {
                if (tree.path(name).isTextual()) {
                    return tree.path(name).textValue();
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Without a default, because Jackson takes the default for an unknown kind as well as for none. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kind {
    }

    private static final class KindLeftOut extends DeserializationProblemHandler {

        @Override
        public JavaType handleMissingTypeId(DeserializationContext context, JavaType base, TypeIdResolver resolver,
                String message) {
            return context.constructType(
                    base.hasRawClass(ImportedMedia.class) ? ImportedMedia.class : ImportedArticle.class);
        }
    }
}
