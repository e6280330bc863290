package dev.dateline.editorial.tag.v1;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TagMerge", description = "Which tag a tag is merged into.")
record TagMerge(
        @Schema(required = true, description = "Id of the tag to keep.",
                examples = "01a20d77-aaad-7086-b661-3679a0b0aacc")
        @NotNull UUID into) {
}
