package dev.dateline.editorial.article.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.Correction;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.vocabulary.CorrectionType;

@Schema(name = "ArticleCorrectionInput", description = "A new correction of an article.",
        examples = "{\"text\": \"An earlier version said that the first boat left at seven. It left at six.\"}")
record CorrectionInput(
        @Schema(nullable = true, description = CorrectionOfArticle.TYPE) CorrectionType type,
        @Schema(nullable = true, description = "Time of the correction; the current time by default.") Instant at,
        @Schema(required = true, maxLength = 5_000, description = ArticleDescriptions.CORRECTION_TEXT,
                examples = "The first boat left at six, not at seven.") String text) {

    Correction toCorrection() {
        return new Correction(type, at, text);
    }
}
