package dev.dateline.editorial.media.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.media.Media;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.MediaDescriptions;
import dev.dateline.vocabulary.MediaType;

@Schema(name = "ManagedMedia", description = "A media item in the management API, with its captions.")
record ManagedMediaRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, nullable = true, description = MediaInput.EXTERNAL_ID, examples = "photo-12") String externalId,
        @Schema(required = true, ref = "#/components/schemas/MediaType") MediaType type,
        @Schema(required = true, description = MediaInput.URL, format = "iri-reference",
                examples = "https://media.example/ferry.jpg") String url,
        @Schema(required = true, nullable = true, description = MediaDescriptions.MIME_TYPE,
                examples = "image/jpeg") String mimeType,
        @Schema(required = true, nullable = true, description = MediaDescriptions.PIXELS, examples = "1600") Integer width,
        @Schema(required = true, nullable = true, description = MediaDescriptions.PIXELS, examples = "900") Integer height,
        @Schema(required = true, nullable = true, description = MediaDescriptions.SECONDS, examples = "12.5") Double duration,
        @Schema(required = true, nullable = true, description = MediaDescriptions.POSTER, format = "iri-reference",
                examples = "https://media.example/ferry.jpg") String poster,
        @Schema(required = true, nullable = true, description = SharedDescriptions.FOCAL_POINT) FocalPoint focalPoint,
        @Schema(required = true, nullable = true, description = SharedDescriptions.CREDIT,
                examples = "Photo: Bram Lanternfield") String credit,
        @Schema(required = true, nullable = true, description = MediaDescriptions.RIGHTS) RightsOfMedia rights,
        @Schema(required = true, description = MediaDescriptions.DEFAULT_LANGUAGE, examples = "en") String defaultLanguage,
        @Schema(required = true, description = MediaInput.CAPTIONS) List<CaptionOfMedia> captions,
        @Schema(required = true, description = "Incremented by each change of the item or its captions.") int version,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, description = "Name of the API key that created the item, or `import`.",
                examples = "desk") String createdBy,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt) {

    static ManagedMediaRepresentation of(Media media) {
        var content = media.content();
        return new ManagedMediaRepresentation(media.id(), content.externalId(), content.type(), content.url(), content.mimeType(),
                content.width(), content.height(), content.duration(), content.poster(), content.focalPoint(), content.credit(),
                RightsOfMedia.of(content.rights()), content.defaultLanguage(),
                content.captions().stream().map(CaptionOfMedia::of).toList(), media.version(), media.createdAt(),
                media.createdBy(), media.updatedAt());
    }
}
