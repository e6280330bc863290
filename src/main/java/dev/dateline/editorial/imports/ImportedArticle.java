package dev.dateline.editorial.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleDates;
import dev.dateline.editorial.article.ArticleDetails;
import dev.dateline.editorial.article.ArticleKey;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.ArticleTexts;
import dev.dateline.editorial.content.Identifier;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.AuthorRole;
import dev.dateline.vocabulary.CorrectionType;
import dev.dateline.vocabulary.TagKind;
import dev.dateline.vocabulary.UsageRole;

/**
 * An article, identified by its external id, else by its id. Importing the same item again changes nothing.
 *
 * @param externalId its id in the system that it comes from; 1 to 300 characters; null if it has none
 * @param type null for {@code article}
 * @param status null keeps the status of the article, and a new one is a {@code draft}; {@code published} with a
 *        {@code publishedAt} or {@code embargoedUntil} in the future is {@code scheduled}
 * @param language BCP 47; null for the language of the import
 * @param slug null derives it from the headline
 * @param alternativeSlug used if another article has the slug; if null, this article is rejected then
 * @param formerSlugs slugs that redirect here
 * @param bodyFormat null for {@code html}
 * @param section the path of the primary section, such as {@code world/europe}
 * @param sections paths of further sections
 * @param translationGroup any key: articles with the same one are translations of each other
 * @param urls its URLs at its source, never delivered: links to them and to {@code canonicalUrl} in other bodies are linked
 *        to the article
 */
public record ImportedArticle(@Identifier @VisibleText @PlainText(max = 300) String externalId, ArticleType type,
        ArticleStatus status, @Identifier String language, @Identifier String slug, @Identifier String alternativeSlug,
        @Identifier @Size(max = ImportedArticle.MAX_FORMER) List<@NotNull @VisibleText @PlainText(max = 200) String> formerSlugs,
        @JsonUnwrapped ArticleTexts texts, @Size(max = ArticleContent.MAX_BODY) String body, BodyFormat bodyFormat,
        @Identifier String section,
        @Identifier @Size(max = ArticleContent.MAX_SECTIONS) List<@NotNull @VisibleText String> sections,
        @Size(max = ArticleContent.MAX_TAGS) List<TagReference> tags,
        @Size(max = ArticleContent.MAX_AUTHORS) List<AuthorReference> authors,
        @Size(max = ArticleContent.MAX_MEDIA) List<Usage> media, List<Correction> corrections,
        @Identifier String translationGroup,
        @Identifier @Size(max = 100) List<@NotNull @VisibleText @PlainText(max = 2_000) String> urls,
        @JsonUnwrapped ArticleDetails details, @JsonUnwrapped ArticleDates dates,
        @JsonUnwrapped ExportedState exported) implements ImportedItem {

    /** Former slugs of an article or tag, or paths of a section. */
    static final int MAX_FORMER = 1_000;

    public ImportedArticle {
        formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
        sections = sections == null ? List.of() : List.copyOf(sections);
        tags = tags == null ? List.of() : List.copyOf(tags);
        authors = authors == null ? List.of() : List.copyOf(authors);
        media = media == null ? List.of() : List.copyOf(media);
        urls = urls == null ? List.of() : List.copyOf(urls);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
        exported = exported == null ? ExportedState.NONE : exported;
    }

    /** What is checked further if the article is invalid: no body, and no more references than an article can have. */
    public ImportedArticle limited() {
        return new ImportedArticle(externalId, type, status, language, slug, alternativeSlug, List.of(), texts, null, bodyFormat,
                section, first(ArticleContent.MAX_SECTIONS, sections), first(ArticleContent.MAX_TAGS, tags),
                first(ArticleContent.MAX_AUTHORS, authors), first(ArticleContent.MAX_MEDIA, media), corrections, translationGroup,
                List.of(), details, dates, exported);
    }

    private static <T> List<T> first(int count, List<T> all) {
        return all.subList(0, Math.min(count, all.size()));
    }

    public ArticleType typeOrDefault() {
        return type == null ? ArticleType.ARTICLE : type;
    }

    @Override
    public String label() {
        return externalId != null || exported.id() == null ? externalId : exported.id().toString();
    }

    /** What identifies the article; null if nothing does. */
    public String key() {
        return ArticleKey.of(exported.id(), externalId);
    }

    /**
     * Properties that exports state.
     *
     * @param id of a new article; null generates one
     * @param scheduledAt when the scheduler is due to publish a scheduled article; null for the later one of
     *        {@code publishedAt} and {@code embargoedUntil}
     * @param unpublishedChanges whether the line has changes of a public article, of which an earlier line states the public
     *        version, and which stays public; null is false
     * @param slugReleased whether a later line states unpublished changes with another slug of the article, which stays public
     *        under this one, so that the working copy of another article can have it; null is false
     */
    public record ExportedState(UUID id, Instant scheduledAt, Boolean unpublishedChanges, Boolean slugReleased) {

        public static final ExportedState NONE = new ExportedState(null, null, null, null);
    }

    /** A tag by slug; a missing tag is created with the name (without one, the slug in words) and kind. */
    public record TagReference(@Identifier String slug, String name, TagKind kind) {
    }

    /** An author by slug; a missing author is created with the name. A null role is {@code writer}. */
    public record AuthorReference(@Identifier String slug, String name, AuthorRole role) {
    }

    /**
     * A usage of a media item. The item is identified by {@code media.externalId}, else by {@code media.url}; with a URL it is
     * created or updated. Without a URL the item can be imported later, in this import or another one: the article is completed
     * then, and the report notes references that are unresolved at the end of the import. Articles that are not public create
     * items but do not change them, because other articles may show them: texts that differ are stored in the usage only, and
     * other properties are ignored. Lines of the kind {@code media} always change the item.
     *
     * @param role null for {@code lead} of the first usage and {@code inline} of the others
     * @param caption overrides the caption of the item in this article, as do {@code altText} and {@code credit}
     */
    public record Usage(ImportedMedia media, UsageRole role, String caption, String altText, String credit) {
    }

    /** @param type null for {@code correction} */
    public record Correction(CorrectionType type, Instant at, String text) {
    }
}
