package dev.dateline.editorial.media.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.media.MediaContent.RightsContent;

@Schema(description = "Rights to a media item.")
record RightsOfMedia(
        @Schema(nullable = true, maxLength = 500, description = "Rights holder, plain text.",
                examples = "Skerrow Picture Library") String holder,
        @Schema(nullable = true, maxLength = 5_000, description = "Terms of use of the item, plain text.",
                examples = "Once, online only") String terms,
        @Schema(nullable = true, description = "When the rights to the item expire; null if they do not.") Instant expiresAt) {

    static RightsOfMedia of(RightsContent rights) {
        return rights == null ? null : new RightsOfMedia(rights.holder(), rights.terms(), rights.expiresAt());
    }

    RightsContent toContent() {
        return new RightsContent(holder, terms, expiresAt);
    }
}
