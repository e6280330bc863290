package dev.dateline.delivery.article;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Properties of an article and its versions that a card does not show. */
@Embeddable
public record ArticleDetails(
        @Column(name = "canonical_url") String canonicalUrl,
        String source,
        String rights,
        @Column(name = "embargoed_until") Instant embargoedUntil,
        @Column(name = "expires_at") Instant expiresAt) {

    private static final ArticleDetails NONE = new ArticleDetails(null, null, null, null, null);

    /** Hibernate reads columns that are all null as null. */
    public static ArticleDetails of(ArticleDetails stored) {
        return stored == null ? NONE : stored;
    }
}
