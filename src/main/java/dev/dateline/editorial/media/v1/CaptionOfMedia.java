package dev.dateline.editorial.media.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.media.MediaContent.CaptionContent;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(description = "The caption of a media item in one language, as a part of the item.", requiredProperties = "language")
record CaptionOfMedia(
        @Schema(description = SharedDescriptions.LANGUAGE, maxLength = 35, examples = "en") String language,
        @Schema(nullable = true, maxLength = 5_000, description = ArticleDescriptions.CAPTION,
                examples = "The electric cranes of Oster Quay at first light.") String text,
        @Schema(nullable = true, maxLength = 2_000, description = SharedDescriptions.ALT_TEXT,
                examples = "Two tall cranes lifting containers over a ship at dawn.") String altText,
        @Schema(nullable = true, maxLength = 500, description = SharedDescriptions.CREDIT,
                examples = "Illustration: Bram Lanternfield") String credit) {

    static CaptionOfMedia of(CaptionContent content) {
        return new CaptionOfMedia(content.language(), content.text(), content.altText(), content.credit());
    }

    CaptionContent toContent() {
        return new CaptionContent(language, text, altText, credit);
    }
}
