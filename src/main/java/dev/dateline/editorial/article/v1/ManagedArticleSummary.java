package dev.dateline.editorial.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.ArticleListItem;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.Credit;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.ArticleType;

@Schema(description = "The working copy of an article in a list.")
record ManagedArticleSummary(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = SharedDescriptions.ARTICLE_STATUS) ArticleStatus status,
        @Schema(required = true, description = SharedDescriptions.LATEST_VERSION, examples = "3") int version,
        @Schema(required = true, nullable = true, description = SharedDescriptions.PUBLISHED_VERSION,
                examples = "2") Integer publishedVersion,
        @Schema(required = true, description = SharedDescriptions.HAS_UNPUBLISHED_CHANGES,
                examples = "true") boolean hasUnpublishedChanges,
        @Schema(required = true, nullable = true, description = SharedDescriptions.EXTERNAL_ID,
                examples = "cms-4711") String externalId,
        @Schema(required = true, description = "Journalistic form.") ArticleType type,
        @Schema(required = true, description = SharedDescriptions.LANGUAGE, examples = "en") String language,
        @Schema(required = true, description = SharedDescriptions.PLAIN_SLUG, examples = "ferries-run-again") String slug,
        @Schema(required = true, description = SharedDescriptions.HEADLINE, examples = "Ferries run again") String headline,
        @Schema(required = true, nullable = true, description = SharedDescriptions.STANDFIRST,
                examples = "After two weeks of storms, the boats to the islands sail to schedule.") String summary,
        @Schema(required = true, nullable = true, description = SharedDescriptions.SECTION) SectionOfArticle section,
        @Schema(required = true, description = ArticleDescriptions.AUTHORS) List<AuthorOfArticle> authors,
        @Schema(required = true, nullable = true, description = SharedDescriptions.PUBLISHED_AT) Instant publishedAt,
        @Schema(required = true, nullable = true, description = SharedDescriptions.FIRST_PUBLISHED_AT) Instant firstPublishedAt,
        @Schema(required = true, description = "Time of the last update as shown to readers.") Instant updatedAt,
        @Schema(required = true, nullable = true, description = SharedDescriptions.SCHEDULED_AT) Instant scheduledAt,
        @Schema(required = true, nullable = true,
                description = ArticleDescriptions.EMBARGOED_UNTIL) Instant embargoedUntil,
        @Schema(required = true, nullable = true, description = ArticleDescriptions.EXPIRES_AT) Instant expiresAt,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, description = SharedDescriptions.CREATED_BY, examples = "desk") String createdBy,
        @Schema(required = true, description = SharedDescriptions.SAVED_AT) Instant savedAt,
        @Schema(required = true, description = SharedDescriptions.SAVED_BY, examples = "desk") String savedBy) {

    static ManagedArticleSummary of(ArticleListItem item, List<Credit> credits, ReferenceNames names) {
        return new ManagedArticleSummary(item.id(), item.status(), item.version(), item.publishedVersion(),
                item.hasUnpublishedChanges(), item.externalId(), item.type(), item.language(), item.slug(), item.headline(),
                item.summary(), item.sectionId() == null ? null : names.section(item.sectionId()),
                credits.stream().map(names::author).toList(), item.publishedAt(), item.firstPublishedAt(), item.updatedAt(),
                item.scheduledAt(),
                item.embargoedUntil(), item.expiresAt(), item.createdAt(), item.createdBy(), item.savedAt(), item.savedBy());
    }
}
