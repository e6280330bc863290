package dev.dateline.delivery.article;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.dateline.delivery.article.search.Highlight;
import dev.dateline.http.page.Count;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

/**
 * One page of a list of articles.
 *
 * @param highlights the texts of the articles with the matches of the query, by id
 * @param suggestion the query with words that public articles have; null if there is no better one
 * @param counts how many articles of the complete list have each value; null without facets
 */
public record ArticleList(PageRequest request, Slice<ArticleWithParts> slice, Map<UUID, Highlight> highlights,
        ListCounts counts, String suggestion) {

    ArticleList withSuggestion(Optional<String> query) {
        return new ArticleList(request, slice, highlights, counts, query.orElse(null));
    }

    /**
     * What a response has in addition to the articles.
     *
     * @param highlights whether to mark the matches of the query
     * @param fuzzy whether to correct typing errors of the query
     */
    public record Form(Set<ArticlePart> parts, boolean highlights, Set<Facet> facets, Count count,
            boolean fuzzy) {

        /** Counting ranked matches costs less than ranking them, so that they are never estimated. */
        boolean isEstimated(PageRequest request) {
            return count == Count.ESTIMATE && !RankedArticleRepository.isRanked(request);
        }

        boolean countsExactly(PageRequest request) {
            return !facets.isEmpty() || isTotalCounted(request);
        }

        boolean isTotalCounted(PageRequest request) {
            return count != Count.NONE && !isEstimated(request);
        }

        /** Whether several statements must agree with each other. */
        boolean readsSnapshot(ArticleCriteria criteria) {
            return criteria.q() != null || !facets.isEmpty() || count != Count.NONE || parts.contains(ArticlePart.RELATED)
                    || parts.contains(ArticlePart.BODY);
        }
    }
}
