package dev.dateline.delivery.article.version;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.delivery.article.ArticleType;

/** What a public article said for some time, but for its body. */
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

    private String headline;

    private String kicker;

    private String summary;

    private String dateline;

    private String byline;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Correction> corrections;

    protected ArticleVersion() {
    }

    public UUID articleId() {
        return key.articleId();
    }

    /** The revision; counts up, with gaps where one was never published. */
    public int number() {
        return key.number();
    }

    public Instant publicFrom() {
        return publicFrom;
    }

    /** When another one took its place; null for the one that is public. */
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

    public String headline() {
        return headline;
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

    public List<Correction> corrections() {
        return corrections;
    }

    /** What was wrong in versions before, and when that was put right. */
    public record Correction(Instant at, String text) {
    }

    @Embeddable
    public record Key(@Column(name = "article_id") UUID articleId,
            @Column(name = "version") int number) implements Serializable {
    }
}
