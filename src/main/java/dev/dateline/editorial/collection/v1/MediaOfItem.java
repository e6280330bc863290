package dev.dateline.editorial.collection.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.collection.CollectionContent.MediaReference;
import dev.dateline.editorial.media.MediaAddress;
import dev.dateline.vocabulary.MediaDescriptions;

@Schema(description = "A media item of a collection. A request needs `id` or `externalId`.")
record MediaOfItem(
        @Schema(nullable = true, description = MediaDescriptions.ID) UUID id,
        @Schema(nullable = true, description = "Id of the media item in the system that it comes from.",
                examples = "photo-12") String externalId,
        @Schema(nullable = true, description = "Its file; ignored in requests.", format = "iri-reference",
                examples = "/sample/harbour-cranes.svg") String url) {

    static MediaOfItem of(MediaAddress media) {
        return new MediaOfItem(media.id(), media.externalId(), media.url());
    }

    MediaReference toReference() {
        return new MediaReference(id, externalId);
    }
}
