package dev.dateline.http.openapi;

import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
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
        var properties = new References(document).resolve(body.getSchema()).getProperties();
        document.getComponents().addSchema(name, OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).properties(properties)
                .description("The properties of `" + complete + "` to change; those that are omitted stay as they are."));
        body.setSchema(OASFactory.createSchema().ref(References.PREFIX + name));
    }
}
