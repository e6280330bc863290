package dev.dateline.delivery.media.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.media.CaptionedMedia;
import dev.dateline.http.cache.HasLastModified;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.MediaDescriptions;
import dev.dateline.vocabulary.MediaType;
import dev.dateline.vocabulary.Rights;

@Schema(name = "Media", description = "An image, video or audio item with its captions. `GET /api/v1/articles?media={id}`"
        + " lists the articles that use it.")
record MediaRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = "Image, video or audio.") MediaType type,
        @Schema(required = true, description = MediaDescriptions.FILE_URL, format = "iri-reference",
                examples = "/sample/harbour-cranes.svg") String url,
        @Schema(required = true, nullable = true, description = MediaDescriptions.MIME_TYPE,
                examples = "image/svg+xml") String mimeType,
        @Schema(required = true, nullable = true, description = MediaDescriptions.PIXELS, examples = "1600") Integer width,
        @Schema(required = true, nullable = true, description = MediaDescriptions.PIXELS, examples = "900") Integer height,
        @Schema(required = true, nullable = true, description = MediaDescriptions.SECONDS) Double duration,
        @Schema(required = true, nullable = true, description = MediaDescriptions.POSTER, format = "iri-reference") String poster,
        @Schema(required = true, nullable = true, description = SharedDescriptions.FOCAL_POINT) FocalPoint focalPoint,
        @Schema(required = true, nullable = true, description = SharedDescriptions.CREDIT,
                examples = "Illustration: Bram Lanternfield") String credit,
        @Schema(required = true, nullable = true, description = MediaDescriptions.RIGHTS) Rights rights,
        @Schema(required = true, description = MediaDescriptions.DEFAULT_LANGUAGE,
                examples = "en") String defaultLanguage,
        @Schema(required = true,
                description = "At most one for each language, ordered by language.") List<CaptionRepresentation> captions,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt) implements HasLastModified {

    @Override
    public Instant lastModified() {
        return updatedAt;
    }

    static MediaRepresentation of(CaptionedMedia captioned) {
        var media = captioned.media();
        return new MediaRepresentation(media.id(), media.type(), ProxyPrefix.addTo(media.url()), media.mimeType(), media.width(),
                media.height(), media.duration(), ProxyPrefix.addTo(media.poster()), media.focalPoint(), media.credit(),
                media.rights(),
                media.defaultLanguage(), captioned.captions().stream().map(CaptionRepresentation::of).toList(),
                media.updatedAt());
    }
}
