package dev.dateline.body.block;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.vocabulary.MediaDescriptions;
import dev.dateline.vocabulary.TextLanguages;

@Schema(description = "The item of the media library that a block shows.")
public record BlockMedia(@Schema(required = true, description = MediaDescriptions.ID) UUID id,
        @Schema(required = true, nullable = true, description = "Languages of the texts that the block shows of the item where"
                + " they are not in the language of the article, for the HTML attribute `lang`; null if all are.") TextLanguages languages) {

    /** Null for null. */
    static BlockMedia of(UUID id) {
        return id == null ? null : new BlockMedia(id, null);
    }
}
