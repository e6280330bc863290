package dev.dateline.delivery.media;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.MediaType;
import dev.dateline.vocabulary.Rights;

/** A media item used by a published article, or as the portrait of one of its authors. */
@Entity
@Immutable
@Table(name = "media")
public class PublishedMedia {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private MediaType type;

    private String url;

    @Column(name = "mime_type")
    private String mimeType;

    private Integer width;

    private Integer height;

    private Double duration;

    private String poster;

    @Column(name = "focal_x")
    private Double focalX;

    @Column(name = "focal_y")
    private Double focalY;

    private String credit;

    @Column(name = "rights_holder")
    private String rightsHolder;

    @Column(name = "rights_terms")
    private String rightsTerms;

    @Column(name = "rights_expire_at")
    private Instant rightsExpireAt;

    @Column(name = "default_language")
    private String defaultLanguage;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected PublishedMedia() {
    }

    public UUID id() {
        return id;
    }

    public MediaType type() {
        return type;
    }

    public String url() {
        return url;
    }

    public String mimeType() {
        return mimeType;
    }

    public Integer width() {
        return width;
    }

    public Integer height() {
        return height;
    }

    public Double duration() {
        return duration;
    }

    /** The URL of an image; null for none. */
    public String poster() {
        return poster;
    }

    /** Null if not set. */
    public FocalPoint focalPoint() {
        return focalX == null || focalY == null ? null : new FocalPoint(focalX, focalY);
    }

    public String credit() {
        return credit;
    }

    /** Null if unknown. */
    public Rights rights() {
        return rightsHolder == null && rightsTerms == null && rightsExpireAt == null ? null
                : new Rights(rightsHolder, rightsTerms, rightsExpireAt);
    }

    public String defaultLanguage() {
        return defaultLanguage;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
