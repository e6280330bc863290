package dev.dateline.delivery.batch.v1;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.cache.MustRevalidate;

@Schema(name = "Batch", description = "The responses to the requests of a batch.")
record BatchRepresentation(
        @Schema(required = true, description = "One response for each `get`, in the same order.") List<PartResponse> responses,
        @Schema(hidden = true) @JsonIgnore boolean mustRevalidate) implements MustRevalidate {

    @Schema(name = "BatchPart", description = "The response to one request of a batch.")
    record PartResponse(
            @Schema(required = true, description = "Its HTTP status code.", examples = "200") int status,
            @Schema(required = true, nullable = true, description = "URL that a redirect leads to; null for other responses.",
                    examples = "/api/v1/articles/by-slug/electric-cranes-oster-quay") String location,
            @Schema(required = true, nullable = true, anyOf = {
                    Object.class, String.class },
                    description = "Its body, as in a separate response; an error is a Problem, text is a JSON string.") Object body){
    }
}
