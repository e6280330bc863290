package dev.dateline.delivery.author.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.author.PortrayedAuthor;
import dev.dateline.vocabulary.FocalPoint;

@Schema(description = "A picture of the author, with the words of its default language.")
public record Portrait(
        @Schema(required = true, description = "The media item.") UUID id,
        @Schema(required = true, description = "Where the file is.", format = "uri-reference", examples = "/sample/portrait-nell-tidewater.svg")
        String url,
        @Schema(required = true, nullable = true, description = "In pixels.") Integer width,
        @Schema(required = true, nullable = true, description = "In pixels.") Integer height,
        @Schema(required = true, nullable = true, description = "What to keep in view when cropping; null if nobody said.")
                FocalPoint focalPoint,
        @Schema(required = true, nullable = true, description = "Alternative text for those who cannot see it, plain text.") String altText,
        @Schema(required = true, nullable = true, description = "Whom to credit, plain text.", examples = "Illustration: Bram Lanternfield")
                String credit) {

    public static Portrait of(PortrayedAuthor portrayed) {
        var media = portrayed.portrait();
        return media == null ? null
                : new Portrait(media.id(), media.url(), media.width(), media.height(), media.focalPoint(),
                        portrayed.altText(), media.credit());
    }
}
