package dev.dateline.editorial.media;

import java.util.UUID;

/** The identifiers of a media item. */
public record MediaAddress(UUID id, String externalId, String url) {

    public static MediaAddress of(Media media) {
        return new MediaAddress(media.id(), media.externalId(), media.url());
    }
}
