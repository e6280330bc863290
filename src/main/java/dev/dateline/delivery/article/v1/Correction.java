package dev.dateline.delivery.article.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleCorrection;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.vocabulary.CorrectionType;

@Schema(description = ArticleDescriptions.CORRECTION)
record Correction(
        @Schema(required = true) CorrectionType type,
        @Schema(required = true, description = ArticleDescriptions.CORRECTED_AT) Instant at,
        @Schema(required = true, description = ArticleDescriptions.CORRECTION_TEXT,
                examples = "An earlier version said that the first recording was made in 1898. It was made in 1889.") String text) {

    static Correction of(ArticleCorrection correction) {
        return new Correction(correction.type(), correction.at(), correction.text());
    }
}
