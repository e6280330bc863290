package dev.dateline.editorial.article.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.Correction;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.vocabulary.CorrectionType;

@Schema(description = ArticleDescriptions.CORRECTION, requiredProperties = { "at", "text" })
record CorrectionOfArticle(
        @Schema(nullable = true, description = CorrectionOfArticle.TYPE) CorrectionType type,
        @Schema(description = ArticleDescriptions.CORRECTED_AT) Instant at,
        @Schema(maxLength = 5_000, description = ArticleDescriptions.CORRECTION_TEXT,
                examples = "An earlier version said that the first boat left at seven. It left at six.") String text) {

    static final String TYPE = "Default: `correction`.";

    static CorrectionOfArticle of(Correction correction) {
        return new CorrectionOfArticle(correction.type(), correction.at(), correction.text());
    }

    Correction toCorrection() {
        return new Correction(type, at, text);
    }
}
