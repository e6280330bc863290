package dev.dateline.http.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Writes schemas in the one of several equal ways that the generators of clients all read alike. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PlainSchemas implements OASFilter {

    private static final String ID = References.PREFIX + "UUID";
    private static final String TIME = References.PREFIX + "Instant";
    private static final String ANYTHING = ".+";

    @Override
    public Schema filterSchema(Schema schema) {
        inline(schema);
        if (isNullable(schema)) {
            simplifyNullable(schema);
        } else if (schema.getRef() != null) {
            schema.setType(null);
        }
        moveDefaultOutOfAllOf(schema);
        if ("uuid".equals(schema.getFormat()) || ANYTHING.equals(schema.getPattern())) {
            // The format says it already, and better; and the pattern of whatever is left of an address says nothing.
            schema.setPattern(null);
        }
        anchor(schema);
        return schema;
    }

    /**
     * To Java a pattern is of the whole text, to JSON Schema of any part of it. JSON Schema has no possessive quantifiers;
     * the greedy ones match the same.
     */
    private static void anchor(Schema schema) {
        if (schema.getPattern() != null && !schema.getPattern().startsWith("^")) {
            var greedy = schema.getPattern().replace("++", "+").replace("*+", "*").replace("}+", "}");
            schema.setPattern("^(?:" + greedy + ")$");
        }
    }

    /** Ids and times are strings of a format; a name of its own would hide that from a reader. */
    private static void inline(Schema schema) {
        if (ID.equals(schema.getRef())) {
            inline(schema, "uuid", "01939c5e-8f3a-7c41-9b52-6d0e4a7f1b23");
        } else if (TIME.equals(schema.getRef())) {
            inline(schema, "date-time", "2026-11-17T06:00:00Z");
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

    /** Something or null: a type where that is all there is to say, else the alternative without a type beside it. */
    private static void simplifyNullable(Schema schema) {
        var something = schema.getAnyOf().get(0);
        inline(something);
        if (something.getRef() != null) {
            schema.setType(null);
        } else {
            schema.anyOf(null).type(List.of(something.getType().get(0), SchemaType.NULL)).format(something.getFormat());
            if (schema.getExamples() == null) {
                schema.setExamples(something.getExamples());
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

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().removeSchema("UUID");
        document.getComponents().removeSchema("Instant");
    }
}
