package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import dev.dateline.vocabulary.ArticleType;

/** A published article, without its body and what other resources contribute. */
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

    @Embedded
    private ArticleTexts texts;

    @Column(name = "headline_sort_key")
    private String headlineSortKey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private PublishedSection section;

    @Column(name = "translation_group")
    private String translationGroup;

    @Embedded
    private ArticleDetails details;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

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

    public ArticleTexts texts() {
        return texts;
    }

    /** Orders headlines alphabetically, ignoring case, accents and leading punctuation. */
    public String headlineSortKey() {
        return headlineSortKey;
    }

    /** The primary section, or null. */
    public PublishedSection section() {
        return section;
    }

    public String translationGroup() {
        return translationGroup;
    }

    public ArticleDetails details() {
        return details;
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

    /** When the public content last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** The revision that is public. */
    public int version() {
        return version;
    }
}
