package dev.dateline.editorial.tag.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.tag.Tag;
import dev.dateline.vocabulary.TagKind;

@Schema(name = "ManagedTag", description = "A tag as editors know it.")
record TagRepresentation(
        @Schema(required = true, description = "Never changes.") UUID id,
        @Schema(required = true, description = "What it is called in addresses; an old one leads to the one of"
                + " today.", examples = "port-electrification")
        String slug,
        @Schema(required = true, description = "What readers call it.", examples = "Port electrification") String name,
        @Schema(required = true, description = "What kind of thing it names.", ref = "#/components/schemas/TagKind")
        TagKind kind,
        @Schema(required = true, nullable = true, description = "What it is about, plain text.", examples = "Cranes, tugs and ships that plug in.")
        String description,
        @Schema(required = true, description = "Goes up with each change.") int version,
        @Schema(required = true, description = "When it was made.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt) {

    static TagRepresentation of(Tag tag) {
        var content = tag.content();
        return new TagRepresentation(tag.id(), tag.slug(), content.name(), content.kind(), content.description(),
                tag.version(), tag.createdAt(), tag.updatedAt());
    }
}
