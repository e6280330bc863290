package dev.dateline.delivery.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.delivery.query.KeysetPage;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

@ApplicationScoped
public class PublishedArticleRepository implements PanacheRepositoryBase<PublishedArticle, UUID> {

    private static final int MOST_FREQUENT = 50;

    private static final Map<String, Function<PublishedArticle, Object>> VALUES = Map.of(
            "publishedAt", PublishedArticle::publishedAt,
            "updatedAt", PublishedArticle::updatedAt,
            "headlineSortKey", PublishedArticle::headlineSortKey);

    private static final String RELEVANCE = "relevance";

    private static final Map<String, Function<RankedArticle, Object>> RANKS = Map.of(RELEVANCE, RankedArticle::relevance);

    /**
     * One statement, one more for the count, and one or two more for several criteria if a scan does not fill the page.
     */
    public Slice<PublishedArticle> list(ResolvedCriteria filter, PageRequest request) {
        if (filter.matchesNothing()) {
            return Slice.ofNone(request);
        }
        var inAnyOrder = ArticleListQuery.inAnyOrder(filter);
        var total = inAnyOrder.counted().total(getEntityManager(), request.count());
        var page = request.order().property().equals(RELEVANCE) ? ranked(inAnyOrder, request)
                : page(new ArticleListQuery(filter, request.order()), request);
        return page.withTotal(total);
    }

    private Slice<PublishedArticle> ranked(ArticleListQuery query, PageRequest request) {
        var ranked = query.ranked().page(request).fetch(getEntityManager(), RANKS, found -> found.article().id());
        var articles = ranked.withItems(ranked.items().stream().map(RankedArticle::article).toList());
        var reachesEnd = request.offset() + articles.items().size() >= ArticleListQuery.MOST_RANKED;
        return reachesEnd ? articles.endingEarly() : articles;
    }

    private Slice<PublishedArticle> page(ArticleListQuery query, PageRequest request) {
        if (query.hasWords()) {
            return fetch(query.found(request));
        }
        if (query.hasIds()) {
            return fetch(query.sorted(request));
        }
        var page = fetch(query.scanned(request));
        var isComplete = page.hasMore(request) || query.isCompleteScan()
                || !query.scan().hasMoreThan(query.scanLimit(request), request, getEntityManager());
        return isComplete ? page : fetch(query.sorted(request));
    }

    private Slice<PublishedArticle> fetch(KeysetPage<PublishedArticle> page) {
        return page.fetch(getEntityManager(), VALUES, PublishedArticle::id);
    }

    /** One statement for each facet. */
    public Map<Facet, List<FacetCount>> count(ResolvedCriteria filter, Order order, Set<Facet> facets) {
        return facets.stream().collect(Collectors.toMap(Function.identity(), facet -> filter.matchesNothing() ? List.of()
                : counted(filter, order).countBy(getEntityManager(), facet.value, facet.join, MOST_FREQUENT).stream()
                        .map(FacetCount::of).toList()));
    }

    private static KeysetQuery<?> counted(ResolvedCriteria filter, Order order) {
        var query = ArticleListQuery.inAnyOrder(filter);
        return order.property().equals(RELEVANCE) ? query.ranked() : query.counted();
    }

    /** The newest articles, with their sections. */
    List<PublishedArticle> listNewest(int limit) {
        return find("from PublishedArticle a left join fetch a.section order by a.publishedAt desc, a.id desc")
                .page(0, limit).list();
    }

    public Optional<PublishedArticle> findWithSection(UUID id) {
        return find("from PublishedArticle a left join fetch a.section where a.id = ?1", id).firstResultOptional();
    }

    public Optional<PublishedArticle> findBySlug(String slug) {
        return find("from PublishedArticle a left join fetch a.section where a.slug = ?1", slug).firstResultOptional();
    }
}
