package dev.dateline.editorial.media.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.media.MediaContent.CaptionContent;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "CaptionInput", description = "The texts of a caption; its language is a part of the URL.",
        examples = "{\"text\": \"Die ersten Fähren am Oster Quay.\", \"altText\": \"Eine weiße Fähre an einer Pier.\"}")
record CaptionInput(
        @Schema(nullable = true, maxLength = 5_000, description = ArticleDescriptions.CAPTION,
                examples = "Die ersten Fähren am Oster Quay.") String text,
        @Schema(nullable = true, maxLength = 2_000, description = SharedDescriptions.ALT_TEXT,
                examples = "Eine weiße Fähre an einer Pier.") String altText,
        @Schema(nullable = true, maxLength = 500, description = SharedDescriptions.CREDIT,
                examples = "Foto: Bram Lanternfield") String credit) {

    CaptionContent toContent(String language) {
        return new CaptionContent(language, text, altText, credit);
    }
}
