package dev.dateline.editorial.tag.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.tag.Tag;
import dev.dateline.editorial.tag.TagKind;

@Schema(name = "ManagedTag", description = "A tag as editors know it.")
record TagRepresentation(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "port-electrification") String slug,
        @Schema(required = true, examples = "Port electrification") String name,
        @Schema(required = true, ref = "#/components/schemas/TagKind") TagKind kind,
        @Schema(required = true, nullable = true, examples = "Cranes, tugs and ships that plug in.") String description,
        @Schema(required = true, description = "Goes up with each change.") int version,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static TagRepresentation of(Tag tag) {
        var content = tag.content();
        return new TagRepresentation(tag.id(), tag.slug(), content.name(), content.kind(), content.description(),
                tag.version(), tag.createdAt(), tag.updatedAt());
    }
}
