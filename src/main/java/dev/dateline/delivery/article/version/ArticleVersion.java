package dev.dateline.delivery.article.version;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.delivery.article.ArticleCorrection;
import dev.dateline.delivery.article.ArticleDetails;
import dev.dateline.delivery.article.ArticleTexts;
import dev.dateline.vocabulary.ArticleType;

/** A public version of an article, without its body. */
@Entity
@Immutable
@Table(name = "article_version")
public class ArticleVersion {

    @EmbeddedId
    private Key key;

    @Column(name = "public_from")
    private Instant publicFrom;

    @Column(name = "public_until")
    private Instant publicUntil;

    @Enumerated(EnumType.STRING)
    private ArticleType type;

    private String language;

    private String slug;

    @Embedded
    private ArticleTexts texts;

    @Embedded
    private ArticleDetails details;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ArticleCorrection> corrections;

    protected ArticleVersion() {
    }

    public UUID articleId() {
        return key.articleId();
    }

    /** The number of the revision; increases, with gaps for revisions that were never published. */
    public int number() {
        return key.number();
    }

    public Instant publicFrom() {
        return publicFrom;
    }

    /** When the next version replaced it; null for the current one. */
    public Instant publicUntil() {
        return publicUntil;
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

    public ArticleDetails details() {
        return details;
    }

    public List<ArticleCorrection> corrections() {
        return corrections;
    }

    @Embeddable
    public record Key(@Column(name = "article_id") UUID articleId,
            @Column(name = "version") int number) implements Serializable {
    }
}
