package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/**
 * All that an article is filed under, in one place, so that one index finds those that meet several conditions. Never
 * loaded, only looked into; the times are the article's.
 */
@Entity
@Immutable
@Table(name = "article_filing")
class ArticleFiling {

    private static final String TYPE = "type:";

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @MapsId
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private PublishedArticle article;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** Its language, and its type with a prefix that no language can have. */
    private String[] traits;

    /** Those that it is in, and all above them. */
    private UUID[] sections;

    @Column(name = "own_sections")
    private UUID[] ownSections;

    private UUID[] tags;

    private UUID[] authors;

    private UUID[] media;

    protected ArticleFiling() {
    }

    static String trait(ArticleType type) {
        return TYPE + type.name();
    }
}
