package dev.dateline.editorial.article;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.StorableText;

/**
 * The content of an article as an editor sees it, and of a revision.
 *
 * @param body sanitised HTML of at most 2,000,000 UTF-16 units; null if nothing is left
 * @param sectionId the primary section
 * @param sectionIds additional sections, without the primary one
 * @param translationGroup articles of one group are translations of each other
 */
public record ArticleContent(
        @NotNull ArticleType type,
        @NotNull @LanguageTag String language,
        @NotNull @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String slug,
        @JsonUnwrapped @Valid ArticleTexts texts,
        @BodyLength String body,
        UUID sectionId,
        @Size(max = ArticleContent.MAX_SECTIONS) List<UUID> sectionIds,
        @Size(max = ArticleContent.MAX_TAGS) List<UUID> tagIds,
        @Size(max = ArticleContent.MAX_AUTHORS) List<@Valid Credit> authors,
        @Size(max = ArticleContent.MAX_MEDIA) List<@Valid MediaUsage> media,
        @Size(max = ArticleContent.MAX_CORRECTIONS) List<@Valid Correction> corrections,
        @VisibleText @PlainText(max = 200) String translationGroup,
        @JsonUnwrapped @Valid ArticleDetails details,
        @JsonUnwrapped ArticleDates dates) {

    /** In UTF-16 units, before and after sanitising. */
    public static final int MAX_BODY = 2_000_000;

    /** Besides the primary section. */
    public static final int MAX_SECTIONS = 100;
    public static final int MAX_TAGS = 200;
    public static final int MAX_AUTHORS = 100;
    public static final int MAX_MEDIA = 500;
    public static final int MAX_CORRECTIONS = 200;

    public ArticleContent {
        body = StorableText.orNull(body);
        language = LanguageTag.Rule.canonical(language);
        sectionIds = listOf(sectionIds);
        tagIds = listOf(tagIds);
        authors = listOf(authors);
        media = listOf(media);
        corrections = listOf(corrections);
        details = details == null ? ArticleDetails.NONE : details;
    }

    /** Older revisions do not have every list. */
    private static <T> List<T> listOf(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** Other corrections, which are an update. */
    public ArticleContent withCorrections(List<Correction> others) {
        return new ArticleContent(type, language, slug, texts, body, sectionId, sectionIds, tagIds, authors, media, others,
                translationGroup, details, dates.withoutUpdate());
    }

    /** A copy that refers to other sections, tags and authors. */
    public ArticleContent withReferences(UUID section, List<UUID> sections, List<UUID> tags, List<Credit> credits) {
        return new ArticleContent(type, language, slug, texts, body, section, sections, tags, credits, media, corrections,
                translationGroup, details, dates);
    }

    /** This content with the slug, times and corrections of another one. */
    public ArticleContent withHistoryOf(ArticleContent other) {
        return new ArticleContent(type, language, other.slug, texts, body, sectionId, sectionIds, tagIds, authors, media,
                other.corrections, translationGroup, details, other.dates.withoutUpdate());
    }

    /** Whether this is the other content, apart from a time of the last update that the save would set. */
    public boolean differsOnlyInUpdateFrom(ArticleContent other) {
        var saved = dates.savedAt(other.dates.updatedAt(), other.dates);
        return other.equals(new ArticleContent(type, language, slug, texts, body, sectionId, sectionIds, tagIds, authors, media,
                corrections, translationGroup, details, saved));
    }

    public ArticleContent withSlug(String other) {
        return new ArticleContent(type, language, other, texts, body, sectionId, sectionIds, tagIds, authors, media, corrections,
                translationGroup, details, dates);
    }

    public ArticleContent withMedia(List<MediaUsage> others) {
        return with(body, others);
    }

    /** A copy with other times. */
    public ArticleContent with(ArticleDates others) {
        return new ArticleContent(type, language, slug, texts, body, sectionId, sectionIds, tagIds, authors, media, corrections,
                translationGroup, details, others);
    }

    /** A copy with another body and other media. */
    public ArticleContent with(String otherBody, List<MediaUsage> otherMedia) {
        return new ArticleContent(type, language, slug, texts, otherBody, sectionId, sectionIds, tagIds, authors,
                otherMedia, corrections, translationGroup, details, dates);
    }
}
