package dev.dateline.delivery.article.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.ArticleCorrection;

@Schema(description = "A correction of an article.")
record Correction(
        @Schema(required = true, description = "Time of the correction.") Instant at,
        @Schema(required = true, description = "What was wrong, plain text.",
                examples = "An earlier version said that the first recording was made in 1898. It was made in 1889.") String text) {

    static Correction of(ArticleCorrection correction) {
        return new Correction(correction.at(), correction.text());
    }
}
