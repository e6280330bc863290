package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.UUID;

/** A revision in a list, without its content. */
public record RevisionSummary(UUID articleId, int version, Instant savedAt, String savedBy) {
}
