package dev.dateline.http.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Gives each merge patch a schema of its own, {@code TagPatch} for {@code TagInput}: the same properties, none required. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class MergePatches implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream().map(PathItem::getPATCH).filter(Objects::nonNull)
                .map(patch -> patch.getRequestBody().getContent().getMediaType("application/merge-patch+json"))
                .forEach(body -> describe(body, document));
    }

    private static void describe(MediaType body, OpenAPI document) {
        var complete = body.getSchema().getRef().substring(References.PREFIX.length());
        var name = complete.replaceFirst("(Input|Properties)$", "Patch");
        var properties = new LinkedHashMap<>(new References(document).resolve(body.getSchema()).getProperties());
        properties.replaceAll((property, schema) -> patch(schema, document));
        document.getComponents().addSchema(name, OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).properties(properties)
                .description("The properties of `" + complete + "` to change; those that are omitted stay as they are."));
        body.setSchema(OASFactory.createSchema().ref(References.PREFIX + name));
    }

    /** A patch of an object can omit its required properties, and removes an entry of a map with null (RFC 7396). */
    private static Schema patch(Schema schema, OpenAPI document) {
        var values = schema.getAdditionalPropertiesSchema();
        if (values != null && List.of(SchemaType.STRING).equals(values.getType())) {
            var nullable = copy(values).type(List.of(SchemaType.STRING, SchemaType.NULL));
            return copy(schema).additionalPropertiesSchema(nullable);
        } else if (schema.getAnyOf() != null) {
            return copy(schema).anyOf(schema.getAnyOf().stream().map(choice -> patch(choice, document)).toList());
        }
        var complete = new References(document).resolve(schema);
        if (complete == schema || complete.getRequired() == null || complete.getRequired().isEmpty()) {
            return schema;
        }
        var name = schema.getRef().substring(References.PREFIX.length()) + "Patch";
        document.getComponents().addSchema(name, copy(complete).required(null));
        return copy(schema).ref(References.PREFIX + name);
    }

    private static Schema copy(Schema schema) {
        var copy = OASFactory.createSchema();
        copy.setAll(schema.getAll());
        return copy;
    }
}
