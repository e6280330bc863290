package dev.dateline.delivery.article;

import java.util.List;
import java.util.Map;

import dev.dateline.http.page.Total;

/**
 * The length of a list and the frequency of values in it.
 *
 * @param total null if not requested
 * @param byFacet the requested facets
 * @param isComplete whether all articles are in {@code byFacet}, so that its numbers are exact; otherwise they are lower bounds
 */
public record ListCounts(Total total, Map<Facet, List<FacetCount>> byFacet, boolean isComplete) {
}
