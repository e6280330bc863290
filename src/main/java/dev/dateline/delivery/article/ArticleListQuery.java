package dev.dateline.delivery.article;

import java.util.List;

import dev.dateline.delivery.article.search.Search;
import dev.dateline.delivery.query.Condition;
import dev.dateline.delivery.query.KeysetPage;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;

/**
 * The HQL of an article list. There are two ways to make a page of it. One goes along a lane, an index that holds some of the
 * articles in order, such as those of a tag, and checks each against what else is asked until the page is full. The other
 * finds all that the list holds and then puts them in order. The first is better the more these are, the second the fewer,
 * and how many they are cannot be known from how many meet each condition. So the first is tried with no more than so many
 * articles, and if these do not fill a page and the lane goes on, then few are to be expected, and the second is right.
 *
 * <p>Lists with words leave the choice to the database, which knows how frequent these are.
 */
final class ArticleListQuery {

    /**
     * So many matches are ranked, the newest: to rank one, what it can be found by has to be read as a whole, so ranking
     * all would cost the more the more common a word is. As many took 25 ms where half of all articles had the word, twice
     * as many 40 ms.
     */
    static final int MOST_RANKED = 1_000;

    /** So many articles of a lane are looked at for each one that a page has to have, and so many at least. */
    private static final int LOOK_PER_ITEM = 100;
    private static final int LEAST_LOOK = 2_000;

    /** For each one that comes before a numbered page fewer, or far pages would look at the whole lane and then sort it. */
    private static final int LOOK_PER_ITEM_BEFORE = 10;

    private static final String FILING = "ArticleFiling f";
    private static final String JOIN_FILING = "join " + FILING + " on f.articleId = m.id ";
    private static final String JOIN_ARTICLE = "join PublishedArticle a on a.id = m.id";

    private static final String HEADLINE = "headlineSortKey";
    private static final Order NEWEST = Order.byInstant("-publishedAt", "publishedAt");

    private final ArticleFilter filter;
    private final ArticleCriteria criteria;
    private final Order order;
    private final Lane lane;
    private final List<Condition> checks;

    ArticleListQuery(ArticleFilter filter, Order order) {
        this.filter = filter;
        this.criteria = filter.criteria();
        this.order = order;
        this.lane = lane();
        this.checks = FiledUnder.allBut(lane.met(), filter);
    }

    /** For what has no order, such as the length of the list. */
    static ArticleListQuery inAnyOrder(ArticleFilter filter) {
        return new ArticleListQuery(filter, NEWEST);
    }

    boolean hasWords() {
        return filter.search() != null;
    }

    boolean hasIds() {
        return !criteria.ids().isEmpty();
    }

    /** Whether the lane alone makes the list, so that going along it is right in any case. */
    boolean isLane() {
        return checks.isEmpty();
    }

    /** The articles of the lane, of which {@link #along} looks at the next so many. */
    KeysetQuery<PublishedArticle> ofLane() {
        return ofLane(lane.from());
    }

    int toLookAt(PageRequest request) {
        return isLane() ? request.limit() + 1
                : Math.max(LEAST_LOOK, LOOK_PER_ITEM * (request.limit() + 1)) + LOOK_PER_ITEM_BEFORE * request.offset();
    }

    /** The page made by going along the lane, if it has as many articles as the request wants. */
    KeysetPage<PublishedArticle> along(PageRequest request) {
        return ofLane().next(toLookAt(request), request, (isLane() ? "" : JOIN_FILING) + JOIN_ARTICLE, checks);
    }

    /** The page made by finding all. */
    KeysetPage<PublishedArticle> sorted(PageRequest request) {
        return (isByHeadline() ? filed(FILING + " join PublishedArticle a on a.id = f.articleId", "a", "id") : filed())
                .sorted(request, JOIN_ARTICLE);
    }

    /** The page of a list with words: only the articles of the page itself are read, not those before it. */
    KeysetPage<PublishedArticle> found(PageRequest request) {
        return withWords().next(request.limit() + 1, request, JOIN_ARTICLE, List.of());
    }

    /** The newest matches of the words, each with its relevance, by which they are ordered: a list of no more than these. */
    KeysetQuery<RankedArticle> ranked() {
        return withWords().first(MOST_RANKED, order,
                "s.articleId as id, " + filter.search().rank("s") + " as relevance", RankedArticle.class,
                "a, m.relevance", JOIN_ARTICLE);
    }

    /** All articles of the list, to be counted. */
    KeysetQuery<PublishedArticle> counted() {
        return hasWords() ? withWords() : isLane() && !hasIds() ? ofLane() : filed();
    }

    private KeysetQuery<PublishedArticle> withWords() {
        var search = filter.search();
        var query = ofLane(lane.fromWithText()
                + (isLane() ? "" : " join " + FILING + " on f.articleId = " + lane.id())).where(checks)
                        .where(search.condition("s"), Search.PARAMETER, search.words());
        return hasIds() ? query.where(lane.id() + " in :ids", "ids", criteria.ids()) : query;
    }

    private boolean isByHeadline() {
        return order.property().equals(HEADLINE);
    }

    /** One that promises to hold few: by headline, articles are in order within a language or a type at most. */
    private Lane lane() {
        if (!isByHeadline()) {
            if (filter.anyTag().size() == 1) {
                return Lane.ofTag(filter.anyTag().iterator().next(), FiledUnder.ANY_TAG);
            }
            if (!filter.allTags().isEmpty()) {
                return Lane.ofTag(filter.allTags().iterator().next(),
                        filter.allTags().size() == 1 ? FiledUnder.ALL_TAGS : null);
            }
            if (filter.author() != null) {
                return Lane.ofAuthor(filter.author());
            }
            if (filter.section() != null) {
                return criteria.descendants() ? Lane.ofSection(filter.section()) : Lane.ofOwnSection(filter.section());
            }
        }
        if (criteria.languages().size() == 1) {
            return Lane.ofLanguage(criteria.languages().get(0));
        }
        if (criteria.types().size() == 1) {
            return Lane.ofType(criteria.types().get(0));
        }
        return hasWords() && !isByHeadline() ? Lane.OF_ALL_WITH_WORDS : Lane.OF_ALL;
    }

    private KeysetQuery<PublishedArticle> ofLane(String from) {
        return bounded(listed(from, lane.alias(), lane.idPath()), lane.alias()).where(lane.conditions());
    }

    private KeysetQuery<PublishedArticle> filed() {
        return filed(FILING, "f", "articleId");
    }

    private KeysetQuery<PublishedArticle> filed(String from, String keyAlias, String idPath) {
        var query = bounded(listed(from, keyAlias, idPath), "f").where(FiledUnder.all(filter));
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
