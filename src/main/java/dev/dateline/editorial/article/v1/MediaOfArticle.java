package dev.dateline.editorial.article.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.article.edit.ArticleEdit.Reference;
import dev.dateline.editorial.article.edit.ArticleEdit.UsedMedia;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.MediaDescriptions;
import dev.dateline.vocabulary.UsageRole;

@Schema(description = "An article's use of a media item. A request needs `id` or `externalId`. The texts override those of the"
        + " item's caption.")
record MediaOfArticle(
        @Schema(nullable = true, description = MediaDescriptions.ID) UUID id,
        @Schema(nullable = true, description = "External id of the item.", examples = "photo-12") String externalId,
        @Schema(nullable = true, description = "URL of the file; ignored in requests.", format = "iri-reference",
                examples = "/sample/harbour-cranes.svg") String url,
        @Schema(nullable = true, description = "Default: `lead` for the first, `inline` for the others.") UsageRole role,
        @Schema(nullable = true, maxLength = MediaUsage.MAX_CAPTION, description = ArticleDescriptions.CAPTION,
                examples = "The first boat at Oster Quay.") String caption,
        @Schema(nullable = true, maxLength = MediaUsage.MAX_ALT_TEXT, description = SharedDescriptions.ALT_TEXT,
                examples = "A white ferry at a pier.") String altText,
        @Schema(nullable = true, maxLength = 500, description = SharedDescriptions.CREDIT,
                examples = "Photo: Bram Lanternfield") String credit) {

    UsedMedia toUsage() {
        return new UsedMedia(new Reference(id, externalId), role, caption, altText, credit);
    }
}
