package dev.dateline.editorial.media;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import dev.dateline.editorial.content.VersionedEntity;
import dev.dateline.editorial.media.MediaContent.CaptionContent;

@Entity
public class Caption extends VersionedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "media_id", nullable = false)
    private Media media;

    @Column(nullable = false)
    private String language;

    private String text;

    @Column(name = "alt_text")
    private String altText;

    private String credit;

    protected Caption() {
    }

    Caption(Media media, CaptionContent content, int version, Instant now) {
        super(now, version);
        this.media = media;
        this.language = content.language();
        apply(content);
    }

    boolean change(CaptionContent content, Instant now) {
        if (content.equals(content())) {
            return false;
        }
        apply(content);
        touch(now);
        return true;
    }

    private void apply(CaptionContent content) {
        text = content.text();
        altText = content.altText();
        credit = content.credit();
    }

    public CaptionContent content() {
        return new CaptionContent(language, text, altText, credit);
    }

    public String language() {
        return language;
    }

    public UUID mediaId() {
        return media.id();
    }
}
