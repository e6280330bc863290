package dev.dateline.http.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Declares list parameters as comma-separated, except URLs; the default of OpenAPI is to repeat the parameter. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommaLists implements OASFilter {

    private static final String URLS = "get";

    @Override
    public Parameter filterParameter(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema != null && schema.getType() != null && schema.getType().contains(SchemaType.ARRAY)
                && !URLS.equals(parameter.getName())) {
            parameter.style(Style.FORM).explode(false);
        }
        return parameter;
    }
}
