package dev.dateline.editorial.article;

import java.time.Instant;

/** The article, which is not public, is due to be published at this time. */
public record ArticleScheduled(Article article, Instant at) {
}
