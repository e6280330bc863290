package dev.dateline.delivery.media.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.http.cache.HasLastModified;

@Schema(name = "Caption", description = "What a media item shows, in one language.")
record CaptionRepresentation(
        @Schema(required = true, description = "Never changes.") UUID id,
        @Schema(required = true, description = "The media item it belongs to.") UUID mediaId,
        @Schema(required = true, description = "BCP 47.", examples = "en") String language,
        @Schema(required = true, nullable = true, description = "What the picture shows, plain text; null where there"
                + " is only an `altText`.", examples = "The electric cranes of Oster Quay at first light.")
        String text,
        @Schema(required = true, nullable = true, description = "Alternative text for those who cannot see the item, plain text.",
                examples = "Two tall cranes lifting containers over a ship at dawn.") String altText,
        @Schema(required = true, nullable = true, description = "Whom to credit, plain text.", examples = "Illustration: Bram Lanternfield")
                String credit,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt) implements HasLastModified {

    @Override
    public Instant lastModified() {
        return updatedAt;
    }

    static CaptionRepresentation of(PublishedCaption caption) {
        return new CaptionRepresentation(caption.id(), caption.mediaId(), caption.language(), caption.text(),
                caption.altText(), caption.credit(), caption.updatedAt());
    }
}
