package dev.dateline.editorial.operation.v1;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.proxy.ProxyPrefix;

@Schema(name = "OperationsInput", description = "Requests of the management API to execute in their order.",
        examples = OperationsInput.EXAMPLE)
record OperationsInput(
        @Schema(required = true, description = "`atomic` executes all operations in one transaction or none; `each` executes"
                + " every operation independently.")
        @NotNull OperationMode mode,
        @Schema(required = true, description = "At most 500 operations.")
        @NotNull @NotEmpty(message = "must not be empty") @Size(max = OperationsInput.MAX) List<@Valid Operation> operations) {

    static final int MAX = 500;
    static final String EXAMPLE = """
            {"mode": "atomic", "operations": [
              {"method": "POST", "path": "/manage/v1/tags", "body": {"name": "Night boats", "slug": "night-boats"}},
              {"method": "POST", "path": "/manage/v1/articles", "body":
                {"language": "en", "headline": "The night boat is back", "tags": [{"slug": "night-boats"}]}}]}""";

    @Schema(name = "Operation", description = "A write of an article, section, tag or another resource.")
    record Operation(
            @Schema(required = true, description = "HTTP method.", examples = "PATCH") @NotNull OperationMethod method,
            @Schema(required = true, description = "Path of the request, with its query parameters.",
                    examples = "/manage/v1/articles/01a20d77-ae06-7dc5-8863-3f00843cff5b")
            @NotNull @Size(max = 1_000)
            @Pattern(regexp = "/manage/v1/.*+", message = "must be a path that begins with /manage/v1/") String path,
            @Schema(nullable = true, description = "Headers of the request.") @Valid Headers headers,
            @Schema(nullable = true, type = SchemaType.OBJECT, description = "Body of the request; omitted if it has none.",
                    implementation = Object.class, examples = "{\"headline\": \"Ferries run again\"}") JsonNode body) {

        /** A location in a response to this client can have the prefix of a proxy. */
        Operation {
            path = ProxyPrefix.removeFrom(path, ProxyPrefix.ofCurrentRequest());
        }

        String pathWithoutQuery() {
            var mark = path.indexOf('?');
            return mark < 0 ? path : path.substring(0, mark);
        }

        /** Empty for none. */
        String query() {
            var mark = path.indexOf('?');
            return mark < 0 ? "" : path.substring(mark + 1);
        }

        /** An empty object is none. */
        boolean hasBody() {
            return body != null && !body.isNull() && !(body.isObject() && body.isEmpty());
        }

        /** The value of a header; null for none. */
        String header(String name) {
            return headers == null ? null : switch (name) {
                case HttpHeaders.IF_MATCH -> headers.ifMatch();
                case HttpHeaders.IF_NONE_MATCH -> headers.ifNoneMatch();
                default -> null;
            };
        }
    }

    @Schema(name = "OperationHeaders", description = "The headers that an operation can have.")
    record Headers(
            @Schema(name = "If-Match", nullable = true, description = "Condition of the write, as in a single request.",
                    examples = "\"7\"")
            @JsonProperty("If-Match") @Size(max = 1_000) String ifMatch,
            @Schema(name = "If-None-Match", nullable = true, description = "`*` creates a caption, and replaces none.",
                    examples = "*")
            @JsonProperty("If-None-Match") @Size(max = 1_000) String ifNoneMatch) {
    }

    enum OperationMethod {
        @JsonProperty("POST") POST,
        @JsonProperty("PUT") PUT,
        @JsonProperty("PATCH") PATCH,
        @JsonProperty("DELETE") DELETE
    }
}
