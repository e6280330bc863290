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

import dev.dateline.delivery.tag.PublishedTag;

/** A tag of an article. The times are the article's, so that one index returns a tag's list in order. */
@Entity
@Immutable
@Table(name = "article_tag")
public class ArticleTag {

    @EmbeddedId
    private Key key;

    @MapsId("tagId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tag_id")
    private PublishedTag tag;

    private int position;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ArticleTag() {
    }

    public UUID articleId() {
        return key.articleId();
    }

    public PublishedTag tag() {
        return tag;
    }

    @Embeddable
    public record Key(@Column(name = "article_id") UUID articleId,
            @Column(name = "tag_id") UUID tagId) implements Serializable {
    }
}
