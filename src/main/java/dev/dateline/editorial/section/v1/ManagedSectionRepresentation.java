package dev.dateline.editorial.section.v1;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.content.v1.ChangedBy;
import dev.dateline.editorial.section.Section;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "ManagedSection", description = "A section in the management API.")
record ManagedSectionRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, nullable = true, description = SharedDescriptions.SECTION_PARENT)
        @ChangedBy(ManagedSectionRepresentation.MOVE) UUID parent,
        @Schema(required = true, description = SharedDescriptions.SECTION_SLUG, examples = "europe")
        @ChangedBy(ManagedSectionRepresentation.MOVE) String slug,
        @Schema(required = true, description = SharedDescriptions.SECTION_PATH,
                examples = "world/europe")
        @ChangedBy(ManagedSectionRepresentation.MOVE) String path,
        @Schema(required = true, description = SharedDescriptions.NAME, examples = "Europe") String name,
        @Schema(required = true, nullable = true, description = SharedDescriptions.ABOUT,
                examples = "Ports, coasts and railways of the continent.") String description,
        @Schema(required = true,
                description = SharedDescriptions.SECTION_POSITION) int position,
        @Schema(required = true, nullable = true, description = SharedDescriptions.LANGUAGE_OF_TEXTS,
                examples = "en") String language,
        @Schema(required = true, description = SharedDescriptions.NAMES) Map<String, String> names,
        @Schema(required = true, description = SharedDescriptions.VERSION) int version,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt) {

    private static final String MOVE = "POST /manage/v1/sections/{id}/move";

    static ManagedSectionRepresentation of(Section section) {
        var content = section.content();
        return new ManagedSectionRepresentation(section.id(), section.parentId(), section.slug(), section.path(), content.name(),
                content.description(), content.position(), content.language(), content.names(), section.version(),
                section.createdAt(),
                section.updatedAt());
    }
}
