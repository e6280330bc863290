package dev.dateline.delivery.article.v1;

import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.Usage;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.MediaType;
import dev.dateline.vocabulary.Rights;
import dev.dateline.vocabulary.UsageRole;

@Schema(description = "A media item as an article uses it. Its caption, its alternative text and its credit are each the"
        + " article's own where it has one, else that of the caption in the article's language, else that of the caption in the"
        + " item's default language.")
record MediaUsage(
        @Schema(required = true, description = "The media item.") UUID id,
        @Schema(required = true, description = "What it does for the article.") UsageRole role,
        @Schema(required = true, nullable = true, minimum = "0", examples = "3", description = "Where the body shows it: the index"
                + " of a block in `body=blocks`, from 0 (of the list, quote or other block that holds it, if one does). Null where"
                + " the body does not show it, and in lists that are read without the body.") Integer position,
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
        @Schema(required = true, nullable = true, description = "What it shows, plain text.",
                examples = "The electric cranes of Oster Quay at first light.")
        String caption,
        @Schema(required = true, nullable = true, description = "Alternative text for those who cannot see the item, plain text.",
                examples = "Two tall cranes lifting containers over a ship at dawn.") String altText,
        @Schema(required = true, nullable = true, description = "Whom to credit, plain text.", examples = "Illustration: Bram Lanternfield")
                String credit,
        @Schema(required = true, nullable = true, description = "Who holds the rights, and on what terms.")
                Rights rights) {

    /** @param positions in the body, by the id of the item */
    static MediaUsage of(Usage usage, Map<UUID, Integer> positions) {
        var media = usage.media();
        return new MediaUsage(media.id(), usage.use().role(), positions.get(media.id()), media.type(), media.url(), media.mimeType(),
                media.width(), media.height(), media.duration(), media.focalPoint(), usage.caption(),
                usage.altText(), usage.credit(), media.rights());
    }
}
