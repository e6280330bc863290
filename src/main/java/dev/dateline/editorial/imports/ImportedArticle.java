package dev.dateline.editorial.imports;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.editorial.article.ArticleDates;
import dev.dateline.editorial.article.ArticleDetails;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.ArticleTexts;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.AuthorRole;
import dev.dateline.vocabulary.UsageRole;
import dev.dateline.editorial.content.Identifier;
import dev.dateline.vocabulary.TagKind;

/**
 * An article, known by its external id: importing the same item again changes nothing.
 *
 * @param externalId its id where it comes from; 1 to 300 characters
 * @param type null is {@code article}
 * @param status null keeps the status that the article has; a new one is a {@code draft}; {@code published} with a {@code publishedAt} or {@code embargoedUntil} still to
 *        come is {@code scheduled}
 * @param language BCP 47; null is the default language of the import
 * @param slug null is made from the headline
 * @param alternativeSlug used if another article has the slug; null rejects this one then
 * @param formerSlugs slugs that redirect here
 * @param bodyFormat null is {@code html}
 * @param section the path of the primary section, such as {@code world/europe}
 * @param sections paths of further sections
 * @param translationGroup any key: articles with the same one are translations of each other
 * @param urls where it was published at its source, never delivered: links to them, and to {@code canonicalUrl}, in other
 *        bodies lead to the article
 */
public record ImportedArticle(@Identifier String externalId, ArticleType type, ArticleStatus status,
        @Identifier String language, @Identifier String slug, @Identifier String alternativeSlug,
        @Identifier List<String> formerSlugs, @JsonUnwrapped ArticleTexts texts, String body, BodyFormat bodyFormat,
        @Identifier String section, @Identifier List<String> sections,
        List<TagReference> tags, List<AuthorReference> authors, List<Usage> media, List<Correction> corrections,
        @Identifier String translationGroup, @Identifier List<String> urls, @JsonUnwrapped ArticleDetails details,
        @JsonUnwrapped ArticleDates dates) implements ImportedItem {

    public ImportedArticle {
        formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
        sections = sections == null ? List.of() : List.copyOf(sections);
        tags = tags == null ? List.of() : List.copyOf(tags);
        authors = authors == null ? List.of() : List.copyOf(authors);
        media = media == null ? List.of() : List.copyOf(media);
        urls = urls == null ? List.of() : List.copyOf(urls);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    @Override
    public String label() {
        return externalId;
    }

    /** A tag by slug; one that does not exist yet is made with the name (else the slug in plain words) and kind. */
    public record TagReference(@Identifier String slug, String name, TagKind kind) {
    }

    /** An author by slug; one that does not exist yet is made with the name. A null role is {@code writer}. */
    public record AuthorReference(@Identifier String slug, String name, AuthorRole role) {
    }

    /**
     * A use of a media item. The item is known by {@code media.externalId}, else by {@code media.url}; with a URL it is
     * created or updated. Without a URL the item may also come later, in this import or another one: the article is completed
     * then, and the report notes what has not come by the end of the import. An article that is not public itself makes items but
     * changes none, for others may show them: where its words for an item differ from those known they stand in this article
     * only, and all else that it says of the item is passed over. A line of the kind {@code media} changes an item always.
     *
     * @param role null is {@code lead} for the first usage, {@code inline} for the others
     * @param caption stands in this article instead of the item's caption, as do {@code altText} and {@code credit}
     */
    public record Usage(ImportedMedia media, UsageRole role, String caption, String altText, String credit) {
    }

    public record Correction(Instant at, String text) {
    }
}
