package dev.dateline.delivery.article.v1;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.delivery.article.ArticleCriteria;
import dev.dateline.delivery.article.ArticleCriteria.Ids;
import dev.dateline.delivery.article.ArticleCriteria.Sections;
import dev.dateline.delivery.article.ArticleCriteria.Tags;
import dev.dateline.delivery.article.Facet;
import dev.dateline.delivery.article.ResolvedCriteria;
import dev.dateline.http.fields.FieldSelection;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.TimeRange;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.BoundedPattern;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.WireName;

/** The filters and the order of a list of articles. */
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
        @Parameter(description = "Only articles in these sections or their descendants: paths (current or former) or"
                + " ids, comma-separated.",
                example = "world/europe")
        @RestQuery @Separator(",")
        @Size(max = 20) List<@Size(max = 1000) @Pattern(regexp = ArticleFilters.ONE_PATH,
                message = ArticleFilters.ONE_PATH_MESSAGE) String> section,
        @Parameter(description = "`false` excludes articles in descendants of `section`; only together"
                + " with `section`.", example = "false")
        @RestQuery Boolean descendants,
        @Parameter(
                description = ArticleDescriptions.WITH_TAG,
                example = "port-electrification,ferries")
        @RestQuery @Separator(",") @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tag,
        @Parameter(description = "Only articles with all of these tags: slugs (current or former) or ids, comma-separated.",
                example = "port-electrification,oster-quay")
        @RestQuery("tag.all") @Separator(",") @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tagAll,
        @Parameter(description = "Only articles by any of these authors: slugs or ids, comma-separated.",
                example = "nell-tidewater")
        @RestQuery @Separator(",")
        @Size(max = 20) List<@Size(max = Slug.MAX_LENGTH) @Pattern(regexp = SLUG_OR_ID, message = Slug.MESSAGE) String> author,
        @Parameter(description = ArticleDescriptions.WITH_MEDIA)
        @RestQuery UUID media,
        @Parameter(description = ArticleDescriptions.OF_TYPE, example = "opinion,analysis")
        @RestQuery @Separator(",") @Size(max = 9) List<ArticleType> type,
        @Parameter(description = ArticleDescriptions.IN_LANGUAGE,
                example = "en,de")
        @RestQuery @Separator(",") @Size(max = 50) List<@Size(max = 35) @LanguageTag String> language,
        @Parameter(description = "Only articles with at least one of these flags, comma-separated.", example = "breaking")
        @RestQuery @Separator(",")
        @Size(max = 20) List<@Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String> flags,
        @Parameter(description = "Only articles with this access; several values are comma-separated.", example = "free,metered")
        @RestQuery @Separator(",") @Size(max = 3) List<ArticleAccess> access,
        @Parameter(description = "Only the article with this id in the system that it comes from.", example = "cms-4711")
        @RestQuery @Size(max = 300) String externalId,
        @Parameter(description = "Only articles published after this time.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant publishedAfter,
        @Parameter(description = "Only articles published before this time.", example = "2026-12-01T00:00:00Z")
        @RestQuery Instant publishedBefore,
        @Parameter(description = "Only articles published at this time or later.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant publishedFrom,
        @Parameter(description = "Only articles published at this time or earlier.", example = "2026-11-30T23:59:59Z")
        @RestQuery Instant publishedUntil,
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

    private static final String SLUG_OR_ID = "(?:" + Slug.PATTERN + ")|[0-9a-fA-F-]{36}";
    private static final BoundedPattern SLUG = BoundedPattern.of(Slug.MAX_LENGTH, Slug.PATTERN);

    /** @throws ProblemException INVALID_PARAMETER if a parameter requires {@code q} or {@code section} */
    ArticleCriteria toCriteria(ItemQuery items, ArticleExclusions not) {
        if (q == null && fuzzy) {
            throw forSearchesOnly("fuzzy");
        }
        if (q == null && highlight) {
            throw forSearchesOnly("highlight");
        }
        if (q == null && sort == ArticleSort.MOST_RELEVANT) {
            throw ProblemException.invalidParameter("sort", WireName.of(sort), "requires q");
        }
        if ((section == null || section.isEmpty()) && descendants != null) {
            throw ProblemException.invalidParameter("descendants", "requires section");
        }
        return new ArticleCriteria(q, new Sections(section, not.sectionNot(), !Boolean.FALSE.equals(descendants)),
                new Tags(tag, tagAll, not.tagNot()), author, media, not.without(type), language, flags, access,
                TimeRange.of(publishedAfter, publishedFrom, publishedBefore, publishedUntil), items.updated(), externalId,
                new Ids(items.ids(), not.idsNot()));
    }

    /**
     * The filters with ids instead of slugs and paths, by parameter: a cursor does not depend on how a filter is spelled.
     *
     * @throws ProblemException INVALID_PARAMETER for the name of a tag that is neither a slug nor a former slug
     */
    Map<String, Set<UUID>> resolvedFilters(ResolvedCriteria criteria, ArticleExclusions not) {
        var filters = new HashMap<String, Set<UUID>>();
        putTags(filters, "tag", tag, criteria.anyTag(), criteria);
        putTags(filters, "tag.all", tagAll, criteria.allTags(), criteria);
        putTags(filters, "tag.not", not.tagNot(), criteria.noTag(), criteria);
        filters.put("section", criteria.anySection());
        filters.put("section.not", criteria.noSection());
        filters.put("author", criteria.anyAuthor());
        filters.values().removeIf(Set::isEmpty);
        return filters;
    }

    private static void putTags(Map<String, Set<UUID>> filters, String parameter, List<String> names, Set<UUID> ids,
            ResolvedCriteria criteria) {
        if (names == null) {
            return;
        }
        names.stream().filter(name -> criteria.unknownTags().contains(name) && !SLUG.matches(name)).findFirst()
                .ifPresent(name -> {
                    throw ProblemException.of(ProblemType.INVALID_PARAMETER, List.of(new Violation(Place.QUERY, parameter, name,
                            Slug.MESSAGE + ", or a former slug", null)));
                });
        filters.put(parameter, ids);
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
