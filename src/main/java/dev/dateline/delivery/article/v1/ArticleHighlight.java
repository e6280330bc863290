package dev.dateline.delivery.article.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.search.Highlight;

@Schema(description = "Texts of the article with the matches of `q`, as HTML: the only element is `mark`, everything else"
        + " is escaped. Insert them into a page as HTML, unlike the plain text of `headline`, `kicker` and `summary`.")
record ArticleHighlight(
        @Schema(required = true, description = "HTML. The complete headline, with `mark` around matches; also"
                + " returned when it has none.",
                examples = "At Oster Quay, the last diesel <mark>crane</mark> falls silent") String headline,
        @Schema(required = true, nullable = true, description = "HTML. The complete kicker, likewise; null if the article has"
                + " none.", examples = "<mark>Harbour</mark>") String kicker,
        @Schema(required = true, nullable = true, description = "HTML. The complete summary, likewise; null if the article has"
                + " none.",
                examples = "All seven <mark>cranes</mark> of the container quay now run on cable power.") String summary,
        @Schema(required = true, description = "HTML. Fragments of the body that have matches; empty if it has none.",
                maxItems = 3) List<String> body) {

    /** Null stays null. */
    static ArticleHighlight of(Highlight highlight) {
        return highlight == null ? null
                : new ArticleHighlight(highlight.headline(), highlight.kicker(), highlight.summary(),
                        highlight.body());
    }
}
