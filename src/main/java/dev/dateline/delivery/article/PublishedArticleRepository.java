package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.KeysetPage;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.Total;

@ApplicationScoped
class PublishedArticleRepository {

    private static final int MOST_FREQUENT = 50;

    private static final Map<String, Function<PublishedArticle, Object>> VALUES = Map.of(
            "publishedAt", PublishedArticle::publishedAt,
            "updatedAt", PublishedArticle::updatedAt,
            PublishedArticle.HEADLINE, PublishedArticle::headlineSortKey);

    private static final String RELEVANCE = "relevance";

    private static final Map<String, Function<RankedArticle, Object>> RANKS = Map.of(RELEVANCE, RankedArticle::relevance);

    private final PublishedData data;

    PublishedArticleRepository(PublishedData data) {
        this.data = data;
    }

    /** One statement, one more for the count, and one more for several criteria if a scan does not fill the page. */
    Slice<PublishedArticle> list(ResolvedCriteria filter, PageRequest request, Set<ArticlePart> wanted) {
        if (filter.matchesNothing()) {
            return Slice.ofNone(request);
        }
        var columns = PublishedArticle.columns(wanted, request.order());
        if (request.order().property().equals(RELEVANCE)) {
            return ranked(ArticleListQuery.inAnyOrder(filter, columns), request);
        }
        var total = request.count() == Count.NONE ? null : counted(filter, request.order()).total(data, request.count());
        return page(new ArticleListQuery(filter, request.order(), columns), request).withTotal(total);
    }

    private Slice<PublishedArticle> ranked(ArticleListQuery query, PageRequest request) {
        var total = request.count() == Count.NONE ? null : totalOfRanked(query);
        var ranked = query.ranked().page(request)
                .fetch(page -> data.list(page, RankedArticle::of), RANKS, found -> found.article().id());
        return ranked.withItems(ranked.items().stream().map(RankedArticle::article).toList()).withTotal(total);
    }

    /** Counting these costs less than ranking them, so that an estimate is not needed. */
    private Total totalOfRanked(ArticleListQuery query) {
        var matches = query.rankedAndNext().count(data);
        return matches > ArticleListQuery.MOST_RANKED ? Total.atLeast(ArticleListQuery.MOST_RANKED) : Total.exactly(matches);
    }

    private Slice<PublishedArticle> page(ArticleListQuery query, PageRequest request) {
        if (query.hasWords()) {
            return fetch(query.found(request));
        }
        if (query.hasIds()) {
            return fetch(query.sorted(request));
        }
        var page = fetch(query.scanned(request));
        return page.hasMore(request) || query.isCompleteScan() ? page : fetch(query.sorted(request));
    }

    private Slice<PublishedArticle> fetch(KeysetPage page) {
        return page.fetch(query -> data.list(query, PublishedArticle::of), VALUES, PublishedArticle::id);
    }

    /** One statement for each facet. */
    Map<Facet, List<FacetCount>> count(ResolvedCriteria filter, Order order, Set<Facet> facets) {
        return facets.stream().collect(Collectors.toMap(Function.identity(), facet -> filter.matchesNothing() ? List.of()
                : data.list(counted(filter, order).countBy(facet.value, facet.join, MOST_FREQUENT), facet::read)));
    }

    private static KeysetQuery counted(ResolvedCriteria filter, Order order) {
        var query = ArticleListQuery.inAnyOrder(filter, "a.id");
        return order.property().equals(RELEVANCE) ? query.ranked() : query.counted();
    }

    List<PublishedArticle> listNewest(int limit, Set<ArticlePart> wanted) {
        return data.list(select(wanted, "order by a.published_at desc, a.id desc limit " + limit, Map.of()),
                PublishedArticle::of);
    }

    /** In any order. */
    List<PublishedArticle> listByIds(Collection<UUID> ids, Set<ArticlePart> wanted) {
        return ids.isEmpty() ? List.of() : data.list(select(wanted, "where a.id = any(:ids)",
                Map.of("ids", ids.toArray(UUID[]::new))), PublishedArticle::of);
    }

    Optional<PublishedArticle> find(UUID id, Set<ArticlePart> wanted) {
        return data.find(select(wanted, "where a.id = :id", Map.of("id", id)), PublishedArticle::of);
    }

    Optional<PublishedArticle> findBySlug(String slug, Set<ArticlePart> wanted) {
        return data.find(select(wanted, "where a.slug = :slug", Map.of("slug", slug)), PublishedArticle::of);
    }

    private static SqlQuery select(Set<ArticlePart> wanted, String rest, Map<String, Object> parameters) {
        return SqlQuery.planned("select " + PublishedArticle.columns(wanted) + " from article a " + rest, parameters);
    }
}
