package dev.dateline.delivery.media.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.media.CaptionedMedia;
import dev.dateline.vocabulary.MediaType;
import dev.dateline.http.cache.HasLastModified;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.Rights;

@Schema(name = "Media", description = "An image, video or audio item with its captions. The articles that use it:"
        + " `GET /api/v1/articles?media={id}`.")
record MediaRepresentation(
        @Schema(required = true, description = "Never changes.") UUID id,
        @Schema(required = true, description = "What it is.") MediaType type,
        @Schema(required = true, description = "Where the file is.", format = "uri-reference", examples = "/sample/harbour-cranes.svg")
        String url,
        @Schema(required = true, nullable = true, description = "The media type of the file; null where it is not"
                + " known.", examples = "image/svg+xml")
        String mimeType,
        @Schema(required = true, nullable = true, description = "In pixels.", examples = "1600") Integer width,
        @Schema(required = true, nullable = true, description = "In pixels.", examples = "900") Integer height,
        @Schema(required = true, nullable = true, description = "In seconds.") Double duration,
        @Schema(required = true, nullable = true, description = "What to keep in view when cropping; null if nobody said.")
                FocalPoint focalPoint,
        @Schema(required = true, nullable = true, description = "Whom to credit, plain text.", examples = "Illustration: Bram Lanternfield")
                String credit,
        @Schema(required = true, nullable = true, description = "Who holds the rights, and on what terms.")
                Rights rights,
        @Schema(required = true, description = "The language of the caption to fall back to (BCP 47).",
                examples = "en") String defaultLanguage,
        @Schema(required = true, description = "One in each language at most, in the order of languages.")
        List<CaptionRepresentation> captions,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt) implements HasLastModified {

    @Override
    public Instant lastModified() {
        return updatedAt;
    }

    static MediaRepresentation of(CaptionedMedia captioned) {
        var media = captioned.media();
        return new MediaRepresentation(media.id(), media.type(), media.url(), media.mimeType(), media.width(),
                media.height(), media.duration(), media.focalPoint(), media.credit(), media.rights(),
                media.defaultLanguage(), captioned.captions().stream().map(CaptionRepresentation::of).toList(),
                media.updatedAt());
    }
}
