package dev.dateline.delivery.tag.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.tag.PublishedTag;
import dev.dateline.delivery.tag.TagKind;

/** A tag as other things refer to it. */
@Schema(description = "A tag as other things refer to it.")
public record TagReference(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "port-electrification") String slug,
        @Schema(required = true, examples = "Port electrification") String name,
        @Schema(required = true) TagKind kind) {

    public static TagReference of(PublishedTag tag) {
        return new TagReference(tag.id(), tag.slug(), tag.name(), tag.kind());
    }
}
