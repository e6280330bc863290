package dev.dateline.editorial.section.v1;

import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.vocabulary.Slug;

@Schema(name = "SectionMove", description = "The place that a section is to have.",
        examples = "{\"parent\": \"01a20d77-aa37-710d-94bc-2faf98a2752d\", \"slug\": \"europe\"}")
record SectionMove(
        @JsonProperty(required = true)
        @Schema(required = true, nullable = true,
                description = "The id of the section to stand under; null makes a root of it.")
        UUID parent,
        @Schema(nullable = true, description = "The new last part of its path; when it is null or left out, the slug stays.",
                examples = "europe")
        @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String slug) {
}
