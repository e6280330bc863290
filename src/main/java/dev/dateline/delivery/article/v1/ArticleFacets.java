package dev.dateline.delivery.article.v1;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.Facet;
import dev.dateline.delivery.article.FacetCount;
import dev.dateline.delivery.article.ListCounts;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.Total;

@Schema(description = "Number of articles of the complete list by value: for each requested facet the 50 most frequent"
        + " values; null for other facets. Of a long list, only some articles are counted: see `countsAre`.")
record ArticleFacets(
        @Schema(required = true, nullable = true, description = "Sections, by path; an article counts in each of its"
                + " sections and in their ancestors.", maxItems = 50) List<Value> section,
        @Schema(required = true, nullable = true, description = SharedDescriptions.TAGS_BY_SLUG, maxItems = 50) List<Value> tag,
        @Schema(required = true, nullable = true, description = "Types.", maxItems = 50) List<Value> type,
        @Schema(required = true, nullable = true, description = "Languages (BCP 47).", maxItems = 50) List<Value> language,
        @Schema(required = true, nullable = true, description = SharedDescriptions.AUTHORS_BY_SLUG,
                maxItems = 50) List<Value> author,
        @Schema(required = true, description = "`exact`, or `atLeast` if the list has more than 1,000 articles (500 if"
                + " ranked by relevance): only so many of them are counted, the newest if the list has at most one"
                + " filter, so that a value can be more frequent than stated.") Total.Meaning countsAre) {

    /** @param counted null without facets */
    static ArticleFacets of(ListCounts counted) {
        if (counted == null) {
            return null;
        }
        var counts = counted.byFacet();
        return new ArticleFacets(values(counts, Facet.SECTION), values(counts, Facet.TAG), values(counts, Facet.TYPE),
                values(counts, Facet.LANGUAGE), values(counts, Facet.AUTHOR),
                counted.isComplete() ? Total.Meaning.EXACT : Total.Meaning.AT_LEAST);
    }

    private static List<Value> values(Map<Facet, List<FacetCount>> counts, Facet facet) {
        return counts.containsKey(facet) ? counts.get(facet).stream().map(Value::of).toList() : null;
    }

    @Schema(name = "FacetValue", description = "One value of a facet.")
    record Value(
            @Schema(required = true, description = "Value, as accepted by the filter of the same name.",
                    examples = "world/europe") String value,
            @Schema(required = true, nullable = true, description = "Display name; null for types and languages.",
                    examples = "Europe") String label,
            @Schema(required = true, description = "Number of articles that have it.", minimum = "1",
                    examples = "128") long count) {

        static Value of(FacetCount count) {
            return new Value(count.value(), count.label(), count.articles());
        }
    }
}
