package dev.dateline.delivery.article;

import java.util.List;

import dev.dateline.delivery.article.search.Search;
import dev.dateline.delivery.query.Condition;
import dev.dateline.delivery.query.KeysetPage;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;

/**
 * The HQL of an article list. There are two ways to read a page. One scans an index that returns some of the articles in
 * order, such as those of a tag, and checks the other conditions until the page is full. The other finds all articles of the
 * list and sorts them. The first is better for long lists, the second for short ones, and the length cannot be derived from
 * the number of articles that meet each condition. Therefore the scan is tried first, over a limited number of articles. If
 * it does not fill the page and is not complete, the list is probably short, and the second way is taken.
 *
 * <p>For full-text searches the database chooses, because it knows the frequency of the words.
 */
final class ArticleListQuery {

    /**
     * The newest matches, which are ranked. Ranking a match reads its complete searchable text, so ranking all would take
     * longer the more frequent a word is: 1,000 take 25 ms for a word that half of the articles have, 2,000 take 40 ms.
     */
    static final int MOST_RANKED = 1_000;

    /** How many articles are scanned for each one of the page, and the minimum. */
    private static final int SCANNED_PER_ITEM = 100;
    private static final int LEAST_SCANNED = 2_000;

    /** Fewer for each one before a numbered page; otherwise high numbers would scan everything and then sort it. */
    private static final int SCANNED_PER_ITEM_BEFORE = 10;

    private static final String FILING = "ArticleIndexEntry f";
    private static final String JOIN_FILING = "join " + FILING + " on f.articleId = m.id ";
    private static final String JOIN_ARTICLE = "join PublishedArticle a on a.id = m.id";

    private static final String HEADLINE = "headlineSortKey";
    private static final Order NEWEST = Order.byInstant("-publishedAt", "publishedAt");

    private final ResolvedCriteria filter;
    private final ArticleCriteria criteria;
    private final Order order;
    private final OrderedScan scan;
    private final List<Condition> checks;

    ArticleListQuery(ResolvedCriteria filter, Order order) {
        this.filter = filter;
        this.criteria = filter.criteria();
        this.order = order;
        this.scan = chooseScan();
        this.checks = FilingCondition.allExcept(scan.met(), filter);
    }

    /** For queries without an order, such as the length of the list. */
    static ArticleListQuery inAnyOrder(ResolvedCriteria filter) {
        return new ArticleListQuery(filter, NEWEST);
    }

    boolean hasWords() {
        return filter.search() != null;
    }

    boolean hasIds() {
        return !criteria.ids().isEmpty();
    }

    /** Whether the scan returns exactly the list, so that it is right in any case. */
    boolean isCompleteScan() {
        return checks.isEmpty();
    }

    /** The articles of the scan, of which {@link #scanned} reads a limited number. */
    KeysetQuery<PublishedArticle> scan() {
        return scan(scan.from());
    }

    int scanLimit(PageRequest request) {
        return isCompleteScan() ? request.limit() + 1
                : Math.max(LEAST_SCANNED, SCANNED_PER_ITEM * (request.limit() + 1)) + SCANNED_PER_ITEM_BEFORE * request.offset();
    }

    /** The page read by scanning; it may be incomplete. */
    KeysetPage<PublishedArticle> scanned(PageRequest request) {
        return scan().next(scanLimit(request), request, (isCompleteScan() ? "" : JOIN_FILING) + JOIN_ARTICLE, checks);
    }

    /** The page read by finding all articles and sorting them. */
    KeysetPage<PublishedArticle> sorted(PageRequest request) {
        return (isByHeadline() ? filed(FILING + " join PublishedArticle a on a.id = f.articleId", "a", "id") : filed())
                .sorted(request, JOIN_ARTICLE);
    }

    /** The page of a search: only the articles of the page itself are read, not those before it. */
    KeysetPage<PublishedArticle> found(PageRequest request) {
        return withWords().next(request.limit() + 1, request, JOIN_ARTICLE, List.of());
    }

    /** The newest matches, ordered by their relevance. */
    KeysetQuery<RankedArticle> ranked() {
        return withWords().first(MOST_RANKED, order,
                "s.articleId as id, " + filter.search().rank("s") + " as relevance", RankedArticle.class,
                "a, m.relevance", JOIN_ARTICLE);
    }

    /** All articles of the list, for counting. */
    KeysetQuery<PublishedArticle> counted() {
        return hasWords() ? withWords() : isCompleteScan() && !hasIds() ? scan() : filed();
    }

    private KeysetQuery<PublishedArticle> withWords() {
        var search = filter.search();
        var query = scan(scan.fromWithText()
                + (isCompleteScan() ? "" : " join " + FILING + " on f.articleId = " + scan.id())).where(checks)
                .where(search.condition("s"), Search.PARAMETER, search.words());
        return hasIds() ? query.where(scan.id() + " in :ids", "ids", criteria.ids()) : query;
    }

    private boolean isByHeadline() {
        return order.property().equals(HEADLINE);
    }

    /** The scan that is likely to be short. Only those of all articles, a language or a type are ordered by headline. */
    private OrderedScan chooseScan() {
        if (!isByHeadline()) {
            if (filter.anyTag().size() == 1) {
                return OrderedScan.ofTag(filter.anyTag().iterator().next(), FilingCondition.ANY_TAG);
            }
            if (!filter.allTags().isEmpty()) {
                return OrderedScan.ofTag(filter.allTags().iterator().next(),
                        filter.allTags().size() == 1 ? FilingCondition.ALL_TAGS : null);
            }
            if (filter.author() != null) {
                return OrderedScan.ofAuthor(filter.author());
            }
            if (filter.section() != null) {
                return criteria.descendants() ? OrderedScan.ofSection(filter.section())
                        : OrderedScan.ofOwnSection(filter.section());
            }
        }
        if (criteria.languages().size() == 1) {
            return OrderedScan.ofLanguage(criteria.languages().get(0));
        }
        if (criteria.types().size() == 1) {
            return OrderedScan.ofType(criteria.types().get(0));
        }
        return hasWords() && !isByHeadline() ? OrderedScan.OF_ALL_WITH_WORDS : OrderedScan.OF_ALL;
    }

    private KeysetQuery<PublishedArticle> scan(String from) {
        return bounded(listed(from, scan.alias(), scan.idPath()), scan.alias()).where(scan.conditions());
    }

    private KeysetQuery<PublishedArticle> filed() {
        return filed(FILING, "f", "articleId");
    }

    private KeysetQuery<PublishedArticle> filed(String from, String keyAlias, String idPath) {
        var query = bounded(listed(from, keyAlias, idPath), "f").where(FilingCondition.all(filter));
        return hasIds() ? query.where("f.articleId in :ids", "ids", criteria.ids()) : query;
    }

    private static KeysetQuery<PublishedArticle> listed(String from, String keyAlias, String idPath) {
        return new KeysetQuery<>(PublishedArticle.class, "a", from, "left join fetch a.section", keyAlias, idPath);
    }

    private KeysetQuery<PublishedArticle> bounded(KeysetQuery<PublishedArticle> query, String alias) {
        return query.whereBetween(alias, "publishedAt", criteria.publishedAfter(), criteria.publishedBefore())
                .whereBetween(alias, "updatedAt", criteria.updatedAfter(), criteria.updatedBefore());
    }
}
