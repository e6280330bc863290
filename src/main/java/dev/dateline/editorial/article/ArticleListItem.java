package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.UUID;

import dev.dateline.vocabulary.ArticleType;

/** An article in a list of working copies, without its body. */
public record ArticleListItem(UUID id, String externalId, ArticleStatus status, ArticleType type, String language, String slug,
        String headline, String summary, UUID sectionId, int version, Integer publishedVersion, Instant publishedAt,
        Instant firstPublishedAt, Instant publicationOrder, Instant updatedAt, Instant scheduledAt, Instant embargoedUntil,
        Instant expiresAt, Instant createdAt,
        String createdBy, Instant savedAt, String savedBy) {

    public boolean hasUnpublishedChanges() {
        return publishedVersion != null && publishedVersion != version;
    }
}
