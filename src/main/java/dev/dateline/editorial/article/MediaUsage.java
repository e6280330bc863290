package dev.dateline.editorial.article;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import dev.dateline.editorial.content.PlainText;
import dev.dateline.vocabulary.StorableText;
import dev.dateline.vocabulary.UsageRole;

/** An article's use of a media item. Its texts override those of the item's caption. */
@Embeddable
public record MediaUsage(
        @NotNull @Column(name = "media_id", nullable = false) UUID mediaId,
        @NotNull @Enumerated(EnumType.STRING) @Column(nullable = false) UsageRole role,
        @PlainText(max = MediaUsage.MAX_CAPTION) String caption,
        @PlainText(max = MediaUsage.MAX_ALT_TEXT) @Column(name = "alt_text") String altText,
        @PlainText(max = 500) String credit) {

    public static final int MAX_CAPTION = 5_000;
    public static final int MAX_ALT_TEXT = 2_000;

    public MediaUsage {
        caption = StorableText.orNull(caption);
        altText = StorableText.orNull(altText);
        credit = StorableText.orNull(credit);
    }

    /** The same use of another item. */
    public MediaUsage of(UUID other) {
        return new MediaUsage(other, role, caption, altText, credit);
    }
}
