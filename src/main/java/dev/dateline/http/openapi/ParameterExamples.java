package dev.dateline.http.openapi;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Shows a value of each parameter. Of those that may be left out it stands with the schema: one beside the parameter would
 * be filled in by Swagger UI, which would then ask for all of them at once.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ParameterExamples implements OASFilter {

    private static final int FIELDS = 3;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var references = new References(document);
        document.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> operation.getParameters()
                        .forEach(parameter -> show(parameter, operation, references)));
    }

    private static void show(Parameter parameter, Operation operation, References references) {
        if (Boolean.TRUE.equals(parameter.getRequired())) {
            return;
        }
        var example = parameter.getName().equals("fields") ? fields(operation, references)
                : parameter.getExample() == null ? firstConstant(parameter.getSchema(), references)
                : value(parameter);
        parameter.setExample(null);
        if (example != null) {
            besideReference(parameter, references).setExamples(List.of(example));
        }
    }

    private static Object value(Parameter parameter) {
        return isA(SchemaType.ARRAY, parameter.getSchema()) ? List.of(parameter.getExample().toString().split(","))
                : parameter.getExample();
    }

    /** Null where the parameter takes no word of a list. */
    private static Object firstConstant(Schema schema, References references) {
        var constants = references.resolve(schema).getEnumeration();
        return constants == null ? null : constants.get(0);
    }

    /** The first plain properties that the answer is sure to have. */
    private static Object fields(Operation operation, References references) {
        var answer = references.answer(operation).orElseThrow();
        var thing = references.item(answer).orElse(answer);
        return thing.getProperties().entrySet().stream()
                .filter(property -> thing.getRequired().contains(property.getKey()))
                .filter(property -> isPlain(references.resolve(property.getValue())))
                .map(property -> property.getKey()).limit(FIELDS).collect(Collectors.joining(","));
    }

    private static boolean isPlain(Schema schema) {
        return schema.getType() != null && !isA(SchemaType.ARRAY, schema) && !isA(SchemaType.OBJECT, schema);
    }

    private static boolean isA(SchemaType type, Schema schema) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    /** Older versions of JSON Schema overlook what stands beside a reference, but not beside an {@code allOf} of it. */
    private static Schema besideReference(Parameter parameter, References references) {
        var schema = parameter.getSchema();
        if (schema.getRef() != null && references.resolve(schema).getEnumeration() != null) {
            parameter.setSchema(OASFactory.createSchema().addAllOf(schema));
        }
        return parameter.getSchema();
    }
}
