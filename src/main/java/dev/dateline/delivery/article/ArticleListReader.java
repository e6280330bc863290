package dev.dateline.delivery.article;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.article.search.Highlight;
import dev.dateline.delivery.article.search.HighlightRepository;
import dev.dateline.delivery.article.search.WordRepository;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.http.page.Count;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;
import dev.dateline.http.problem.ProblemException;

/** Reads lists of published articles, and searches them. */
@ApplicationScoped
public class ArticleListReader {

    /** A search that finds so many needs no correction. */
    private static final int MANY = 3;

    private final CriteriaResolver resolver;
    private final PublishedArticleRepository articles;
    private final RankedArticleRepository ranked;
    private final ListCountRepository counted;
    private final ArticlePartReader parts;
    private final HighlightRepository highlights;
    private final WordRepository words;
    private final PublishedData data;
    private final ResponseKeys keys;

    ArticleListReader(CriteriaResolver resolver, PublishedArticleRepository articles, RankedArticleRepository ranked,
            ListCountRepository counted, ArticlePartReader parts, HighlightRepository highlights, WordRepository words,
            PublishedData data, ResponseKeys keys) {
        this.resolver = resolver;
        this.articles = articles;
        this.ranked = ranked;
        this.counted = counted;
        this.parts = parts;
        this.highlights = highlights;
        this.words = words;
        this.data = data;
        this.keys = keys;
    }

    /**
     * One page of a list with what else is requested. A search adds a statement, the order by relevance another one, a count and
     * facets add one together; all read one snapshot.
     *
     * @param page returns the requested page of the list with the resolved criteria
     * @throws ProblemException INVALID_PARAMETER if the query only excludes words
     */
    public ArticleList list(ArticleCriteria criteria, ArticleList.Form form, Function<ResolvedCriteria, PageRequest> page) {
        Supplier<ArticleList> read = () -> {
            var corrected = form.fuzzy() ? correct(criteria.q()) : Optional.<String>empty();
            var resolved = resolver.resolve(corrected.map(criteria::withQuery).orElse(criteria));
            var list = list(resolved, form, page.apply(resolved));
            return list.withSuggestion(form.fuzzy() ? corrected : suggestion(criteria, list));
        };
        return form.readsSnapshot(criteria) ? data.inSnapshot(read) : read.get();
    }

    /** For the first page of a search that finds little. */
    private Optional<String> suggestion(ArticleCriteria criteria, ArticleList list) {
        var isShort = isAll(list.slice(), list.request()) && list.slice().items().size() < MANY;
        return criteria.q() != null && isShort ? correct(criteria.q()) : Optional.empty();
    }

    /** Depends on the words of all articles. */
    private Optional<String> correct(String query) {
        keys.add(Keys.ARTICLES);
        return words.correct(query);
    }

    private ArticleList list(ResolvedCriteria criteria, ArticleList.Form form, PageRequest request) {
        criteria.listKeys().forEach(keys::add);
        var matches = RankedArticleRepository.isRanked(request) ? Optional.of(ranked.findNewest(criteria))
                : Optional.<NewestMatches>empty();
        var slice = matches.map(found -> ranked.list(found, criteria, request, form.parts()))
                .orElseGet(() -> articles.list(criteria, request, form.parts()));
        var isAll = form.facets().isEmpty() && matches.isEmpty() && isAll(slice, request);
        var isCounted = form.countsExactly(request) && !isAll;
        var counts = !isCounted ? null : matches.map(found -> counted.count(found, form.facets(), form.isTotalCounted(request)))
                .orElseGet(() -> counted.count(criteria, form.facets(), form.isTotalCounted(request)));
        var total = request.count() == Count.NONE ? null
                : form.isEstimated(request) ? articles.estimate(criteria)
                : isAll ? Total.exactly(slice.items().size()) : counts.total();
        form.facets().stream().map(facet -> facet.key).filter(Objects::nonNull).forEach(keys::add);
        var highlighted = form.highlights()
                ? highlights.findByArticles(slice.items().stream().map(PublishedArticle::id).toList(), criteria.search())
                : Map.<UUID, Highlight>of();
        return new ArticleList(request, slice.withItems(parts.complete(slice.items(), form.parts())).withTotal(total),
                highlighted, form.facets().isEmpty() ? null : counts, null);
    }

    /** Whether the page is the complete list. */
    private static boolean isAll(Slice<?> slice, PageRequest request) {
        return request.position() == null && request.offset() == 0 && slice.next() == null;
    }
}
