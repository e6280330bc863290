package dev.dateline.editorial.article;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A saved state of an article; immutable. */
@Entity
@Immutable
public class Revision {

    @EmbeddedId
    private Key key;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @Column(name = "saved_by", nullable = false)
    private String savedBy;

    @Column(nullable = false)
    private short format;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String content;

    protected Revision() {
    }

    Revision(Article article, ArticleContent content) {
        this.key = new Key(article.id(), article.version());
        this.savedAt = article.saves().savedAt();
        this.savedBy = article.saves().updatedBy();
        this.format = StoredArticle.FORMAT;
        this.content = StoredArticle.write(content);
    }

    public int version() {
        return key.version();
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String savedBy() {
        return savedBy;
    }

    public ArticleContent content() {
        return StoredArticle.read(format, content);
    }

    @Embeddable
    record Key(@Column(name = "article_id", nullable = false) UUID articleId,
            @Column(nullable = false) int version) implements Serializable {
    }
}
