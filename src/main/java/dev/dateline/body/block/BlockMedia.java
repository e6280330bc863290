package dev.dateline.body.block;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.vocabulary.MediaDescriptions;

@Schema(description = "The item of the media library that a block shows.")
public record BlockMedia(@Schema(required = true, description = MediaDescriptions.ID) UUID id) {

    /** Null for null. */
    static BlockMedia of(UUID id) {
        return id == null ? null : new BlockMedia(id);
    }
}
