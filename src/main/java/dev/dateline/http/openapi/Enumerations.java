package dev.dateline.http.openapi;

import java.util.ResourceBundle;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Describes enumerations, because classes outside of {@code v1} packages have no OpenAPI annotations. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Enumerations implements OASFilter {

    private final ResourceBundle descriptions = ResourceBundle.getBundle("openapi.enumerations");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getEnumeration() != null && descriptions.containsKey(name)) {
                schema.setDescription(descriptions.getString(name));
            }
        });
    }
}
