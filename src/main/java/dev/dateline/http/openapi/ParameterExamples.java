package dev.dateline.http.openapi;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.quarkus.smallrye.openapi.OpenApiFilter;

import dev.dateline.http.page.PageQuery;

/**
 * Adds an example to each parameter; for optional ones to the schema, because Swagger UI would fill in and send all examples
 * of parameters.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ParameterExamples implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var references = new References(document);
        document.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> operation.getParameters().forEach(parameter -> {
                    if (PageQuery.FIELDS.equals(parameter.getDescription())) {
                        parameter.setExample(selectable(operation, references));
                    }
                    addExample(parameter, references);
                }));
    }

    /** The id, or the first property of items that have none. */
    private static String selectable(Operation operation, References references) {
        var properties = references.response(operation).flatMap(references::item).map(Schema::getProperties).orElse(Map.of());
        return properties.isEmpty() || properties.containsKey(PageQuery.FIELDS_EXAMPLE) ? PageQuery.FIELDS_EXAMPLE
                : properties.keySet().iterator().next();
    }

    private static void addExample(Parameter parameter, References references) {
        if (Boolean.TRUE.equals(parameter.getRequired())) {
            return;
        }
        var example = parameter.getExample() == null ? firstConstant(parameter.getSchema(), references) : value(parameter);
        parameter.setExample(null);
        if (example != null) {
            besideReference(parameter, references).setExamples(List.of(example));
        }
    }

    private static Object value(Parameter parameter) {
        return isA(SchemaType.ARRAY, parameter.getSchema()) ? List.of(parameter.getExample().toString().split(","))
                : parameter.getExample();
    }

    /** Null if the parameter is not an enumeration. */
    private static Object firstConstant(Schema schema, References references) {
        var constants = references.resolve(schema).getEnumeration();
        return constants == null ? null : constants.get(0);
    }

    private static boolean isA(SchemaType type, Schema schema) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    /** Older versions of JSON Schema ignore siblings of a reference, but not of an {@code allOf}. */
    private static Schema besideReference(Parameter parameter, References references) {
        var schema = parameter.getSchema();
        if (schema.getRef() != null && references.resolve(schema).getEnumeration() != null) {
            parameter.setSchema(OASFactory.createSchema().addAllOf(schema));
        }
        return parameter.getSchema();
    }
}
