package dev.dateline.editorial.operation.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OperationsResult", description = "The responses to the operations.")
record OperationsResult(
        @Schema(required = true, description = "One response for each operation, in their order.") List<Response> responses) {

    @Schema(name = "OperationResponse", description = "What a single request would have received.")
    record Response(
            @Schema(required = true, description = "HTTP status.", examples = "201") int status,
            @Schema(required = true, nullable = true, description = "Entity tag for the next write; null if there is none.",
                    examples = "\"0\"") String etag,
            @Schema(required = true, nullable = true, description = "URL of a new resource or job; null if there is none.",
                    examples = "/manage/v1/tags/01a20d77-aaad-7086-b661-3679a0b0aacc") String location,
            @Schema(required = true, nullable = true,
                    description = "Methods that the path supports, if the status is 405; otherwise"
                            + " null.",
                    examples = "DELETE, GET, HEAD, OPTIONS, PATCH, PUT") String allow,
            @Schema(required = true, nullable = true, type = SchemaType.OBJECT, implementation = Object.class,
                    description = "The resource, or the problem (RFC 9457); null if there is none.") Object body) {
    }
}
