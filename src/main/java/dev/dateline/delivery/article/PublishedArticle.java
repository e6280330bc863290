package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.dateline.delivery.section.PublishedSection;

/** What is public of an article, but for its body and the things it shares with others. */
@Entity
@Immutable
@Table(name = "article")
public class PublishedArticle {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ArticleType type;

    private String language;

    private String slug;

    private String headline;

    @Column(name = "headline_sort_key")
    private String headlineSortKey;

    private String kicker;

    private String summary;

    private String dateline;

    private String byline;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private PublishedSection section;

    @Column(name = "translation_group")
    private String translationGroup;

    @Column(name = "canonical_url")
    private String canonicalUrl;

    private String source;

    private String rights;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "embargoed_until")
    private Instant embargoedUntil;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private int version;

    protected PublishedArticle() {
    }

    public UUID id() {
        return id;
    }

    public ArticleType type() {
        return type;
    }

    public String language() {
        return language;
    }

    public String slug() {
        return slug;
    }

    public String headline() {
        return headline;
    }

    /** By what headlines are ordered: whatever their case, accents and quotation marks. */
    public String headlineSortKey() {
        return headlineSortKey;
    }

    public String kicker() {
        return kicker;
    }

    public String summary() {
        return summary;
    }

    public String dateline() {
        return dateline;
    }

    public String byline() {
        return byline;
    }

    /** The primary section, or null. */
    public PublishedSection section() {
        return section;
    }

    public String translationGroup() {
        return translationGroup;
    }

    public String canonicalUrl() {
        return canonicalUrl;
    }

    public String source() {
        return source;
    }

    public String rights() {
        return rights;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When what is public of it last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    public Instant embargoedUntil() {
        return embargoedUntil;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** The revision that is public. */
    public int version() {
        return version;
    }
}
