package dev.dateline.vocabulary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The languages of the texts of a media item (BCP 47); null for a text in the language of the article, or"
        + " without a language.")
public record TextLanguages(
        @Schema(required = true, nullable = true, description = "Language of the caption.", examples = "de") String caption,
        @Schema(required = true, nullable = true, description = "Language of the alternative text.",
                examples = "de") String altText,
        @Schema(required = true, nullable = true, description = "Language of the credit line.") String credit) {

    /** Null if all texts are in the language of the article. */
    public static TextLanguages orNull(String caption, String altText, String credit) {
        return caption == null && altText == null && credit == null ? null : new TextLanguages(caption, altText, credit);
    }
}
