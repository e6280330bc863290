package dev.dateline.http.openapi;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;

import dev.dateline.http.problem.ProblemType;

/** Lists the types of errors in the description of the property {@code type}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemTypes implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var type = document.getComponents().getSchemas().get("Problem").getProperties().get("type");
        type.setDescription(type.getDescription() + " One of " + Arrays.stream(ProblemType.values())
                .map(kind -> "`" + kind.urn() + "` (" + kind.status() + ")").collect(Collectors.joining(", ")) + ".");
    }
}
