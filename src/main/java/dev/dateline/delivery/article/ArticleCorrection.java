package dev.dateline.delivery.article;

import java.time.Instant;

import dev.dateline.vocabulary.CorrectionType;

/**
 * What was wrong in an article, and when it was corrected.
 *
 * @param type null is a correction: versions that were replaced before types existed have none
 */
public record ArticleCorrection(CorrectionType type, Instant at, String text) {

    public ArticleCorrection {
        type = type == null ? CorrectionType.CORRECTION : type;
    }
}
