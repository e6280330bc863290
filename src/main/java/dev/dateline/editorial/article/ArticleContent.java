package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.dateline.address.Slug;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.WebAddress;
import dev.dateline.language.LanguageTag;

/**
 * Everything an editor says of an article: what a revision keeps.
 *
 * @param body sanitised HTML of at most 2,000,000 UTF-16 units
 * @param sectionId the primary section
 * @param sectionIds further sections, the primary one not among them
 * @param translationGroup articles of one group are translations of each other
 * @param updatedAt when readers last saw a change; null is the time of saving
 */
public record ArticleContent(
        @NotNull ArticleType type,
        @NotNull @LanguageTag String language,
        @NotNull @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String slug,
        @NotBlank @PlainText(max = 500) String headline,
        @PlainText(max = 200) String kicker,
        @PlainText(max = 5_000) String summary,
        @Size(max = ArticleContent.MAX_BODY) String body,
        @PlainText(max = 200) String dateline,
        @PlainText(max = 500) String byline,
        UUID sectionId,
        @Size(max = 100) List<UUID> sectionIds,
        @Size(max = 200) List<UUID> tagIds,
        @Size(max = 100) List<@Valid Credit> authors,
        @Size(max = 500) List<@Valid MediaUsage> media,
        @Size(max = 200) List<@Valid Correction> corrections,
        @PlainText(max = 200) String translationGroup,
        @WebAddress String canonicalUrl,
        @PlainText(max = 500) String source,
        @PlainText(max = 5_000) String rights,
        Instant publishedAt,
        Instant firstPublishedAt,
        Instant updatedAt,
        Instant embargoedUntil,
        Instant expiresAt) {

    /** In UTF-16 units, before it is sanitised and after. */
    public static final int MAX_BODY = 2_000_000;

    public ArticleContent {
        language = LanguageTag.Rule.canonical(language);
        sectionIds = listOf(sectionIds);
        tagIds = listOf(tagIds);
        authors = listOf(authors);
        media = listOf(media);
        corrections = listOf(corrections);
    }

    /** Older revisions do not have every list. */
    private static <T> List<T> listOf(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    public ArticleContent withMedia(List<MediaUsage> others) {
        return with(body, others);
    }

    /** The same with another body and other media. */
    public ArticleContent with(String otherBody, List<MediaUsage> otherMedia) {
        return new ArticleContent(type, language, slug, headline, kicker, summary, otherBody, dateline, byline, sectionId,
                sectionIds, tagIds, authors, otherMedia, corrections, translationGroup, canonicalUrl, source, rights,
                publishedAt, firstPublishedAt, updatedAt, embargoedUntil, expiresAt);
    }
}
