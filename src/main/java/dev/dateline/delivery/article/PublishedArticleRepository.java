package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.query.KeysetPage;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.PublishedData.Row;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.Count;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.page.Slice;
import dev.dateline.http.page.TimeRange;
import dev.dateline.http.page.Total;
import dev.dateline.http.problem.ProblemException;

@ApplicationScoped
class PublishedArticleRepository {

    private static final Map<String, Function<PublishedArticle, Object>> VALUES = Map.of(
            "publishedAt", PublishedArticle::publishedAt,
            "updatedAt", PublishedArticle::updatedAt,
            PublishedArticle.HEADLINE, PublishedArticle::headlineSortKey);

    /** So many matches of words are found and sorted in about the time in which one text is read. */
    private static final int SORTED_PER_TEXT = 4;
    /** One of so many articles is more than the database expects for words whose frequency it does not know. */
    private static final int ARTICLES_PER_UNKNOWN = 100;
    /** The texts that are read until a page is likely to be full: at least, and for each that has to be read on average. */
    private static final int LEAST_TEXTS = 1_000;
    private static final int TEXTS_PER_EXPECTED = 2;

    private final PublishedData data;
    private final RecentPeriodRepository periods;
    private final CachedCards cards;

    PublishedArticleRepository(PublishedData data, RecentPeriodRepository periods, CachedCards cards) {
        this.data = data;
        this.periods = periods;
        this.cards = cards;
    }

    /**
     * Without bodies and a total. One statement, and one or two more for several criteria if a scan does not fill the page, or for words in a
     * large archive.
     */
    Slice<PublishedArticle> list(ResolvedCriteria filter, PageRequest request, Set<ArticlePart> wanted) {
        if (filter.matchesNothing()) {
            return Slice.ofNone(request);
        }
        var columns = PublishedArticle.columns(wanted, request.order());
        return page(new ArticleListQuery(filter, request.order(), columns), request, rowOf(wanted, request.order()));
    }

    /** The number of articles that the database expects. */
    Total estimate(ResolvedCriteria filter) {
        return filter.matchesNothing() ? Total.exactly(0)
                : ArticleListQuery.inAnyOrder(filter, "a.id").counted().total(data, Count.ESTIMATE);
    }

    private Slice<PublishedArticle> page(ArticleListQuery query, PageRequest request, Row<PublishedArticle> row) {
        var limited = query.limited(candidates -> candidates.estimate(data));
        if (limited.isPresent()) {
            var page = fetch(query.limited(limited.get(), request), row);
            return page.hasMore(request) ? page
                    : lastChecked(limited.get(), request).map(last -> continued(page, last, request)).orElse(page);
        }
        if (query.hasWords()) {
            return periods.areKnown() && !query.hasIds() ? pageOfMany(query, request, row) : fetch(query.found(request), row);
        }
        if (query.hasIds()) {
            return fetch(query.sorted(request), row);
        }
        var page = fetch(query.scanned(request), row);
        return page.hasMore(request) || query.isCompleteScan() || isLast(query, request) ? page
                : fetch(query.sorted(request), row);
    }

    /** A numbered page without items would continue the list at a place that depends on its number. */
    private static Slice<PublishedArticle> continued(Slice<PublishedArticle> page, Position last, PageRequest request) {
        if (page.items().isEmpty() && request.offset() > 0) {
            throw ProblemException.invalidParameter("page",
                    "begins behind the articles that are checked for it: follow page.next of the first page with cursor");
        }
        return page.continuedAt(last, request);
    }

    /**
     * The database expects words and filters to be independent of each other, and would read the texts of all articles for those
     * that exclude each other. Therefore it reads as many as probably fill the page, and then all matches that the index finds.
     */
    private Slice<PublishedArticle> pageOfMany(ArticleListQuery query, PageRequest request, Row<PublishedArticle> row) {
        var expected = query.matches().estimate(data);
        return query.publishedInRest(request).map(published -> pageInPeriods(query, request, row, published, expected))
                .orElseGet(() -> pageOfTexts(query, request, row, expected))
                .orElseGet(() -> fetch(query.indexed(request), row));
    }

    private Optional<Slice<PublishedArticle>> pageInPeriods(ArticleListQuery query, PageRequest request,
            Row<PublishedArticle> row, TimeRange published, long expected) {
        var wanted = wanted(request);
        return periods.find(wanted, published, () -> expected).flatMap(recent -> {
            var page = fetch(query.indexed(request, recent), row);
            return recent.sufficient(page, page.hasMore(request) ? wanted : 0, wanted);
        });
    }

    private Optional<Slice<PublishedArticle>> pageOfTexts(ArticleListQuery query, PageRequest request,
            Row<PublishedArticle> row, long expected) {
        var needed = periods.articles() * wanted(request) / expected;
        var sorted = SORTED_PER_TEXT * needed;
        if (expected <= sorted
                || expected * ARTICLES_PER_UNKNOWN <= periods.articles() && !query.matches().hasMoreThan(sorted, data)) {
            return Optional.empty();
        }
        var scan = query.texts((int) Math.max(LEAST_TEXTS, TEXTS_PER_EXPECTED * needed));
        var page = fetch(query.limited(scan, request), row);
        return Optional.of(page).filter(found -> found.hasMore(request) || lastChecked(scan, request).isEmpty());
    }

    /** The number of matches up to the first one of the next page. */
    private static int wanted(PageRequest request) {
        return request.offset() + request.limit() + 1;
    }

    /** Whether the scan has read everything, as before the second page. */
    private boolean isLast(ArticleListQuery query, PageRequest request) {
        return data.find(query.afterScanned(request), Columns::id).isEmpty();
    }

    private Optional<Position> lastChecked(LimitedScan limited, PageRequest request) {
        var isText = request.order().property().equals(PublishedArticle.HEADLINE);
        return data.find(limited.last(request), row -> {
            var id = row.id();
            return new Position(isText ? row.text() : row.time(), id, request.readsBackwards());
        });
    }

    private Slice<PublishedArticle> fetch(KeysetPage page, Row<PublishedArticle> row) {
        return page.fetch(query -> data.list(query, row), VALUES, PublishedArticle::id);
    }

    private Row<PublishedArticle> rowOf(Set<ArticlePart> wanted, Order order) {
        var known = cards.known(wanted, order);
        return row -> PublishedArticle.of(row, known);
    }

    List<PublishedArticle> listNewest(int limit, Set<ArticlePart> wanted) {
        return data.list(
                select(PublishedArticle.columns(wanted), "order by a.published_at desc, a.id desc limit " + limit, Map.of()),
                rowOf(wanted, ArticleListQuery.NEWEST));
    }

    /** In any order, without bodies. */
    List<PublishedArticle> listByIds(Collection<UUID> ids, Set<ArticlePart> wanted) {
        return ids.isEmpty() ? List.of() : data.list(select(PublishedArticle.columns(wanted), "where a.id = any(:ids)",
                Map.of("ids", ids.toArray(UUID[]::new))), rowOf(wanted, ArticleListQuery.NEWEST));
    }

    /** With the body, if it is wanted. */
    Optional<PublishedArticle> find(UUID id, Set<ArticlePart> wanted) {
        return findOne(wanted, "where a.id = :id", Map.of("id", id));
    }

    Optional<PublishedArticle> findBySlug(String slug, Set<ArticlePart> wanted) {
        return findOne(wanted, "where a.slug = :slug", Map.of("slug", slug));
    }

    private Optional<PublishedArticle> findOne(Set<ArticlePart> wanted, String where, Map<String, Object> parameters) {
        return data.find(select(PublishedArticle.columnsWithBody(wanted), where, parameters), PublishedArticle::of);
    }

    private static SqlQuery select(String columns, String rest, Map<String, Object> parameters) {
        return SqlQuery.planned("select " + columns + " from article a " + rest, parameters);
    }
}
