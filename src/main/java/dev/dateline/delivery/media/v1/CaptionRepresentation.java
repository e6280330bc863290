package dev.dateline.delivery.media.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.media.PublishedCaption;
import dev.dateline.http.cache.HasLastModified;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.LanguageDirection;
import dev.dateline.vocabulary.MediaDescriptions;

@Schema(name = "Caption", description = "The caption of a media item in one language.")
record CaptionRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = MediaDescriptions.ID) UUID mediaId,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE, examples = "en") String language,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE_DIRECTION) LanguageDirection direction,
        @Schema(required = true, nullable = true, description = "Caption, plain text; null if there is only an `altText`.",
                examples = "The electric cranes of Oster Quay at first light.") String text,
        @Schema(required = true, nullable = true, description = SharedDescriptions.ALT_TEXT,
                examples = "Two tall cranes lifting containers over a ship at dawn.") String altText,
        @Schema(required = true, nullable = true, description = SharedDescriptions.CREDIT,
                examples = "Illustration: Bram Lanternfield") String credit,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt) implements HasLastModified {

    @Override
    public Instant lastModified() {
        return updatedAt;
    }

    static CaptionRepresentation of(PublishedCaption caption) {
        return new CaptionRepresentation(caption.id(), caption.mediaId(), caption.language(),
                LanguageDirection.of(caption.language()), caption.text(),
                caption.altText(), caption.credit(), caption.updatedAt());
    }
}
