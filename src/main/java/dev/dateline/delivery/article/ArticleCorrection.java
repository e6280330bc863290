package dev.dateline.delivery.article;

import java.time.Instant;

/** What was wrong in an article, and when it was corrected. */
public record ArticleCorrection(Instant at, String text) {
}
