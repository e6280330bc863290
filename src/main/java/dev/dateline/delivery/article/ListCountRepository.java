package dev.dateline.delivery.article;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.Total;

/** Counts the articles of a list and their values in one pass over a limited number of them. */
@ApplicationScoped
class ListCountRepository {

    static final int MOST_COUNTED = 10_000;
    /** Finding a match of frequent words reads its complete searchable text. */
    static final int MOST_FOUND = 1_000;
    /**
     * With several filters: more are counted by reading the index entries of all articles that each filter has, instead of some
     * articles.
     */
    static final int MOST_FILTERED = 2_500;
    /** Reading the values of so many articles takes as long as eight pages. */
    static final int MOST_WITH_FACETS = 1_000;

    /** Columns of an index entry. */
    private static final String VALUES = "traits, sections, tags, authors";

    private final PublishedData data;
    private final RecentPeriodRepository periods;

    ListCountRepository(PublishedData data, RecentPeriodRepository periods) {
        this.data = data;
        this.periods = periods;
    }

    /**
     * One statement; one more for words that do not have to match, and for words or several filters one or two more in a large
     * archive.
     *
     * @param isTotalWanted whether to count the articles too
     */
    ListCounts count(ResolvedCriteria filter, Set<Facet> facets, boolean isTotalWanted) {
        var byFacet = none(facets);
        if (filter.matchesNothing()) {
            return new ListCounts(Total.exactly(0), byFacet, true);
        }
        var query = ArticleListQuery.inAnyOrder(filter, "a.id");
        var limited = query.limited(candidates -> candidates.estimate(data));
        var isScan = limited.isPresent() || query.isOneScan() && !query.hasWords();
        var most = query.hasWords() ? MOST_FOUND : isScan ? MOST_COUNTED : MOST_FILTERED;
        var read = 1 + (isTotalWanted ? most : MOST_WITH_FACETS);
        var values = facets.isEmpty() ? "" : ", " + VALUES;
        Function<SqlQuery, List<Counted>> count = listed -> data.list(
                statement(limited, listed, facets, limited.isEmpty() && query.readsFilings()), Counted::of);
        var rows = limited.map(scan -> count.apply(scan.ofScanned(read)))
                .or(() -> isScan ? Optional.empty()
                        : periods.find(read, filter.criteria().published(), () -> query.counted().estimate(data))
                                .flatMap(recent -> {
                                    var counted = count.apply(query.some(read, values, recent));
                                    return recent.sufficient(counted, counted.get(0).articles(), read);
                                }))
                .orElseGet(() -> count.apply(query.some(read, values)));
        var total = rows.get(0).articles();
        var isComplete = rows.get(0).value() == null;
        rows.stream().skip(1).forEach(each -> each.addTo(byFacet));
        var length = total > most ? Total.atLeast(most) : isComplete ? Total.exactly(total) : Total.atLeast(total);
        return new ListCounts(isTotalWanted ? length : null, byFacet, isComplete && total <= MOST_WITH_FACETS);
    }

    /** One statement if there are facets. */
    ListCounts count(NewestMatches matches, Set<Facet> facets, boolean isTotalWanted) {
        var byFacet = none(facets);
        if (!facets.isEmpty() && !matches.ids().isEmpty()) {
            var sql = "with entries as materialized (select " + VALUES
                    + " from article_filing where article_id = any(:matches)) " + counted(facets);
            data.list(SqlQuery.planned(sql, Map.of("matches", matches.toArray())), Counted::of)
                    .forEach(each -> each.addTo(byFacet));
        }
        return new ListCounts(isTotalWanted ? matches.total() : null, byFacet, matches.isAll());
    }

    private static Map<Facet, List<FacetCount>> none(Set<Facet> facets) {
        var byFacet = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        facets.forEach(facet -> byFacet.put(facet, new ArrayList<>()));
        return byFacet;
    }

    private static String counted(Set<Facet> facets) {
        return facets.stream().sorted().map(Facet::counted).collect(Collectors.joining(" union all "));
    }

    /**
     * @param limited the scan that {@code listed} depends on
     * @param hasValues whether {@code listed} has the values of the facets
     */
    private static SqlQuery statement(Optional<LimitedScan> limited, SqlQuery listed, Set<Facet> facets,
            boolean hasValues) {
        var scanned = limited.map(LimitedScan::newestCandidates);
        var sql = new StringBuilder("with ");
        scanned.ifPresent(all -> sql.append("scanned as materialized (").append(all.sql()).append("), "));
        sql.append("listed as materialized (").append(listed.sql()).append(')');
        if (!facets.isEmpty()) {
            sql.append(", entries as materialized (select ").append(VALUES).append(" from ");
            sql.append(hasValues ? "listed limit " + MOST_WITH_FACETS + ")"
                    : "(select id from listed limit " + MOST_WITH_FACETS + ") l join article_filing f on f.article_id = l.id)");
        }
        sql.append(" select null, ")
                .append(limited.map(scan -> "(select 'more' from scanned offset " + scan.most() + ")").orElse("null"))
                .append(", null, count(*) from listed");
        if (!facets.isEmpty()) {
            sql.append(" union all ").append(counted(facets));
        }
        var parameters = new HashMap<>(listed.parameters());
        scanned.ifPresent(all -> parameters.putAll(all.parameters()));
        return new SqlQuery(sql.toString(), parameters, listed.planning());
    }

    /**
     * @param facet null for the number of all articles, which is the first row
     * @param value then null if these are all
     */
    private record Counted(String facet, String value, String label, long articles) {

        static Counted of(Columns row) throws SQLException {
            return new Counted(row.text(), row.text(), row.text(), row.longNumber());
        }

        void addTo(Map<Facet, List<FacetCount>> byFacet) {
            byFacet.get(Facet.valueOf(facet)).add(new FacetCount(value, label, articles));
        }
    }
}
