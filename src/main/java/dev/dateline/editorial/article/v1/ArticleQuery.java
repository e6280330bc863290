package dev.dateline.editorial.article.v1;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.MissingPart;
import dev.dateline.editorial.article.edit.ArticleCriteria;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ArticleExclusionQuery;
import dev.dateline.http.page.ArticleFilterQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.TimeRange;
import dev.dateline.http.problem.ProblemException;

/** What a list of working copies has in addition to the filters of {@link ArticleFilterQuery}. */
record ArticleQuery(
        @Parameter(description = "Only articles with one of these statuses; by default all but `trashed`.",
                example = "draft,review")
        @RestQuery @Separator(",") @Size(max = 6) List<ArticleStatus> status,
        @Parameter(description = "`true` lists public articles whose latest revision is not public, `false` all others.",
                example = "true")
        @RestQuery Boolean hasUnpublishedChanges,
        @Parameter(description = "Only articles created with the API key of this name.", example = "desk")
        @RestQuery @Size(min = 1, max = 100) String createdBy,
        @Parameter(description = "Only articles saved after this time.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant savedAfter,
        @Parameter(description = "Only articles saved before this time.", example = "2026-12-01T00:00:00Z")
        @RestQuery Instant savedBefore,
        @Parameter(
                description = "Only articles whose working copy has all of these words, in any inflected form, in its texts, or in"
                        + " its slug, each at least as the beginning of a word.",
                example = "ferr")
        @RestQuery @Size(min = 1, max = 200) String q,
        @Parameter(
                description = "Only articles that lack one of these: `altText` of an image, `caption` of a media item, a `lead`.",
                example = "altText,lead")
        @RestQuery @Separator(",") @Size(max = 3) List<MissingPart> missing,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("-savedAt") ArticleSort sort) {

    /** @throws ProblemException INVALID_PARAMETER if a parameter requires {@code section}, or no type remains */
    ArticleCriteria toCriteria(ItemQuery items, ArticleFilterQuery filters, ArticleExclusionQuery not) {
        return new ArticleCriteria(items.ids(), status, filters.externalId(), filters.toFilters(not), hasUnpublishedChanges,
                createdBy, new TimeRange(savedAfter, savedBefore), items.updated(), q, missing);
    }
}
