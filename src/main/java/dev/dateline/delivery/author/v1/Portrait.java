package dev.dateline.delivery.author.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.author.PortrayedAuthor;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.MediaDescriptions;

@Schema(description = "A portrait of the author, with the alternative text in its default language.")
public record Portrait(
        @Schema(required = true, description = MediaDescriptions.ID) UUID id,
        @Schema(required = true, description = MediaDescriptions.FILE_URL, format = "iri-reference",
                examples = "/sample/portrait-nell-tidewater.svg") String url,
        @Schema(required = true, nullable = true, description = MediaDescriptions.PIXELS) Integer width,
        @Schema(required = true, nullable = true, description = MediaDescriptions.PIXELS) Integer height,
        @Schema(required = true, nullable = true, description = SharedDescriptions.FOCAL_POINT) FocalPoint focalPoint,
        @Schema(required = true, nullable = true, description = SharedDescriptions.ALT_TEXT) String altText,
        @Schema(required = true, nullable = true, examples = "en", description = "Language of the alternative text (BCP 47); null"
                + " if there is none.") String altTextLanguage,
        @Schema(required = true, nullable = true, description = SharedDescriptions.CREDIT,
                examples = "Illustration: Bram Lanternfield") String credit) {

    public static Portrait of(PortrayedAuthor portrayed) {
        var media = portrayed.portrait();
        return media == null ? null
                : new Portrait(media.id(), ProxyPrefix.addTo(media.url()), media.width(), media.height(), media.focalPoint(),
                        portrayed.altText(), portrayed.altTextLanguage(), media.credit());
    }
}
