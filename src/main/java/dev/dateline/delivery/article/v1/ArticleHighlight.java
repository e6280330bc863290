package dev.dateline.delivery.article.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.search.Highlight;

@Schema(description = "Where the words of `q` were found: HTML whose only element is `mark`; all else is escaped, so that it"
        + " can be put into a page as it is.")
record ArticleHighlight(
        @Schema(required = true, nullable = true, description = "The whole headline; null where nothing was found in it.",
                examples = "At Oster Quay, the last diesel <mark>crane</mark> falls silent") String headline,
        @Schema(required = true, nullable = true, description = "The whole summary; null where nothing was found in it.",
                examples = "All seven <mark>cranes</mark> of the container quay now run on cable power.") String summary,
        @Schema(required = true, description = "Fragments of the body in which something was found.", maxItems = 3)
        List<String> body) {

    /** Null stays null. */
    static ArticleHighlight of(Highlight highlight) {
        return highlight == null ? null
                : new ArticleHighlight(highlight.headline(), highlight.summary(), highlight.body());
    }
}
