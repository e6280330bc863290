package dev.dateline.editorial.media.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.media.Caption;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.MediaDescriptions;

@Schema(name = "ManagedCaption", description = "A caption in the management API.")
record ManagedCaptionRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = MediaDescriptions.ID) UUID mediaId,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE, examples = "de") String language,
        @Schema(required = true, nullable = true, description = ArticleDescriptions.CAPTION,
                examples = "Die ersten Fähren am Oster Quay.") String text,
        @Schema(required = true, nullable = true, description = SharedDescriptions.ALT_TEXT,
                examples = "Eine weiße Fähre an einer Pier.") String altText,
        @Schema(required = true, nullable = true, description = SharedDescriptions.CREDIT,
                examples = "Foto: Bram Lanternfield") String credit,
        @Schema(required = true, description = SharedDescriptions.VERSION) int version,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt) {

    static ManagedCaptionRepresentation of(Caption caption) {
        var content = caption.content();
        return new ManagedCaptionRepresentation(caption.id(), caption.mediaId(), content.language(), content.text(),
                content.altText(), content.credit(), caption.version(), caption.createdAt(), caption.updatedAt());
    }
}
