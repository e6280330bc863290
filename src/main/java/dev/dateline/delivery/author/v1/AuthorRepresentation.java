package dev.dateline.delivery.author.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.author.PortrayedAuthor;
import dev.dateline.delivery.media.v1.FocalPoint;

@Schema(name = "Author", description = "An author of at least one published article.")
record AuthorRepresentation(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "mara-lindqvist") String slug,
        @Schema(required = true, examples = "Mara Lindqvist") String name,
        @Schema(required = true, nullable = true) String bio,
        @Schema(required = true, nullable = true) Portrait portrait,
        @Schema(required = true) Instant updatedAt) {

    static AuthorRepresentation of(PortrayedAuthor portrayed) {
        var author = portrayed.author();
        return new AuthorRepresentation(author.id(), author.slug(), author.name(), author.bio(),
                Portrait.of(portrayed), author.updatedAt());
    }

    @Schema(description = "A picture of the author, with the words of its default language.")
    record Portrait(
            @Schema(required = true, description = "The media item.") UUID id,
            @Schema(required = true, format = "uri-reference") String url,
            @Schema(required = true, nullable = true, description = "In pixels.") Integer width,
            @Schema(required = true, nullable = true, description = "In pixels.") Integer height,
            @Schema(required = true, nullable = true) FocalPoint focalPoint,
            @Schema(required = true, nullable = true) String altText,
            @Schema(required = true, nullable = true) String credit) {

        static Portrait of(PortrayedAuthor portrayed) {
            var media = portrayed.portrait();
            return media == null ? null
                    : new Portrait(media.id(), media.url(), media.width(), media.height(), FocalPoint.of(media),
                            portrayed.altText(), media.credit());
        }
    }
}
