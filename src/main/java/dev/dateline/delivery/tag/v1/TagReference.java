package dev.dateline.delivery.tag.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.tag.PublishedTag;
import dev.dateline.vocabulary.TagKind;

/** A tag as other things refer to it. */
@Schema(description = "A tag as other things refer to it.")
public record TagReference(
        @Schema(required = true, description = "The id of the tag.") UUID id,
        @Schema(required = true, description = "What it is called in addresses; an old one leads to the one of"
                + " today.", examples = "port-electrification")
        String slug,
        @Schema(required = true, description = "What readers call it.", examples = "Port electrification") String name,
        @Schema(required = true, description = "What kind of thing it names.") TagKind kind) {

    public static TagReference of(PublishedTag tag) {
        return new TagReference(tag.id(), tag.slug(), tag.name(), tag.kind());
    }
}
