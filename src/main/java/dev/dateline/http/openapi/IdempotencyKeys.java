package dev.dateline.http.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Describes the header with which every POST of the management API can be repeated. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class IdempotencyKeys implements OASFilter {

    static final String NAME = "Idempotency-Key";

    private static final String PREFIX = "/manage/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getPOST() != null && path.startsWith(PREFIX)) {
                add(item.getPOST());
            }
        });
    }

    private static void add(Operation operation) {
        if (operation.getParameters() == null) {
            operation.setParameters(List.of());
        }
        operation.addParameter(OASFactory.createParameter().name(NAME).in(Parameter.In.HEADER)
                .description(
                        "Any text that the client chooses for this request. If it repeats the request with the same key within"
                                + " 24 hours, the request is not executed again, and the response is the first one; another request with"
                                + " the same key gets a 422.")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).minLength(1).maxLength(200)
                        .examples(List.of("6f1c2e0a-story-4711"))));
    }
}
