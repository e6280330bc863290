package dev.dateline.delivery.article;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.dateline.delivery.section.PublishedSection;

/** A section of an article ({@code position} 0 for the primary one), or an ancestor of one ({@code position} null). */
@Entity
@Immutable
@Table(name = "article_section")
public class ArticleInSection {

    @EmbeddedId
    private Key key;

    @MapsId("sectionId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "section_id")
    private PublishedSection section;

    private Integer position;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ArticleInSection() {
    }

    public UUID articleId() {
        return key.articleId();
    }

    public PublishedSection section() {
        return section;
    }

    @Embeddable
    public record Key(@Column(name = "article_id") UUID articleId,
            @Column(name = "section_id") UUID sectionId) implements Serializable {
    }
}
