package dev.dateline.delivery.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.article.search.Search;
import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

/** The matches of a search in the order of their relevance. */
@ApplicationScoped
class RankedArticleRepository {

    private static final String RELEVANCE = "relevance";

    /**
     * Ranking a match reads its complete searchable text, so ranking all would take longer the more frequent a word is: 500 take
     * as long as a dozen pages for a word that half of the articles have.
     */
    private static final int MOST_RANKED = 500;

    private static final Map<String, Function<RankedArticle, Object>> VALUES = Map.of(RELEVANCE, RankedArticle::relevance);

    private final PublishedData data;
    private final RecentPeriodRepository periods;
    private final CachedCards cards;

    RankedArticleRepository(PublishedData data, RecentPeriodRepository periods, CachedCards cards) {
        this.data = data;
        this.periods = periods;
        this.cards = cards;
    }

    static boolean isRanked(PageRequest request) {
        return request.order().property().equals(RELEVANCE);
    }

    /** One statement; one more for words that do not have to match, and one or two more in a large archive. */
    NewestMatches findNewest(ResolvedCriteria filter) {
        if (filter.matchesNothing()) {
            return NewestMatches.NONE;
        }
        var query = ArticleListQuery.inAnyOrder(filter, "m.id");
        var wanted = MOST_RANKED + 1;
        var rows = query.limited(candidates -> candidates.estimate(data)).map(scan -> ids(scan.newest(wanted)))
                .orElseGet(() -> findNewest(query, filter, wanted));
        var ids = rows.stream().filter(Objects::nonNull).limit(MOST_RANKED).toList();
        return new NewestMatches(ids, ids.size() == rows.size());
    }

    private List<UUID> findNewest(ArticleListQuery query, ResolvedCriteria filter, int wanted) {
        if (!periods.areKnown()) {
            return ids(query.newestFound(wanted));
        }
        return periods.find(wanted, filter.criteria().published(), () -> query.counted().estimate(data))
                .flatMap(recent -> {
                    var found = ids(query.newestIndexed(wanted, recent));
                    return recent.sufficient(found, found.size(), wanted);
                })
                .orElseGet(() -> ids(query.newestIndexed(wanted)));
    }

    private List<UUID> ids(SqlQuery query) {
        return data.list(query, Columns::id);
    }

    /** A page of the matches, without a total: one statement. */
    Slice<PublishedArticle> list(NewestMatches matches, ResolvedCriteria filter, PageRequest request, Set<ArticlePart> wanted) {
        if (matches.ids().isEmpty()) {
            return Slice.ofNone(request);
        }
        var parameters = new HashMap<>(filter.search().parameters());
        parameters.put("matches", matches.toArray());
        var ranked = new KeysetQuery("m.relevance, " + PublishedArticle.columns(wanted),
                "(select s.article_id as id, " + filter.search().rank("s") + " as relevance from " + Search.MATCHES
                        + " s offset 0) r",
                parameters, "r", "id");
        var known = cards.known(wanted, request.order());
        var slice = ranked
                .next(request.limit() + 1, request, ArticleListQuery.JOIN_ARTICLE, List.of(), SqlQuery.Planning.ONCE)
                .fetch(page -> data.list(page, row -> RankedArticle.of(row, known)), VALUES, found -> found.article().id());
        return slice.withItems(slice.items().stream().map(RankedArticle::article).toList());
    }
}
