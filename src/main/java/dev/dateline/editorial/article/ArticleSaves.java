package dev.dateline.editorial.article;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import dev.dateline.security.ReservedNames;

/**
 * The first and the last save of an article.
 *
 * @param createdBy the name of an API key, or {@link ReservedNames#IMPORT}; likewise {@code updatedBy}
 */
@Embeddable
public record ArticleSaves(
        @Column(name = "created_at", nullable = false) Instant createdAt,
        @Column(name = "created_by", nullable = false) String createdBy,
        @Column(name = "saved_at", nullable = false) Instant savedAt,
        @Column(name = "updated_by", nullable = false) String updatedBy) {

    static ArticleSaves first(String editor, Instant now) {
        return new ArticleSaves(now, editor, now, editor);
    }

    ArticleSaves next(String editor, Instant now) {
        return new ArticleSaves(createdAt, createdBy, now, editor);
    }
}
