package dev.dateline.delivery.article;

import java.io.Serializable;
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
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.dateline.delivery.media.PublishedMedia;
import dev.dateline.vocabulary.UsageRole;

/** An article's use of a media item, with the texts that override those of its caption. */
@Entity
@Immutable
@Table(name = "article_media")
public class ArticleMedia {

    @EmbeddedId
    private Key key;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "media_id")
    private PublishedMedia media;

    @Enumerated(EnumType.STRING)
    private UsageRole role;

    private String caption;

    @Column(name = "alt_text")
    private String altText;

    private String credit;

    protected ArticleMedia() {
    }

    public UUID articleId() {
        return key.articleId();
    }

    public PublishedMedia media() {
        return media;
    }

    public UsageRole role() {
        return role;
    }

    public String caption() {
        return caption;
    }

    public String altText() {
        return altText;
    }

    public String credit() {
        return credit;
    }

    @Embeddable
    public record Key(@Column(name = "article_id") UUID articleId,
            @Column(name = "position") int position) implements Serializable {
    }
}
