package dev.dateline.http.openapi;

import java.util.LinkedHashMap;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Renames the schemas of pages for generated clients: {@code TagPage} for a page of tags. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PageNames implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null && schema.getRef().startsWith(References.PREFIX)) {
            schema.setRef(References.PREFIX + rename(schema.getRef().substring(References.PREFIX.length())));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var renamed = new LinkedHashMap<String, Schema>();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (isPage(name)) {
                schema.setDescription("One page of a list of `" + item(name) + "`.");
            }
            renamed.put(rename(name), schema);
        });
        // No response is the generic type itself.
        renamed.remove("Page");
        document.getComponents().setSchemas(renamed);
    }

    private static String rename(String name) {
        return isPage(name) ? item(name) + "Page" : name;
    }

    private static boolean isPage(String name) {
        return name.matches("Page[A-Z].*(Representation|Summary|Entry)");
    }

    private static String item(String name) {
        return name.substring("Page".length()).replaceAll("(Representation|Summary)$", "");
    }
}
