package dev.dateline.editorial.exports.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.article.MissingPart;
import dev.dateline.editorial.article.edit.ArticleCriteria;
import dev.dateline.http.page.TimeRange;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.Slug;

@Schema(name = "ExportSelection",
        description = "Some of the filters of the list of working copies, as properties; lists instead of"
                + " comma-separated values. Together with the articles, what they refer to is exported.")
record ExportSelection(
        @Schema(nullable = true, description = "Articles with these ids; unknown ones are ignored.")
        @Size(min = 1, max = 10_000) List<UUID> ids,
        @Schema(nullable = true, description = "Articles with one of these statuses; all but `trashed` by default.",
                examples = "[\"published\"]")
        @Size(max = 6) List<ArticleStatus> status,
        @Schema(nullable = true, description = "The article with this external id.", examples = "cms-4711")
        @Size(min = 1, max = 300) String externalId,
        @Schema(nullable = true, description = "Path or id of a section; articles in its descendants are included.",
                examples = "world/europe")
        @Size(max = 1000) String section,
        @Schema(nullable = true, description = "`false` excludes articles that are only in descendants of the section.",
                examples = "true") Boolean descendants,
        @Schema(nullable = true, description = "Slugs or ids of tags; articles with any of them.", examples = "[\"ferries\"]")
        @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tag,
        @Schema(nullable = true, description = "Slug or id of the author of the articles.", examples = "nell-tidewater")
        @Size(min = 1, max = Slug.MAX_LENGTH) String author,
        @Schema(nullable = true, description = "Types of articles.", examples = "[\"opinion\"]")
        @Size(max = 9) List<ArticleType> type,
        @Schema(nullable = true, description = "Languages (BCP 47), matched exactly.", examples = "[\"en\"]")
        @Size(max = 50) List<@Size(max = 35) @LanguageTag String> language,
        @Schema(nullable = true, description = "Whether the article is public and its latest revision is not; null for both.",
                examples = "false") Boolean hasUnpublishedChanges,
        @Schema(nullable = true, description = "Name of the API key that created the articles.", examples = "desk")
        @Size(min = 1, max = 100) String createdBy,
        @Schema(nullable = true, description = "Articles saved after this time.") Instant savedAfter,
        @Schema(nullable = true, description = "Articles saved before this time.") Instant savedBefore,
        @Schema(nullable = true, description = "Words in the headline or slug, as `q` of the list.", examples = "ferr")
        @Size(min = 1, max = 200) String q,
        @Schema(nullable = true, description = "Articles that lack one of these.", examples = "[\"altText\"]")
        @Size(max = 3) List<MissingPart> missing,
        @Schema(nullable = true, description = "Id of a media item that the articles use.") UUID media) {

    ArticleCriteria toCriteria() {
        var filters =
                new ArticleFilters(one(section), null, descendants, tag, null, null, one(author), media, type, null, language,
                        null, null, null, null, null);
        return new ArticleCriteria(ids, status, externalId, filters, hasUnpublishedChanges, createdBy,
                new TimeRange(savedAfter, savedBefore), TimeRange.ANY, q, missing);
    }

    private static List<String> one(String name) {
        return name == null ? null : List.of(name);
    }

    /** Null for null. */
    static ExportSelection of(ArticleCriteria criteria) {
        if (criteria == null) {
            return null;
        }
        var filters = criteria.filters();
        return new ExportSelection(criteria.ids(), criteria.statuses(), criteria.externalId(), onlyOf(filters.section()),
                !Boolean.FALSE.equals(filters.descendants()), given(filters.tag()), onlyOf(filters.author()),
                given(filters.type()), given(filters.language()), criteria.hasUnpublishedChanges(), criteria.createdBy(),
                criteria.saved().after(), criteria.saved().before(), criteria.text(), criteria.missing(), filters.media());
    }

    private static String onlyOf(List<String> names) {
        return names.isEmpty() ? null : names.get(0);
    }

    private static <T> List<T> given(List<T> values) {
        return values.isEmpty() ? null : values;
    }
}
