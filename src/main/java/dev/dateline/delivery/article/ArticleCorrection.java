package dev.dateline.delivery.article;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** What was wrong in an article, and when it was corrected. */
@Entity
@Immutable
@Table(name = "article_correction")
public class ArticleCorrection {

    @EmbeddedId
    private Key key;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    private String text;

    protected ArticleCorrection() {
    }

    public UUID articleId() {
        return key.articleId();
    }

    public Instant correctedAt() {
        return correctedAt;
    }

    public String text() {
        return text;
    }

    @Embeddable
    public record Key(@Column(name = "article_id") UUID articleId,
            @Column(name = "position") int position) implements Serializable {
    }
}
