package dev.dateline.delivery.article;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.delivery.address.PublishedAddressRepository;
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
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

/** Reads published articles with their parts. */
@ApplicationScoped
public class ArticleReader {

    /** A search that finds so many needs no correction. */
    private static final int MANY = 3;

    private final CriteriaResolver resolver;
    private final PublishedArticleRepository articles;
    private final RankedArticleRepository ranked;
    private final ListCountRepository counted;
    private final ArticlePartReader parts;
    private final RelatedArticleRepository related;
    private final HighlightRepository highlights;
    private final WordRepository words;
    private final WithdrawnArticleRepository withdrawn;
    private final PublishedAddressRepository addresses;
    private final PublishedData data;
    private final ResponseKeys keys;

    ArticleReader(CriteriaResolver resolver, PublishedArticleRepository articles, RankedArticleRepository ranked,
            ListCountRepository counted, ArticlePartReader parts,
            RelatedArticleRepository related, HighlightRepository highlights, WordRepository words,
            WithdrawnArticleRepository withdrawn,
            PublishedAddressRepository addresses, PublishedData data, ResponseKeys keys) {
        this.resolver = resolver;
        this.articles = articles;
        this.ranked = ranked;
        this.counted = counted;
        this.parts = parts;
        this.related = related;
        this.highlights = highlights;
        this.words = words;
        this.withdrawn = withdrawn;
        this.addresses = addresses;
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
        var request = list.request();
        var isShort = request.position() == null && request.offset() == 0 && list.slice().next() == null
                && list.slice().items().size() < MANY;
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
    private static boolean isAll(Slice<PublishedArticle> slice, PageRequest request) {
        return request.position() == null && request.offset() == 0 && slice.next() == null;
    }

    /** The newest articles: one statement and those of the parts. */
    public List<ArticleWithParts> listNewest(int limit, Set<ArticlePart> wanted) {
        keys.add(Keys.ARTICLES);
        return parts.complete(articles.listNewest(limit, wanted), wanted);
    }

    /** @throws ProblemException NOT_FOUND, or GONE if it was withdrawn */
    public ArticleWithParts get(UUID id, Set<ArticlePart> wanted) {
        return complete(find(id, wanted), wanted);
    }

    /**
     * @throws PermanentRedirect for a former slug
     * @throws ProblemException NOT_FOUND, or GONE if it was withdrawn
     */
    public ArticleWithParts getBySlug(String slug, Set<ArticlePart> wanted) {
        return complete(articles.findBySlug(slug, wanted).orElseThrow(() -> missing(slug)), wanted);
    }

    /**
     * Related articles, the closest first: three statements and those of the parts.
     *
     * @param limit at most 100
     * @throws ProblemException NOT_FOUND, or GONE if the article was withdrawn
     */
    public List<ArticleWithParts> listRelated(UUID id, int limit, Set<ArticlePart> wanted) {
        return data.inSnapshot(() -> {
            var subject = find(id, Set.of());
            keys.add(Keys.article(id));
            var found = related.findByArticle(List.of(subject), limit, wanted).getOrDefault(id, List.of());
            return parts.complete(found, wanted);
        });
    }

    /** @throws ProblemException NOT_FOUND, or GONE if it was withdrawn */
    public void requirePublic(UUID id) {
        find(id, Set.of());
    }

    /** @throws ProblemException NOT_FOUND, or GONE if it was withdrawn */
    PublishedArticle find(UUID id, Set<ArticlePart> wanted) {
        return articles.find(id, wanted).orElseThrow(() -> missing(id));
    }

    private RuntimeException missing(UUID id) {
        return withdrawn.contains(id) ? gone() : notFound("There is no published article with the id " + id + ".");
    }

    private RuntimeException missing(String slug) {
        var target = addresses.findTarget(ResourceKind.ARTICLE, slug);
        var moved = target.flatMap(id -> articles.find(id, Set.of()));
        if (moved.isPresent()) {
            return new PermanentRedirect(moved.get().slug());
        }
        return withdrawn.containsSlug(slug) || target.map(withdrawn::contains).orElse(false) ? gone()
                : notFound("There is no published article with the slug \"" + slug + "\".");
    }

    private ArticleWithParts complete(PublishedArticle article, Set<ArticlePart> wanted) {
        return parts.complete(List.of(article), wanted).get(0);
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    private static ProblemException gone() {
        return new ProblemException(ProblemType.GONE, "The article was withdrawn.");
    }
}
