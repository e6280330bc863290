package dev.dateline.editorial.section.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.section.Section;

@Schema(name = "ManagedSection", description = "A section as editors know it.")
record SectionRepresentation(
        @Schema(required = true, description = "Never changes, wherever it moves.") UUID id,
        @Schema(required = true, nullable = true, description = "The id of the section above; null for a root.") UUID parent,
        @Schema(required = true, description = "The last step of its path.", examples = "europe") String slug,
        @Schema(required = true, description = "Its slug behind those of the sections above it.",
                examples = "world/europe") String path,
        @Schema(required = true, description = "What readers call it.", examples = "Europe") String name,
        @Schema(required = true, nullable = true, description = "What it is about, plain text.", examples = "Ports, coasts and railways of the continent.")
                String description,
        @Schema(required = true,
                description = "Where it stands among its siblings; those of one position go by name.") int position,
        @Schema(required = true, description = "Goes up with each change.") int version,
        @Schema(required = true, description = "When it was made.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt) {

    static SectionRepresentation of(Section section) {
        var content = section.content();
        return new SectionRepresentation(section.id(), section.parentId(), section.slug(), section.path(), content.name(),
                content.description(), content.position(), section.version(), section.createdAt(),
                section.updatedAt());
    }
}
