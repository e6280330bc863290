package dev.dateline.editorial.media;

import java.util.UUID;

/** By what a media item can be found. */
public record MediaAddress(UUID id, String externalId, String url) {

    public static MediaAddress of(Media media) {
        return new MediaAddress(media.id(), media.externalId(), media.url());
    }
}
