package dev.dateline.delivery.article.v1;

import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.Usage;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.MediaDescriptions;
import dev.dateline.vocabulary.MediaType;
import dev.dateline.vocabulary.Rights;
import dev.dateline.vocabulary.TextLanguages;
import dev.dateline.vocabulary.UsageRole;

@Schema(description = "A media item as an article uses it. Caption, alternative text and credit are each the article's own;"
        + " if it has none, that of the caption in the article's language, or else in the item's default language.")
public record MediaUsage(
        @Schema(required = true, description = MediaDescriptions.ID) UUID id,
        @Schema(required = true, description = "Role of the item in the article.") UsageRole role,
        @Schema(required = true, nullable = true, minimum = "0", examples = "3", description = "Position in the body: the index"
                + " of a block in `body=blocks`, from 0 (of the outermost block, if nested). Null if the body does not show the"
                + " item, and in lists without the body.") Integer position,
        @Schema(required = true, description = "Media type.") MediaType type,
        @Schema(required = true, description = MediaDescriptions.FILE_URL, format = "iri-reference",
                examples = "/sample/harbour-cranes.svg") String url,
        @Schema(required = true, nullable = true, description = "MIME type of the file; null if not"
                + " known.", examples = "image/svg+xml") String mimeType,
        @Schema(required = true, nullable = true, description = "Width in pixels.", examples = "1600") Integer width,
        @Schema(required = true, nullable = true, description = "Height in pixels.", examples = "900") Integer height,
        @Schema(required = true, nullable = true, description = "Duration in seconds.") Double duration,
        @Schema(required = true, nullable = true, description = MediaDescriptions.POSTER, format = "iri-reference") String poster,
        @Schema(required = true, nullable = true, description = SharedDescriptions.FOCAL_POINT) FocalPoint focalPoint,
        @Schema(required = true, nullable = true, description = ArticleDescriptions.CAPTION,
                examples = "The electric cranes of Oster Quay at first light.") String caption,
        @Schema(required = true, nullable = true, description = SharedDescriptions.ALT_TEXT,
                examples = "Two tall cranes lifting containers over a ship at dawn.") String altText,
        @Schema(required = true, nullable = true, description = SharedDescriptions.CREDIT,
                examples = "Illustration: Bram Lanternfield") String credit,
        @Schema(required = true, nullable = true, description = "Languages of these texts where they are not in the language of"
                + " the article, for the HTML attribute `lang`; null if all are.") TextLanguages languages,
        @Schema(required = true, nullable = true,
                description = "Rights holder and terms of use; null if not set.") Rights rights) {

    /** @param positions in the body, by media id */
    public static MediaUsage of(Usage usage, Map<UUID, Integer> positions) {
        var media = usage.media();
        return new MediaUsage(media.id(), usage.role(), positions.get(media.id()), media.type(), ProxyPrefix.addTo(media.url()),
                media.mimeType(),
                media.width(), media.height(), media.duration(), ProxyPrefix.addTo(media.poster()), media.focalPoint(),
                usage.caption(),
                usage.altText(), usage.credit(), usage.languages(), media.rights());
    }
}
