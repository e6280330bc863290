package dev.dateline.delivery.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.Total;

/** Counts the articles of a list and their values in one pass over a limited number of them. */
@ApplicationScoped
class ListCountRepository {

    static final int MOST_COUNTED = 100_000;
    /** Finding a match of frequent words reads its complete searchable text. */
    static final int MOST_FOUND = 10_000;
    /** Divided by the number of facets: counting takes as long as about fifteen pages. */
    static final int MOST_WITH_FACETS = 20_000;

    private final PublishedData data;

    ListCountRepository(PublishedData data) {
        this.data = data;
    }

    /** One statement. */
    ListCounts count(ResolvedCriteria filter, Order order, Set<Facet> facets) {
        var byFacet = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        facets.forEach(facet -> byFacet.put(facet, new ArrayList<>()));
        if (filter.matchesNothing()) {
            return new ListCounts(Total.exactly(0), byFacet, true);
        }
        var query = ArticleListQuery.inAnyOrder(filter, "a.id");
        var isRanked = order.property().equals(ArticleListQuery.RELEVANCE);
        var most = isRanked ? ArticleListQuery.MOST_RANKED : query.hasWords() ? MOST_FOUND : MOST_COUNTED;
        var mostWithFacets = Math.min(most, MOST_WITH_FACETS / Math.max(1, facets.size()));
        var listed = isRanked ? query.rankedAndNext().ids(most + 1) : query.some(most + 1);
        var counted = data.list(new SqlQuery(sql(listed.sql(), mostWithFacets, facets), listed.parameters(), listed.planning()),
                row -> new Counted(row.text(), row.text(), row.text(), row.longNumber()));
        var total = 0L;
        for (var each : counted) {
            if (each.facet() == null) {
                total = each.articles();
            } else {
                byFacet.get(Facet.valueOf(each.facet())).add(new FacetCount(each.value(), each.label(), each.articles()));
            }
        }
        return new ListCounts(total > most ? Total.atLeast(most) : Total.exactly(total), byFacet, total <= mostWithFacets);
    }

    private static String sql(String listed, int most, Set<Facet> facets) {
        var sql = new StringBuilder("with listed as materialized (" + listed + ")");
        if (!facets.isEmpty()) {
            sql.append(
                    ", entries as materialized (select f.traits, f.sections, f.tags, f.authors from (select id from listed limit ")
                    .append(most).append(") l join article_filing f on f.article_id = l.id)");
        }
        sql.append(" select null, null, null, count(*) from listed");
        facets.stream().sorted().forEach(facet -> sql.append(" union all ").append(facet.counted()));
        return sql.toString();
    }

    /** @param facet null for the number of all articles */
    private record Counted(String facet, String value, String label, long articles) {
    }
}
