package dev.dateline.editorial.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.editorial.article.ArticleContent;
import dev.dateline.editorial.article.ArticleDates;
import dev.dateline.editorial.article.ArticleDetails;
import dev.dateline.editorial.article.ArticleDetails.Seo;
import dev.dateline.editorial.article.ArticleDetails.Social;
import dev.dateline.editorial.article.edit.ArticleEdit;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.CommentStatus;

/** What editors state about an article: the body of requests, and a part of responses. */
@Schema(name = "ArticleInput", description = "An article as an editor states it. A property that is omitted or null has its"
        + " default, otherwise it is null or an empty list.",
        requiredProperties = { "language", "headline" })
record ArticleProperties(
        @Schema(nullable = true, maxLength = 300, examples = "cms-4711",
                description = "Id in the system that the article comes from; unique. An import changes the article that has the"
                        + " external id of an item.") String externalId,
        @Schema(nullable = true, description = "Default: `article`.") ArticleType type,
        @Schema(description = SharedDescriptions.LANGUAGE, examples = "en") String language,
        @Schema(nullable = true, maxLength = 200, examples = "ferries-run-again", description = "URL slug, unique among"
                + " articles; default: the current one, that of a new article is derived from the headline.") String slug,
        @JsonUnwrapped ArticleTexts texts,
        @Schema(nullable = true, maxLength = ArticleContent.MAX_BODY, examples = "<p>The first boat left at six.</p>",
                description = "Stored and returned as sanitised HTML. The maximal length applies to this HTML, too, in which `&`"
                        + " is `&amp;` and each line of plain text has tags. An image of the media library has its id or"
                        + " external id in `data-media`; items that the body shows become usages in `media`. A link to"
                        + " `dateline:article/` and an id is a link to that article.") String body,
        @Schema(nullable = true, description = "Format of the body in a request; default: `html`. `markdown` is CommonMark with"
                + " GitHub's tables and strikethrough, and footnotes.") BodyFormat bodyFormat,
        @Schema(nullable = true, description = SharedDescriptions.SECTION) SectionOfArticle section,
        @Schema(nullable = true, maxItems = ArticleContent.MAX_SECTIONS,
                description = "Additional sections, without the primary one.") List<SectionOfArticle> sections,
        @Schema(nullable = true, maxItems = ArticleContent.MAX_TAGS, description = "Tags in order.") List<TagOfArticle> tags,
        @Schema(nullable = true, maxItems = ArticleContent.MAX_AUTHORS,
                description = "Credited authors in byline order.") List<AuthorOfArticle> authors,
        @Schema(nullable = true, maxItems = ArticleContent.MAX_MEDIA,
                description = "Usages of media items in order; at most one `lead` and one"
                        + " `social`.") List<MediaOfArticle> media,
        @Schema(nullable = true, maxItems = ArticleContent.MAX_CORRECTIONS,
                description = "Corrections in order.") List<CorrectionOfArticle> corrections,
        @Schema(nullable = true, maxLength = 200, examples = "ferries-2026",
                description = "Any key; articles with the same one are translations of each other.") String translationGroup,
        @Schema(nullable = true, description = ArticleDescriptions.CANONICAL_URL,
                format = "iri-reference") String canonicalUrl,
        @Schema(nullable = true, maxLength = 500, description = ArticleDescriptions.SOURCE,
                examples = "Saltwater Press") String source,
        @Schema(nullable = true, maxLength = 5_000, description = ArticleDescriptions.RIGHTS,
                examples = "All rights reserved.") String rights,
        @Schema(nullable = true, description = "What search engines show instead of headline and summary.") SeoOfArticle seo,
        @Schema(nullable = true,
                description = "What social networks show instead of headline and summary.") SocialOfArticle social,
        @Schema(nullable = true, description = "Whether readers may comment; default: `open`.") CommentStatus comments,
        @Schema(nullable = true, maxItems = ArticleDetails.MAX_FLAGS, description = ArticleDescriptions.FLAGS,
                examples = "[\"exclusive\"]") List<String> flags,
        @Schema(nullable = true, description = "Who may read the article in full; default: `free`.") ArticleAccess access,
        @Schema(nullable = true, type = SchemaType.OBJECT, implementation = Object.class,
                description = ArticleDescriptions.METADATA + " At most 16,384 bytes and 20 levels.",
                examples = "{\"printPage\": 3}") JsonNode metadata,
        @Schema(nullable = true, description = "Date of publication as shown to readers. If null, it is set when the article is"
                + " published; afterwards, it can be changed, but not removed.") Instant publishedAt,
        @Schema(nullable = true, description = "Time of the last update as shown to readers. If null, or equal to the stored one,"
                + " it becomes the time of the save. Not earlier than `publishedAt` unless that is in the future.") Instant updatedAt,
        @Schema(nullable = true, description = ArticleDescriptions.EMBARGOED_UNTIL) Instant embargoedUntil,
        @Schema(nullable = true, description = ArticleDescriptions.EXPIRES_AT) Instant expiresAt) {

    static ArticleProperties of(String externalId, ArticleContent content, ReferenceNames names) {
        var details = content.details();
        return new ArticleProperties(externalId, content.type(), content.language(), content.slug(),
                ArticleTexts.of(content.texts()), content.body(), BodyFormat.HTML,
                content.sectionId() == null ? null : names.section(content.sectionId()),
                map(content.sectionIds(), names::section), map(content.tagIds(), names::tag),
                map(content.authors(), names::author), map(content.media(), names::media),
                map(content.corrections(), CorrectionOfArticle::of), content.translationGroup(), details.canonicalUrl(),
                details.source(), details.rights(), SeoOfArticle.of(details.seo()), SocialOfArticle.of(details.social()),
                details.comments(), details.flags(), details.access(), details.metadata(),
                content.dates().publishedAt(), content.dates().updatedAt(), content.dates().embargoedUntil(),
                content.dates().expiresAt());
    }

    ArticleEdit toEdit() {
        return new ArticleEdit(externalId, type, language, slug, texts.toTexts(), body, bodyFormat,
                section == null ? null : section.toReference(), map(sections, SectionOfArticle::toReference),
                map(tags, TagOfArticle::toReference), map(authors, AuthorOfArticle::toAuthor),
                map(media, MediaOfArticle::toUsage),
                map(corrections, CorrectionOfArticle::toCorrection), translationGroup,
                new ArticleDetails(canonicalUrl, source, rights, seo == null ? null : seo.toSeo(),
                        social == null ? null : social.toSocial(), comments, flags, access, metadata),
                new ArticleDates(publishedAt, null, updatedAt, embargoedUntil, expiresAt));
    }

    private static <T, R> List<R> map(List<T> values, Function<T, R> mapping) {
        return values == null ? null : values.stream().map(mapping).toList();
    }

    @Schema(description = ArticleDescriptions.SEO)
    record SeoOfArticle(
            @Schema(nullable = true, description = SharedDescriptions.SEARCH_TITLE, maxLength = 500,
                    examples = "Electric cranes replace diesel at Oster Quay") String title,
            @Schema(nullable = true, description = SharedDescriptions.SEARCH_DESCRIPTION, maxLength = 5_000,
                    examples = "Ninety electric cranes now load every ship in the harbour.") String description,
            @Schema(nullable = true, description = "Whether to ask search engines not to list the article; default: false.",
                    examples = "false") Boolean noIndex) {

        static SeoOfArticle of(Seo seo) {
            return new SeoOfArticle(seo.title(), seo.description(), seo.noIndex());
        }

        Seo toSeo() {
            return new Seo(title, description, noIndex);
        }
    }

    @Schema(description = "What social networks show for an article; the image is the media item with the role `social`.")
    record SocialOfArticle(
            @Schema(nullable = true, description = SharedDescriptions.SEARCH_TITLE, maxLength = 500,
                    examples = "The last diesel crane falls silent") String title,
            @Schema(nullable = true, description = SharedDescriptions.SEARCH_DESCRIPTION, maxLength = 5_000,
                    examples = "All seven cranes of the quay now run on cable power.") String description) {

        static SocialOfArticle of(Social social) {
            return new SocialOfArticle(social.title(), social.description());
        }

        Social toSocial() {
            return new Social(title, description);
        }
    }
}
