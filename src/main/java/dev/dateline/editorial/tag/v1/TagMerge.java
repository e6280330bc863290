package dev.dateline.editorial.tag.v1;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TagMerge", description = "The tag that a tag is to become one with.")
record TagMerge(
        @Schema(required = true, description = "The id of the tag that stays.",
                examples = "01a20d77-aaad-7086-b661-3679a0b0aacc")
        @NotNull UUID into) {
}
