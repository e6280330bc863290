package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import dev.dateline.delivery.article.search.Search;
import dev.dateline.delivery.query.Condition;
import dev.dateline.delivery.query.KeysetPage;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.TimeRange;

/**
 * The SQL of an article list. There are two ways to read a page. One scans an index that returns some of the articles in
 * order, such as those of a tag, and checks the other conditions until the page is full. The other finds all articles of the
 * list and sorts them. The first is better for long lists, the second for short ones, and the length cannot be derived from
 * the number of articles that meet each condition. Therefore the scan is tried first, over a limited number of articles. If
 * it does not fill the page although there are more articles, the list is probably short, and the second way is taken.
 *
 * <p>For full-text searches the database chooses, because it knows the frequency of the words.
 */
final class ArticleListQuery {

    /** How many articles are scanned for each one of the page, and the minimum. */
    private static final int SCANNED_PER_ITEM = 100;
    private static final int LEAST_SCANNED = 2_000;

    /** Fewer for each one before a numbered page; otherwise high numbers would scan everything and then sort it. */
    private static final int SCANNED_PER_ITEM_BEFORE = 10;

    private static final String ID_OF_FILING = "f.article_id as id";
    /**
     * OFFSET 0: otherwise the planner, which does not know the values of the conditions, may look up all articles that meet them to
     * check a few.
     */
    private static final String JOIN_FILING =
            "cross join lateral (select * from article_filing where article_id = m.id offset 0) f ";
    static final String JOIN_ARTICLE = "join article a on a.id = m.id";

    private static final LimitedScan.Key KEY_OF_FILING = new LimitedScan.Key("f.article_id", "f.published_at");

    static final Order NEWEST = Order.byInstant("-publishedAt", "publishedAt");

    private final ResolvedCriteria filter;
    private final ArticleCriteria criteria;
    private final Order order;
    private final String columns;
    private final OrderedScan scan;
    private final List<Condition> checks;
    /** Null without words. Its query includes those filters that searchable texts have terms for. */
    private final Search search;

    /** @param columns of each article, whose alias is {@code a} */
    ArticleListQuery(ResolvedCriteria filter, Order order, String columns) {
        this.filter = filter;
        this.criteria = filter.criteria();
        this.order = order;
        this.columns = columns;
        this.scan = chooseScan();
        this.checks = withLaterBounds(FilingCondition.allExcept(scan.met(), filter));
        this.search = filter.search() == null ? null : filter.search().among(FilingCondition.terms(filter));
    }

    /** For queries without an order, such as the length of the list. */
    static ArticleListQuery inAnyOrder(ResolvedCriteria filter, String columns) {
        return new ArticleListQuery(filter, NEWEST, columns);
    }

    boolean hasWords() {
        return search != null;
    }

    boolean hasIds() {
        return !criteria.ids().only().isEmpty() || criteria.externalId() != null;
    }

    /** Whether the scan returns exactly the list, so that it is right in any case. */
    boolean isCompleteScan() {
        return checks.isEmpty();
    }

    /** Whether one index returns the list, in order. */
    boolean isOneScan() {
        return isCompleteScan() && !hasIds();
    }

    /**
     * How to find the articles, if no index finds them.
     *
     * @param number returns how many items a list probably has; called for words that do not have to match
     */
    Optional<LimitedScan> limited(ToLongFunction<KeysetQuery> number) {
        if (!hasWords()) {
            return filter.noTag().isEmpty() || hasIds() || !FilingCondition.onlyExclude(scan.met(), filter) ? Optional.empty()
                    : Optional.of(new LimitedScan(scan(), key(), JOIN_FILING, checks, LimitedScan.MOST_CHECKED, planning()));
        }
        if (!search.isChecked()) {
            return Optional.empty();
        }
        var check = search.check("m.id");
        var candidates = withWords(search.candidates("f"));
        return Optional.of(hasIds() || number.applyAsLong(candidates) <= LimitedScan.MOST_CANDIDATES
                ? new LimitedScan(candidates, KEY_OF_FILING, "", List.of(check), LimitedScan.MOST_READ,
                        SqlQuery.Planning.FOR_VALUES)
                : new LimitedScan(scan(), key(), isCompleteScan() ? "" : JOIN_FILING,
                        Stream.concat(checks.stream(), Stream.of(check)).toList(), LimitedScan.MOST_READ, planning()));
    }

    private LimitedScan.Key key() {
        return new LimitedScan.Key(scan.id(), scan.alias() + ".published_at");
    }

    /** A page of {@link #limited}. */
    KeysetPage limited(LimitedScan articles, PageRequest request) {
        return articles.page(request, JOIN_ARTICLE);
    }

    /**
     * The articles of the scan, of which {@link #scanned} reads a limited number. A bound of time is checked later if the index does not
     * have the time: to find the few articles of a day, the database would read all headlines.
     */
    private KeysetQuery scan() {
        return isByHeadline() ? unbounded(scan.from()) : scanInTime().where(otherTime());
    }

    /** No article is updated before its publication: a bound on one time is also one on the other. */
    private KeysetQuery scanInTime() {
        var published = criteria.published();
        var updated = criteria.updated();
        var scanned = unbounded(scan.from());
        return isByPublication()
                ? scanned.whereBetween(scan.alias(), "publishedAt",
                        TimeRange.of(published.after(), null, published.before(), updated.before()))
                : scanned.whereBetween(scan.alias(), "updatedAt",
                        TimeRange.of(updated.after(), published.after(), updated.before(), null));
    }

    private List<Condition> otherTime() {
        return isByPublication() ? KeysetQuery.between(scan.alias(), "updatedAt", criteria.updated())
                : KeysetQuery.between(scan.alias(), "publishedAt", criteria.published());
    }

    /** Whether the index of a bound on the other time is better than that of the order depends on how many articles it leaves. */
    private SqlQuery.Planning planning() {
        return isByHeadline() || otherTime().isEmpty() ? SqlQuery.Planning.ONCE : SqlQuery.Planning.FOR_VALUES;
    }

    private boolean isByPublication() {
        return order.property().equals(NEWEST.property());
    }

    /** The conditions with the bounds that {@link #scan()} does not check. */
    private List<Condition> withLaterBounds(List<Condition> conditions) {
        return !isByHeadline() ? conditions : Stream.of(conditions, KeysetQuery.between("f", "publishedAt", criteria.published()),
                KeysetQuery.between("f", "updatedAt", criteria.updated())).flatMap(List::stream).toList();
    }

    private int scanLimit(PageRequest request) {
        return isCompleteScan() ? request.limit() + 1
                : Math.max(LEAST_SCANNED, SCANNED_PER_ITEM * (request.limit() + 1)) + SCANNED_PER_ITEM_BEFORE * request.offset();
    }

    /** The page read by scanning; it may be incomplete. */
    KeysetPage scanned(PageRequest request) {
        return scan().next(scanLimit(request), request, (isCompleteScan() ? "" : JOIN_FILING) + JOIN_ARTICLE, checks,
                planning());
    }

    /** The first article that {@link #scanned} does not read; no row if it reads all. */
    SqlQuery afterScanned(PageRequest request) {
        return scan().keyAt(scanLimit(request) + 1, request, SqlQuery.Planning.FOR_VALUES);
    }

    /** The page read by finding all articles and sorting them. */
    KeysetPage sorted(PageRequest request) {
        var found = filed();
        return (isOfRemainingSections() ? found.where(FilingCondition.REMAINING_SECTIONS, "noSection",
                filter.noSection().toArray(UUID[]::new)) : found).sorted(request, JOIN_ARTICLE);
    }

    /** Without a filter that is likely to match fewer articles than the sections that are not excluded. */
    private boolean isOfRemainingSections() {
        return !filter.noSection().isEmpty() && filter.anySection().isEmpty() && filter.anyTag().isEmpty()
                && filter.allTags().isEmpty() && filter.anyAuthor().isEmpty() && criteria.media() == null && !hasIds();
    }

    /** The page of a search: only the articles of the page itself are read, not those before it. */
    KeysetPage found(PageRequest request) {
        return firstWithWords().next(request.limit() + 1, request, JOIN_ARTICLE, List.of(), SqlQuery.Planning.FOR_VALUES);
    }

    /** The page of a search, found by reading all matches from the index of words and sorting them. */
    KeysetPage indexed(PageRequest request) {
        return withWords().sorted(request, JOIN_ARTICLE);
    }

    /** The page of a search among the articles of recent periods, found by the index of words. */
    KeysetPage indexed(PageRequest request, RecentPeriods recent) {
        return indexed(request, recent, JOIN_ARTICLE);
    }

    private KeysetPage indexed(PageRequest request, RecentPeriods recent, String join) {
        return withWords().where(List.of(recent.includes("f"))).sorted(request, join, laterWithWords(recent));
    }

    /** The matches of the words, without an order. */
    KeysetQuery matches() {
        return withWords(ofTexts(), search.condition("f"));
    }

    /** When the articles of the rest of the list were published; empty if the request does not read the newest ones first. */
    Optional<TimeRange> publishedInRest(PageRequest request) {
        if (!isByPublication() || !request.readsDescending()) {
            return Optional.empty();
        }
        var published = criteria.published();
        return Optional.of(request.position() == null ? published
                : TimeRange.of(published.after(), null, published.before(), (Instant) request.position().value()));
    }

    /** The texts in the order of the list, of which some match. */
    LimitedScan texts(int most) {
        var others = withLaterBounds(FilingCondition.withoutTerm(filter));
        var texts = isByHeadline() ? scan() : ofTexts();
        return new LimitedScan(texts, isByHeadline() ? key() : KEY_OF_FILING, others.isEmpty() ? "" : JOIN_FILING,
                Stream.of(others, FilingCondition.onId("m.id", filter), List.of(search.check("m.id"))).flatMap(List::stream)
                        .toList(),
                most, planning());
    }

    /** The ids of the newest matches of a search. */
    SqlQuery newestFound(int limit) {
        return firstWithWords().first(limit, NEWEST, ID_OF_FILING, "m.id", "").ids(limit);
    }

    /**
     * The ids of the newest matches of a search, found by the index of words. The database would read all texts in the order of the list if it expects many matches,
     * even if there are only few.
     */
    SqlQuery newestIndexed(int limit) {
        return withWords().sorted(PageRequest.ofFirst(NEWEST, limit - 1), "").query();
    }

    /** The ids of the newest matches of a search among the articles of recent periods, found by the index of words. */
    SqlQuery newestIndexed(int limit, RecentPeriods recent) {
        return indexed(PageRequest.ofFirst(NEWEST, limit - 1), recent, "").query();
    }

    /** All articles of the list, for counting. */
    KeysetQuery counted() {
        return hasWords() ? withWords() : isOneScan() ? bounded(unbounded(scan.from()), scan.alias()) : filed();
    }

    /** Whether {@link #some} can read the values of the index entries without looking these up by id. */
    boolean readsFilings() {
        return hasWords() || !isOneScan();
    }

    /**
     * The ids of some articles of the list, the newest ones if an index returns them in this order.
     *
     * @param values columns of the index entries to read too, if {@link #readsFilings}
     */
    SqlQuery some(int limit, String values) {
        return readsFilings() ? counted().rows(ID_OF_FILING + values, limit)
                : scan().first(limit, NEWEST, scan.id() + " as id", "m.id", "").ids(limit);
    }

    /** The ids of some articles of the list among those of recent periods, for words or several filters. */
    SqlQuery some(int limit, String values, RecentPeriods recent) {
        var parts = Stream.of(counted().where(List.of(recent.includes("f"))),
                hasWords() ? laterWithWords(recent) : filed().where(List.of(recent.precedeArticle("f.article_id"))))
                .map(part -> part.rows(ID_OF_FILING + values, limit)).toList();
        var all = SqlQuery.unionAll(parts);
        return new SqlQuery("select u.id" + values + " from (" + all.sql() + ") u limit " + limit, all.parameters(),
                all.planning());
    }

    private KeysetQuery laterWithWords(RecentPeriods recent) {
        return withWords(search.conditionOfFew("f")).where(List.of(recent.precede("f")));
    }

    private KeysetQuery withWords() {
        return withWords(search.condition("f"));
    }

    private KeysetQuery withWords(Condition words) {
        return withWords(bounded(filingsInOrder(), "f"), words);
    }

    /** For the first articles in an order. */
    private KeysetQuery firstWithWords() {
        return withWords(isByHeadline() ? bounded(unbounded(scan.fromWithFiling()), "f") : ofTexts(), search.firstCondition("f"));
    }

    private KeysetQuery withWords(KeysetQuery texts, Condition words) {
        var query = texts.where(FilingCondition.withoutTerm(filter)).where(FilingCondition.onId(KEY_OF_FILING.id(), filter))
                .where(List.of(words));
        return hasIds() ? restricted(query, KEY_OF_FILING.id()) : query;
    }

    /** All index entries; only the articles themselves have the headlines. */
    private KeysetQuery filingsInOrder() {
        return isByHeadline() ? listed(OrderedScan.FILING + " join article a on a.id = f.article_id", "a", "id") : filings();
    }

    private KeysetQuery ofTexts() {
        return bounded(filings(), "f");
    }

    private KeysetQuery filings() {
        return listed(OrderedScan.FILING, "f", "article_id");
    }

    private boolean isByHeadline() {
        return order.property().equals(PublishedArticle.HEADLINE);
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
            if (filter.anyAuthor().size() == 1) {
                return OrderedScan.ofAuthor(filter.anyAuthor().iterator().next());
            }
            if (filter.anySection().size() == 1) {
                var section = filter.anySection().iterator().next();
                return criteria.sections().descendants() ? OrderedScan.ofSection(section) : OrderedScan.ofOwnSection(section);
            }
        }
        if (criteria.languages().size() == 1) {
            return OrderedScan.ofLanguage(criteria.languages().get(0));
        }
        if (criteria.types().size() == 1) {
            return OrderedScan.ofType(criteria.types().get(0));
        }
        return OrderedScan.OF_ALL;
    }

    private KeysetQuery unbounded(String from) {
        return listed(from, scan.alias(), scan.idColumn()).where(scan.conditions());
    }

    private KeysetQuery filed() {
        var query = bounded(filingsInOrder(), "f").where(FilingCondition.all(filter));
        return hasIds() ? restricted(query, "f.article_id") : query;
    }

    private KeysetQuery listed(String from, String keyAlias, String id) {
        return new KeysetQuery(columns, from, keyAlias, id);
    }

    private KeysetQuery restricted(KeysetQuery query, String id) {
        if (!criteria.ids().only().isEmpty()) {
            query.where(id + " = any(:ids)", "ids", criteria.ids().only().toArray(UUID[]::new));
        }
        return criteria.externalId() == null ? query
                : query.where(id + " in (select x.id from article x where x.external_id = :externalId)", "externalId",
                        criteria.externalId());
    }

    private KeysetQuery bounded(KeysetQuery query, String alias) {
        return query.whereBetween(alias, "publishedAt", criteria.published())
                .whereBetween(alias, "updatedAt", criteria.updated());
    }
}
