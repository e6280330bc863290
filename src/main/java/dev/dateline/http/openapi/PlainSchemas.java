package dev.dateline.http.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Rewrites schemas in the form that all client generators support. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PlainSchemas implements OASFilter {

    private static final String ID = References.PREFIX + "UUID";
    private static final String TIME = References.PREFIX + "Instant";
    private static final String DURATION = References.PREFIX + "Duration";
    private static final String ANYTHING = ".+";
    private static final String UNICODE_CLASS = "\\p{";

    @Override
    public Schema filterSchema(Schema schema) {
        inline(schema);
        if (isNullable(schema)) {
            simplifyNullable(schema);
        } else if (schema.getRef() != null) {
            schema.setType(null);
        }
        moveDefaultOutOfAllOf(schema);
        open(schema);
        if ("uuid".equals(schema.getFormat()) || ANYTHING.equals(schema.getPattern())
                || schema.getPattern() != null && schema.getPattern().contains(UNICODE_CLASS)) {
            // The format is more precise, the pattern of a complete path means nothing, and Python cannot read the last one.
            schema.setPattern(null);
        }
        anchor(schema);
        return schema;
    }

    /**
     * A pattern matches the complete text in Java and any part of it in JSON Schema, which has no possessive quantifiers; greedy
     * ones match the same.
     */
    private static void anchor(Schema schema) {
        if (schema.getPattern() != null && !schema.getPattern().startsWith("^")) {
            var greedy = schema.getPattern().replace("++", "+").replace("*+", "*").replace("}+", "}");
            schema.setPattern("^(?:" + greedy + ")$");
        }
    }

    /** Ids, times and durations are strings with a format, which a separate schema would hide. */
    private static void inline(Schema schema) {
        if (ID.equals(schema.getRef())) {
            inline(schema, "uuid", "01939c5e-8f3a-7c41-9b52-6d0e4a7f1b23");
        } else if (TIME.equals(schema.getRef())) {
            inline(schema, "date-time", "2026-11-17T06:00:00Z");
        } else if (DURATION.equals(schema.getRef())) {
            inline(schema, "duration", "PT48H");
        }
    }

    private static void inline(Schema schema, String format, String example) {
        schema.ref(null).type(List.of(SchemaType.STRING)).format(format);
        if (schema.getExamples() == null) {
            schema.addExample(example);
        }
    }

    private static boolean isNullable(Schema schema) {
        return schema.getAnyOf() != null && schema.getAnyOf().size() == 2
                && List.of(SchemaType.NULL).equals(schema.getAnyOf().get(1).getType());
    }

    /** A nullable scalar becomes a list of types; a nullable reference keeps {@code anyOf} without a type beside it. */
    private static void simplifyNullable(Schema schema) {
        var value = schema.getAnyOf().get(0);
        inline(value);
        if (value.getRef() != null) {
            schema.setType(null);
        } else {
            schema.anyOf(null).type(List.of(value.getType().get(0), SchemaType.NULL)).format(value.getFormat());
            if (schema.getExamples() == null) {
                schema.setExamples(value.getExamples());
            }
        }
    }

    private static void moveDefaultOutOfAllOf(Schema schema) {
        if (schema.getAllOf() != null && schema.getAllOf().size() == 2 && schema.getAllOf().get(0).getRef() != null
                && schema.getAllOf().get(1).getDefaultValue() != null) {
            schema.setDefaultValue(schema.getAllOf().get(1).getDefaultValue());
            schema.removeAllOf(schema.getAllOf().get(1));
        }
    }

    /** Generators take an object without properties for an empty one. */
    private static void open(Schema schema) {
        if (schema.getType() != null && schema.getType().contains(SchemaType.OBJECT) && schema.getProperties() == null
                && schema.getAdditionalPropertiesSchema() == null && schema.getOneOf() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().removeSchema("UUID");
        document.getComponents().removeSchema("Instant");
        document.getComponents().removeSchema("Duration");
    }
}
