package dev.dateline.editorial.article.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.MissingPart;
import dev.dateline.editorial.article.edit.ArticleCriteria;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.Slug;

/** The filters and the order of a list of working copies. */
record ArticleQuery(
        @Parameter(description = "Comma-separated ids; unknown ones are ignored.",
                example = "01a20d77-ae06-7dc5-8863-3f00843cff5b,01a20d77-ae8a-7a8b-9d4f-21f0c17fd5b2")
        @RestQuery @Separator(",") @Size(max = 100) List<UUID> ids,
        @Parameter(description = "Only articles with one of these statuses; by default all but `trashed`.",
                example = "draft,review")
        @RestQuery @Separator(",") @Size(max = 6) List<ArticleStatus> status,
        @Parameter(description = "Only the article with this external id.", example = "cms-4711")
        @RestQuery @Size(min = 1, max = 300) String externalId,
        @Parameter(description = ArticleDescriptions.IN_SECTION,
                example = "world/europe")
        @RestQuery @Size(max = 1000)
        @Pattern(regexp = ArticleFilters.ONE_PATH, message = ArticleFilters.ONE_PATH_MESSAGE) String section,
        @Parameter(description = "`false` excludes articles in descendants of `section`.", example = "false")
        @RestQuery @DefaultValue("true") boolean descendants,
        @Parameter(description = ArticleDescriptions.WITH_TAG, example = "port-electrification,ferries")
        @RestQuery @Separator(",") @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tag,
        @Parameter(description = ArticleDescriptions.BY_AUTHOR, example = "nell-tidewater")
        @RestQuery @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String author,
        @Parameter(description = ArticleDescriptions.OF_TYPE, example = "opinion,analysis")
        @RestQuery @Separator(",") @Size(max = 9) List<ArticleType> type,
        @Parameter(description = ArticleDescriptions.IN_LANGUAGE,
                example = "en,de")
        @RestQuery @Separator(",") @Size(max = 50) List<@Size(max = 35) @LanguageTag String> language,
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
        @Parameter(description = ArticleDescriptions.WITH_MEDIA)
        @RestQuery UUID media,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("-savedAt") ArticleSort sort) {

    ArticleCriteria toCriteria() {
        return new ArticleCriteria(ids, status, externalId, section, descendants, tag, author, type,
                language == null ? null : language.stream().map(LanguageTag.Rule::canonical).toList(), hasUnpublishedChanges,
                createdBy, savedAfter, savedBefore, q, missing, media);
    }
}
