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
 * What an article can be found by. Never loaded, only looked into; the times are the article's, so that one index serves a
 * list in order.
 */
@Entity
@Immutable
@Table(name = "article_search")
class SearchableText {

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @MapsId
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private PublishedArticle article;

    /** The text search configuration of PostgreSQL that goes with the article's language. */
    private String config;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(columnDefinition = "tsvector")
    private String vector;

    protected SearchableText() {
    }
}
