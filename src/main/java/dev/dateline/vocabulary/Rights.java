package dev.dateline.vocabulary;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Rights holder and terms of use of a media item, and until when it may be shown.")
public record Rights(
        @Schema(required = true, nullable = true, description = "Rights holder.",
                examples = "Skerrow Picture Library") String holder,
        @Schema(required = true, nullable = true, description = "Terms of use.", examples = "Once, online only") String terms,
        @Schema(required = true, nullable = true,
                description = "When the rights expire; null if they do not.") Instant expiresAt) {
}
