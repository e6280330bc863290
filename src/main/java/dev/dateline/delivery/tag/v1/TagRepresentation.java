package dev.dateline.delivery.tag.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.tag.PublishedTag;
import dev.dateline.vocabulary.TagKind;
import dev.dateline.http.cache.HasLastModified;

@Schema(name = "Tag", description = "A tag that at least one published article bears.")
record TagRepresentation(
        @Schema(required = true, description = "Never changes.") UUID id,
        @Schema(required = true, description = "What it is called in addresses; an old one leads to the one of"
                + " today.", examples = "port-electrification")
        String slug,
        @Schema(required = true, description = "What readers call it.", examples = "Port electrification") String name,
        @Schema(required = true, description = "What kind of thing it names.") TagKind kind,
        @Schema(required = true, nullable = true, description = "What it is about, plain text.", examples = "Cranes, tugs and ships that plug in.")
        String description,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt) implements HasLastModified {

    @Override
    public Instant lastModified() {
        return updatedAt;
    }

    static TagRepresentation of(PublishedTag tag) {
        return new TagRepresentation(tag.id(), tag.slug(), tag.name(), tag.kind(), tag.description(),
                tag.updatedAt());
    }
}
