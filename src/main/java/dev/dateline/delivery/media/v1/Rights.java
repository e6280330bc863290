package dev.dateline.delivery.media.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.media.PublishedMedia;

@Schema(description = "Who holds the rights, on what terms, and until when the item may be shown.")
public record Rights(
        @Schema(required = true, nullable = true, description = "Who has them.", examples = "Skerrow Picture Library")
        String holder,
        @Schema(required = true, nullable = true, description = "What is allowed, in words.", examples = "Once, online only")
        String terms,
        @Schema(required = true, nullable = true, description = "From when on it may not be shown; null for no end.")
                Instant expiresAt) {

    public static Rights of(PublishedMedia media) {
        return media.rightsHolder() == null && media.rightsTerms() == null && media.rightsExpireAt() == null ? null
                : new Rights(media.rightsHolder(), media.rightsTerms(), media.rightsExpireAt());
    }
}
