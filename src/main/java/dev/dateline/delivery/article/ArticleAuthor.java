package dev.dateline.delivery.article;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.dateline.delivery.author.PublishedAuthor;
import dev.dateline.vocabulary.AuthorRole;

/** A credited author. The times are the article's, so that one index returns an author's list in order. */
@Entity
@Immutable
@Table(name = "article_author")
public class ArticleAuthor {

    @EmbeddedId
    private Key key;

    @MapsId("authorId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private PublishedAuthor author;

    private int position;

    @Enumerated(EnumType.STRING)
    private AuthorRole role;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ArticleAuthor() {
    }

    public UUID articleId() {
        return key.articleId();
    }

    public PublishedAuthor author() {
        return author;
    }

    public AuthorRole role() {
        return role;
    }

    @Embeddable
    public record Key(@Column(name = "article_id") UUID articleId,
            @Column(name = "author_id") UUID authorId) implements Serializable {
    }
}
