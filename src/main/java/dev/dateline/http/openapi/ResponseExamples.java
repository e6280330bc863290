package dev.dateline.http.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Adds examples of responses from files named after the operation: {@code openapi/examples/getTag.json}. The operations that
 * find the same resource by slug or path share one,
 * and so do those that return the same schema: {@code openapi/examples/ManagedArticle.json}. An example for one status has it in its name: {@code mergeTag.202.json}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ResponseExamples implements OASFilter {

    private static final String FOLDER = "openapi/examples/";

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations().values().forEach(this::addExamples));
    }

    private void addExamples(Operation operation) {
        var name = operation.getOperationId();
        var example = read(name).or(() -> read(name.replaceFirst("By(Slug|Path)$", "")));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                read(name + "." + status).or(() -> example).or(() -> ofSchema(response))
                        .ifPresent(value -> response.getContent().getMediaTypes().values().stream()
                                .filter(mediaType -> mediaType.getExample() == null)
                                .forEach(mediaType -> mediaType.setExample(value)));
            }
        });
    }

    private Optional<Object> ofSchema(APIResponse response) {
        return response.getContent().getMediaTypes().values().stream().map(mediaType -> mediaType.getSchema().getRef())
                .filter(Objects::nonNull).findFirst().flatMap(name -> read(name.substring(name.lastIndexOf('/') + 1)));
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
