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

import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

@ApplicationScoped
public class PublishedArticleRepository implements PanacheRepositoryBase<PublishedArticle, UUID> {

    private static final int MOST_FREQUENT = 50;

    private static final Map<String, Function<PublishedArticle, Object>> VALUES = Map.of(
            "publishedAt", PublishedArticle::publishedAt,
            "updatedAt", PublishedArticle::updatedAt,
            "headline", PublishedArticle::headline);

    private final ArticleFilters filters;

    PublishedArticleRepository(ArticleFilters filters) {
        this.filters = filters;
    }

    /** One statement, and one more for each of section, author and tags that the criteria name. */
    public Slice<PublishedArticle> list(ArticleCriteria criteria, PageRequest request) {
        return filters.resolve(criteria)
                .map(filter -> new ArticleListQuery(filter).build(request.order())
                        .fetch(getEntityManager(), request, VALUES, PublishedArticle::id))
                .orElseGet(() -> Slice.ofNone(request));
    }

    /** One statement for each facet, and those that turn slugs and paths into ids. */
    public Map<Facet, List<FacetCount>> count(ArticleCriteria criteria, Order order, Set<Facet> facets) {
        var filter = facets.isEmpty() ? Optional.<ArticleFilter> empty() : filters.resolve(criteria);
        return facets.stream().collect(Collectors.toMap(Function.identity(), facet -> filter
                .map(f -> new ArticleListQuery(f).build(order).countBy(getEntityManager(), facet.value, facet.join,
                        MOST_FREQUENT).stream().map(FacetCount::of).toList())
                .orElse(List.of())));
    }

    /** The newest of all, with their sections. */
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
