package dev.dateline.delivery.media;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The caption of a media item in one language. */
@Entity
@Immutable
@Table(name = "caption")
public class PublishedCaption {

    @Id
    private UUID id;

    @Column(name = "media_id")
    private UUID mediaId;

    private String language;

    private String text;

    @Column(name = "alt_text")
    private String altText;

    private String credit;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected PublishedCaption() {
    }

    public UUID id() {
        return id;
    }

    public UUID mediaId() {
        return mediaId;
    }

    public String language() {
        return language;
    }

    /** Null for the language of the article that shows it. */
    public String languageIn(String languageOfArticle) {
        return language.equals(languageOfArticle) ? null : language;
    }

    public String text() {
        return text;
    }

    public String altText() {
        return altText;
    }

    public String credit() {
        return credit;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
