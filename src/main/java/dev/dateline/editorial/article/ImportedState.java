package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.UUID;

/**
 * What an import needs to know of an article that has not changed.
 *
 * @param fingerprint of the item that was last imported
 */
public record ImportedState(UUID id, String externalId, String slug, String fingerprint, Instant createdAt) {

    public static ImportedState of(Article article) {
        return new ImportedState(article.id(), article.externalId(), article.slug(), article.importFingerprint(),
                article.saves().createdAt());
    }
}
