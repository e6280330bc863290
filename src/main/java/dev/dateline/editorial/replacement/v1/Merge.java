package dev.dateline.editorial.replacement.v1;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Merge", description = "Which resource of the same kind a resource is merged into.",
        examples = "{\"into\": \"01a20d77-aaad-7086-b661-3679a0b0aacc\"}")
public record Merge(
        @Schema(required = true, description = "Id or slug of the resource to keep; replace that of the example.",
                examples = "01a20d77-aaad-7086-b661-3679a0b0aacc")
        @NotNull String into) {
}
