package dev.dateline.http.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Shows what operations answer, from files named after them: {@code openapi/examples/getTag.json}. The ways to the same
 * thing by slug or path share one. A status with an example of its own has it in the name: {@code mergeTag.202.json}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ResponseExamples implements OASFilter {

    private static final String FOLDER = "openapi/examples/";

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations().values().forEach(this::show));
    }

    private void show(Operation operation) {
        var name = operation.getOperationId();
        var example = read(name).or(() -> read(name.replaceFirst("By(Slug|Path)$", "")));
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                read(name + "." + status).or(() -> example).ifPresent(value -> answer.getContent().getMediaTypes().values()
                        .forEach(mediaType -> mediaType.setExample(value)));
            }
        });
    }

    private Optional<Object> read(String operation) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = loader.getResourceAsStream(FOLDER + operation + ".json")) {
            return file == null ? Optional.empty() : Optional.of(mapper.readValue(file, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
