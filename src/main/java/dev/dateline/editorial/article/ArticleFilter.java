package dev.dateline.editorial.article;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.dateline.http.page.TimeRange;
import dev.dateline.vocabulary.ArticleFilters;

/**
 * The filters of a list of working copies; null, or an empty list, for any value.
 *
 * @param statuses any but {@code TRASHED} by default
 * @param filters the ones of the public list
 * @param named the sections, tags and authors that they name
 * @param text words of the headline or slug, of which each may be the beginning of one
 * @param missing articles that lack any of these
 */
public record ArticleFilter(List<UUID> ids, List<ArticleStatus> statuses, String externalId, ArticleFilters filters, Named named,
        Boolean hasUnpublishedChanges, String createdBy, TimeRange saved, TimeRange updated, String text,
        List<MissingPart> missing) {

    /**
     * Ids instead of slugs and paths; unknown ones are omitted. An empty set is no filter.
     *
     * @param anySection the articles of any of these, including descendants; likewise the excluded ones
     * @param unknownTags the names of tags that no tag has or had
     * @param matchesNothing whether no article can match, because a name is unknown
     */
    public record Named(Set<UUID> anySection, Set<UUID> noSection, Set<UUID> anyTag, Set<UUID> allTags, Set<UUID> noTag,
            Set<UUID> anyAuthor, Set<String> unknownTags, boolean matchesNothing) {
    }
}
