package dev.dateline.delivery.article.v1;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.delivery.article.ArticleCriteria;
import dev.dateline.delivery.article.Facet;
import dev.dateline.delivery.article.ResolvedCriteria;
import dev.dateline.http.fields.FieldSelection;
import dev.dateline.http.page.ArticleExclusionQuery;
import dev.dateline.http.page.ArticleFilterQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.vocabulary.WireName;

/** What a list of articles has in addition to the filters of {@link ArticleFilterQuery}. */
record ArticleQuery(
        @Parameter(description = "Full-text search: only articles with all these words, in any inflected form, in headline,"
                + " kicker, summary, dateline, byline or body, or in the name of a tag or author. Case and accents are ignored;"
                + " stop words of the language, such as `the`, are optional if the query has other words, and match only an"
                + " abbreviation if typed in capitals: `WHO`. `\"in quotes\"` matches words as written, in sequence. `or` separates"
                + " alternatives: `a b or c -d` finds what has a and b, and what has c without d. `-word` excludes a word. With these,"
                + " a page is looked for in 1,000 articles that have the other words, or, if"
                + " more than about 5,000 have these, in the next 1,000 of the list without `q`: if hardly any of them match, it has"
                + " fewer articles than `limit`, or none, and `page.next` continues the list (`-relevance` ranks what is found in"
                + " the newest 1,000). Of more than twelve words, the first ones"
                + " count. The last words of very long texts are not searched.",
                example = "\"last crane\" or ferries -strike")
        @RestQuery @Size(min = 1, max = 200) String q,
        @Parameter(description = "Whether each word of `q` with a typing error, which no article has, is replaced by the most"
                + " frequent similar word, if there is one; `suggestion` is then the query that was searched. Only together with"
                + " `q`.", example = "true")
        @RestQuery @DefaultValue("false") boolean fuzzy,
        @Parameter(description = "Whether each article has `highlight`: headline, kicker, summary and fragments of the body as"
                + " HTML, with the matches of `q` in `mark`. Naming it in `fields` also requests it. Only together with `q`, and"
                + " with a `limit` of at most 50.",
                example = "true")
        @RestQuery @DefaultValue("false") boolean highlight,
        @Parameter(description = "Sort order; a minus means descending. Ties are broken by id. Headlines sort alphabetically,"
                + " ignoring case, accents and leading punctuation. With `updatedAt` and `headline`, an article whose value"
                + " changes during pagination moves within the list and can be missed or listed twice: to keep a copy, follow"
                + " `/api/v1/changes`. `-relevance` is only available together with `q`: the list then contains the newest"
                + " 500 matches, ranked by the part that matches (headline, then kicker and summary, dateline and byline, names of"
                + " tags and authors, body), how it matches (all words in sequence, as written, in another form), and age: an"
                + " article is as relevant as one that matches twice as well and is three years older. `facets` and `page.total` count these: `page.totalIs` is `exact`,"
                + " or `atLeast` if more than 500 articles match.")
        @RestQuery @DefaultValue("-publishedAt") ArticleSort sort,
        @Parameter(description = "Facets by which the articles of the complete list are counted, comma-separated; the counts are"
                + " in `facets`. Of a long list, only some articles are counted: see `countsAre`.",
                example = "section,type")
        @RestQuery @Separator(",") @Size(max = 5) List<ArticleFacet> facets) {

    /** @throws ProblemException INVALID_PARAMETER if a parameter requires {@code q} or {@code section}, or no type remains */
    ArticleCriteria toCriteria(ItemQuery items, ArticleFilterQuery filters, ArticleExclusionQuery not) {
        if (q == null && fuzzy) {
            throw forSearchesOnly("fuzzy");
        }
        if (q == null && highlight) {
            throw forSearchesOnly("highlight");
        }
        if (q == null && sort == ArticleSort.MOST_RELEVANT) {
            throw ProblemException.invalidParameter("sort", WireName.of(sort), "requires q");
        }
        return ArticleCriteria.of(filters.toFilters(not), q, items, filters.externalId());
    }

    /**
     * The filters with ids instead of slugs and paths, by parameter: a cursor does not depend on how a filter is spelled.
     *
     * @throws ProblemException INVALID_PARAMETER for the name of a tag that is neither a slug nor a former slug
     */
    static Map<String, Set<UUID>> resolvedFilters(ResolvedCriteria criteria, ArticleFilterQuery filters,
            ArticleExclusionQuery not) {
        filters.requireSlugs(criteria.unknownTags(), not);
        var resolved = new HashMap<String, Set<UUID>>();
        resolved.put("tag", criteria.anyTag());
        resolved.put("tag.all", criteria.allTags());
        resolved.put("tag.not", criteria.noTag());
        resolved.put("section", criteria.anySection());
        resolved.put("section.not", criteria.noSection());
        resolved.put("author", criteria.anyAuthor());
        resolved.values().removeIf(Set::isEmpty);
        return resolved;
    }

    /** @throws ProblemException INVALID_PARAMETER if {@code fields} names them without {@code q} */
    boolean wantsHighlights(FieldSelection fields) {
        var named = fields.names("highlight");
        if (q == null && named) {
            throw ProblemException.invalidParameter("fields", "contains highlight, which requires q");
        }
        return (highlight || named) && fields.wants("highlight");
    }

    private static ProblemException forSearchesOnly(String name) {
        return ProblemException.invalidParameter(name, "requires q");
    }

    Set<Facet> facetsWanted() {
        return facets == null ? Set.of() : facets.stream().map(wanted -> wanted.facet).collect(Collectors.toSet());
    }
}
