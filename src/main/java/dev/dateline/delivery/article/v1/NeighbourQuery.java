package dev.dateline.delivery.article.v1;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.delivery.article.ArticleCriteria;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.Slug;

/** The list within which an article has neighbours. */
record NeighbourQuery(
        @Parameter(description = "Neighbours in this section or its descendants, instead of the primary section of the article: a"
                + " path (current or former) or id.", example = "world/europe")
        @RestQuery @Size(max = 1000)
        @Pattern(regexp = ArticleFilters.ONE_PATH, message = ArticleFilters.ONE_PATH_MESSAGE) String section,
        @Parameter(description = "Neighbours with this tag: a slug (current or former) or id.", example = "ferries")
        @RestQuery @Size(max = Slug.MAX_LENGTH) String tag,
        @Parameter(description = "Neighbours by this author: a slug or id.", example = "nell-tidewater")
        @RestQuery @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String author) {

    /** Null for the section of the article. */
    ArticleCriteria toCriteria() {
        return section == null && tag == null && author == null ? null
                : ArticleCriteria.of(section, tag, author);
    }
}
