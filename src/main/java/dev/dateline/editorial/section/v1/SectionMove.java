package dev.dateline.editorial.section.v1;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.vocabulary.Slug;

@Schema(name = "SectionMove", description = "The new place of a section in the tree.",
        examples = "{\"parent\": null, \"slug\": \"north\"}")
record SectionMove(
        @Schema(required = true, nullable = true,
                description = "Id or path of the new parent; null makes the section a root.") String parent,
        @Schema(nullable = true, description = "New slug; null or omitted keeps the current slug.",
                examples = "europe")
        @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String slug) {
}
