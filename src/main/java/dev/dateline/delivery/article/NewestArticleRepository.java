package dev.dateline.delivery.article;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.KeysetPage;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.PageRequest;

/** Reads the ids of the newest articles of several lists at once. */
@ApplicationScoped
class NewestArticleRepository {

    private final PublishedData data;

    NewestArticleRepository(PublishedData data) {
        this.data = data;
    }

    /** One statement, and another one for those lists with several criteria that a scan does not fill. */
    List<List<UUID>> list(List<ResolvedCriteria> lists, List<Integer> limits) {
        var queries = lists.stream().map(filter -> ArticleListQuery.inAnyOrder(filter, "m.id, m.published_at")).toList();
        var found = new ArrayList<List<UUID>>(lists.stream().map(list -> List.<UUID>of()).toList());
        var all = IntStream.range(0, lists.size()).filter(i -> !lists.get(i).matchesNothing()).boxed().toList();
        read(all, queries, limits, ArticleListQuery::scanned, found);
        var incomplete = all.stream()
                .filter(i -> !queries.get(i).isCompleteScan() && found.get(i).size() < limits.get(i)).toList();
        read(incomplete, queries, limits, ArticleListQuery::sorted, found);
        return found;
    }

    /** @param which the positions of the lists to read; their results replace those in {@code found} */
    private void read(List<Integer> which, List<ArticleListQuery> queries, List<Integer> limits,
            BiFunction<ArticleListQuery, PageRequest, KeysetPage> page, List<List<UUID>> found) {
        if (which.isEmpty()) {
            return;
        }
        var union = SqlQuery.unionAll(which.stream()
                .map(i -> page.apply(queries.get(i), PageRequest.ofFirst(ArticleListQuery.NEWEST, limits.get(i))).query())
                .toList());
        which.forEach(i -> found.set(i, new ArrayList<>()));
        data.list(SqlQuery.of("select part, id from (" + union.sql() + ") u order by part, published_at desc, id desc",
                union.parameters()), row -> found.get(which.get(row.number())).add(row.id()));
    }
}
