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

/** One saved state of an article, never changed afterwards. */
@Entity
@Immutable
public class Revision {

    @EmbeddedId
    private Key key;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private ArticleContent content;

    protected Revision() {
    }

    Revision(Article article, ArticleContent content, Instant savedAt) {
        this.key = new Key(article.id(), article.version());
        this.content = content;
        this.savedAt = savedAt;
    }

    @Embeddable
    record Key(@Column(name = "article_id", nullable = false) UUID articleId,
            @Column(nullable = false) int version) implements Serializable {
    }
}
