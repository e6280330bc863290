package dev.dateline.delivery.media.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.media.PublishedMedia;

@Schema(description = "Who holds the rights, on what terms, and until when the item may be shown.")
public record Rights(
        @Schema(required = true, nullable = true) String holder,
        @Schema(required = true, nullable = true) String terms,
        @Schema(required = true, nullable = true) Instant expiresAt) {

    public static Rights of(PublishedMedia media) {
        return media.rightsHolder() == null && media.rightsTerms() == null && media.rightsExpireAt() == null ? null
                : new Rights(media.rightsHolder(), media.rightsTerms(), media.rightsExpireAt());
    }
}
