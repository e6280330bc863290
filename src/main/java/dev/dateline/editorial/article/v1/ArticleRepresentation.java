package dev.dateline.editorial.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.body.sanitise.RemovedMarkup;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.edit.Transition;
import dev.dateline.editorial.content.v1.ChangedBy;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;

@JsonPropertyOrder({ "id", "status", "version" })
@Schema(name = "ManagedArticle", description = "The working copy of an article.",
        requiredProperties = { "externalId", "type", "language", "slug", "headline", "kicker", "summary", "dateline", "byline",
                "body", "bodyFormat", "section", "sections", "tags", "authors", "media", "corrections", "translationGroup",
                "canonicalUrl", "source", "rights", "seo", "social", "comments", "flags", "access", "metadata", "publishedAt",
                "updatedAt", "embargoedUntil",
                "expiresAt" })
record ArticleRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.ARTICLE_STATUS)
        @ChangedBy("a transition such as POST /manage/v1/articles/{id}/publish") ArticleStatus status,
        @Schema(required = true, description = SharedDescriptions.LATEST_VERSION, examples = "3") int version,
        @Schema(required = true, nullable = true, description = SharedDescriptions.PUBLISHED_VERSION,
                examples = "2") Integer publishedVersion,
        @Schema(required = true, description = SharedDescriptions.HAS_UNPUBLISHED_CHANGES,
                examples = "true") boolean hasUnpublishedChanges,
        @Schema(required = true, nullable = true, description = SharedDescriptions.FIRST_PUBLISHED_AT) Instant firstPublishedAt,
        @Schema(required = true, nullable = true, description = SharedDescriptions.SCHEDULED_AT)
        @ChangedBy("POST /manage/v1/articles/{id}/schedule") Instant scheduledAt,
        @Schema(required = true, description = "What the status of the article and the role of the API key allow to do with it.",
                examples = "[\"publish\", \"unpublish\", \"trash\"]") List<Transition> transitions,
        @JsonUnwrapped ArticleProperties properties,
        @Schema(required = true, description = ArticleDescriptions.WORD_COUNT,
                examples = "412") int wordCount,
        @Schema(required = true, description = ArticleDescriptions.READING_MINUTES, examples = "2") int readingMinutes,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, description = SharedDescriptions.CREATED_BY, examples = "desk") String createdBy,
        @Schema(required = true, description = SharedDescriptions.SAVED_AT) Instant savedAt,
        @Schema(required = true, description = SharedDescriptions.SAVED_BY, examples = "desk") String savedBy,
        @Schema(required = true, description = "What sanitising removed from the body of this request, in alphabetical order, at"
                + " most 100 names; empty in responses to other requests.") List<Removed> removed) {

    static ArticleRepresentation of(Article article, ReferenceNames names, List<Transition> transitions,
            List<RemovedMarkup> removed) {
        var content = article.content();
        var saves = article.saves();
        return new ArticleRepresentation(article.id(), article.status(), article.version(), article.publishedVersion(),
                article.hasUnpublishedChanges(), content.dates().firstPublishedAt(), article.scheduledAt(),
                transitions,
                ArticleProperties.of(article.externalId(), content, names), article.length().words(),
                article.length().minutes(), saves.createdAt(), saves.createdBy(), saves.savedAt(), saves.updatedBy(),
                removed.stream().map(Removed::of).toList());
    }

    @Schema(name = "RemovedMarkup", description = "Markup of one name, or characters, that are not stored.")
    record Removed(
            @Schema(required = true, description = "Name of the element, `!--` for comments, `#text` for characters that are"
                    + " never stored: control characters except tab and line ends, single surrogates and Unicode"
                    + " noncharacters. The text of an element is stored,"
                    + " unless it never is text, as in `script`.", examples = "p") String element,
            @Schema(required = true, nullable = true, description = "Name of the attribute; null if the elements themselves were"
                    + " removed.", examples = "onclick") String attribute,
            @Schema(required = true, description = "Number of removals.", examples = "1") int count) {

        static Removed of(RemovedMarkup markup) {
            return new Removed(markup.element(), markup.attribute(), markup.count());
        }
    }
}
