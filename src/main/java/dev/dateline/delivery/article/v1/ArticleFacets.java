package dev.dateline.delivery.article.v1;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.Facet;
import dev.dateline.delivery.article.FacetCount;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(description = "Number of articles of the complete list by value: for each requested facet the 50 most frequent"
        + " values; null for other facets.")
record ArticleFacets(
        @Schema(required = true, nullable = true, description = "Sections, by path; an article counts in each of its"
                + " sections and in their ancestors.", maxItems = 50) List<Value> section,
        @Schema(required = true, nullable = true, description = SharedDescriptions.TAGS_BY_SLUG, maxItems = 50) List<Value> tag,
        @Schema(required = true, nullable = true, description = "Types.", maxItems = 50) List<Value> type,
        @Schema(required = true, nullable = true, description = "Languages (BCP 47).", maxItems = 50) List<Value> language,
        @Schema(required = true, nullable = true, description = SharedDescriptions.AUTHORS_BY_SLUG,
                maxItems = 50) List<Value> author) {

    static ArticleFacets of(Map<Facet, List<FacetCount>> counts) {
        return counts.isEmpty() ? null
                : new ArticleFacets(values(counts, Facet.SECTION), values(counts, Facet.TAG),
                        values(counts, Facet.TYPE), values(counts, Facet.LANGUAGE), values(counts, Facet.AUTHOR));
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
