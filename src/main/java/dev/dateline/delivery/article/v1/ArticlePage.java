package dev.dateline.delivery.article.v1;

import java.util.List;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageInfo;
import dev.dateline.http.page.PageLinks;
import dev.dateline.http.page.Paged;

@Schema(description = "One page of a list of articles.")
record ArticlePage(
        @Schema(required = true, description = "Articles of this page, in order.")
        @JsonSerialize(contentUsing = WrittenOnce.class) List<ArticleSummary> data,
        @Schema(required = true) PageInfo page,
        @Schema(required = true) PageLinks links,
        @Schema(required = true, nullable = true, examples = "crane", description = "If a search finds fewer than three articles:"
                + " `q` with the most frequent similar word in place of each word that no article has; null if there is none."
                + " Similar words are those of headlines, kickers and summaries."
                + " `fuzzy=true` searches it.") String suggestion,
        @Schema(required = true, nullable = true,
                description = "Counts for the parameter `facets`; null without it.") ArticleFacets facets)
        implements Paged<ArticleSummary> {

    @Override
    public ArticlePage withPrefix(String prefix) {
        return new ArticlePage(data, page, links.withPrefix(prefix), suggestion, facets);
    }

    static ArticlePage of(Page<ArticleSummary> page, String suggestion, ArticleFacets facets) {
        return new ArticlePage(page.data(), page.page(), page.links(), suggestion, facets);
    }
}
