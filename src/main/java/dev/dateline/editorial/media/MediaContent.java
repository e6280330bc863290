package dev.dateline.editorial.media;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.editorial.content.WebAddress;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.MediaType;
import dev.dateline.vocabulary.StorableText;

/**
 * The content of a media item.
 *
 * @param externalId id in the source system, or null
 * @param width in pixels
 * @param height in pixels
 * @param duration in seconds
 * @param poster the URL of an image to show before a video plays
 * @param defaultLanguage language of the fallback caption
 * @param captions at most one for each language
 */
public record MediaContent(
        @VisibleText @PlainText(max = 300) String externalId,
        @NotNull MediaType type,
        @NotNull @WebAddress String url,
        @Size(max = 100)
        @Pattern(regexp = "[\\w.+-]++/[\\w.+-]++", message = "must be a media type such as image/jpeg") String mimeType,
        @Min(1) @Max(1_000_000) Integer width,
        @Min(1) @Max(1_000_000) Integer height,
        @PositiveOrZero @Max(10_000_000) Double duration,
        @WebAddress String poster,
        @Valid FocalPoint focalPoint,
        @PlainText(max = 500) String credit,
        @Valid RightsContent rights,
        @NotNull @LanguageTag String defaultLanguage,
        @Size(max = 100) List<@NotNull @Valid CaptionContent> captions) {

    public MediaContent {
        credit = StorableText.orNull(credit);
        rights = RightsContent.NONE.equals(rights) ? null : rights;
        defaultLanguage = LanguageTag.Rule.canonical(defaultLanguage);
    }

    MediaContent withCaptions(List<CaptionContent> others) {
        return new MediaContent(externalId, type, url, mimeType, width, height, duration, poster, focalPoint, credit, rights,
                defaultLanguage, others);
    }

    /** What editors state about the rights; published as {@link dev.dateline.vocabulary.Rights}. */
    public record RightsContent(@PlainText(max = 500) String holder, @PlainText(max = 5_000) String terms,
            Instant expiresAt) {

        static final RightsContent NONE = new RightsContent(null, null, null);

        public RightsContent {
            holder = StorableText.orNull(holder);
            terms = StorableText.orNull(terms);
        }
    }

    /** A description of the item in one language. */
    public record CaptionContent(
            @NotNull @LanguageTag String language,
            @PlainText(max = 5_000) String text,
            @PlainText(max = 2_000) String altText,
            @PlainText(max = 500) String credit) {

        public CaptionContent {
            text = StorableText.orNull(text);
            altText = StorableText.orNull(altText);
            credit = StorableText.orNull(credit);
            language = LanguageTag.Rule.canonical(language);
        }
    }
}
