package dev.dateline.delivery.article;

import static dev.dateline.delivery.article.ArticleFilter.isGiven;

import java.time.Instant;
import java.util.List;

import dev.dateline.delivery.article.search.Search;
import dev.dateline.delivery.query.Condition;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;

/**
 * The HQL of an article list. There are two ways to make a page of it. One goes along an index that holds some of the
 * articles in order, such as those of a tag, and checks each against the other criteria until the page is full. The other
 * finds all that meet every criterion and then puts them in order. The first is better the more do, the second the fewer,
 * and how many do cannot be known from how many meet each. So the first is tried with no more than so many articles, and
 * if these do not fill a page, then few meet the criteria, and the second is right.
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

    private static final String FILING = "ArticleFiling f";
    private static final String ARTICLE = "join PublishedArticle a on a.id = m.id";
    private static final String SECTION = "left join fetch a.section";

    private static final Order NEWEST = Order.byInstant("-publishedAt", "publishedAt");

    private final ArticleFilter filter;
    private final ArticleCriteria criteria;

    ArticleListQuery(ArticleFilter filter) {
        this.filter = filter;
        this.criteria = filter.criteria();
    }

    boolean hasWords() {
        return filter.search() != null;
    }

    /** Whether a lane alone makes the list, so that going along it is right in any case. */
    boolean isLane(Order order) {
        return checks(lane(order)).isEmpty();
    }

    /** Whether so few can meet the criteria that finding all is right in any case. */
    boolean isShort() {
        return isGiven(criteria.ids());
    }

    /** All articles of the list; {@code a} is the article. */
    KeysetQuery<PublishedArticle> all(Order order) {
        return hasWords() ? withWords(order)
                : isLane(order) && !isShort() ? ofLane(lane(order), lane(order).fromWithArticle())
                : filed(order, FILING + " join f.article a");
    }

    /** The page made by going along the lane, if it has as many articles as the request wants. */
    KeysetQuery<PublishedArticle> along(PageRequest request) {
        var lane = lane(request.order());
        var checks = checks(lane);
        var wanted = request.offset() + request.limit() + 1;
        var toLookAt = checks.isEmpty() ? wanted : Math.max(LEAST_LOOK, LOOK_PER_ITEM * wanted);
        return ofLane(lane, lane.from()).next(toLookAt, request, PublishedArticle.class, "a",
                (checks.isEmpty() ? "" : "join " + FILING + " on f.articleId = m.id ") + ARTICLE, SECTION).where(checks);
    }

    /** The page made by finding all. */
    KeysetQuery<PublishedArticle> sorted(PageRequest request) {
        return filed(request.order(), isByTime(request.order()) ? FILING : FILING + " join f.article a")
                .sorted(request, PublishedArticle.class, "a", ARTICLE, SECTION);
    }

    /** The newest matches, each with its relevance, by which they are ordered: a list of no more than these. */
    KeysetQuery<RankedArticle> ranked() {
        return withWords(NEWEST).first(MOST_RANKED, NEWEST,
                "s.articleId as id, " + filter.search().rank("s") + " as relevance", RankedArticle.class,
                "a, m.relevance", "m", ARTICLE, SECTION);
    }

    private static boolean isByTime(Order order) {
        return order.property().endsWith("At");
    }

    /** The lane that promises to hold the fewest. */
    private Lane lane(Order order) {
        if (isByTime(order)) {
            if (filter.leadingTag() != null) {
                return Lane.ofLink("ArticleTag", "k.key.tagId = :lane", filter.leadingTag(), filter.metByLeadingTag());
            }
            if (filter.author() != null) {
                return Lane.ofLink("ArticleAuthor", "k.key.authorId = :lane", filter.author(), Criterion.AUTHOR);
            }
            if (filter.section() != null) {
                return criteria.descendants()
                        ? Lane.ofLink("ArticleInSection", "k.key.sectionId = :lane", filter.section(), Criterion.SECTION)
                        : Lane.ofLink("ArticleInSection", "k.key.sectionId = :lane and k.position is not null",
                                filter.section(), Criterion.OWN_SECTION);
            }
            if (hasWords()) {
                return Lane.OF_ALL_WITH_WORDS;
            }
        }
        if (isGiven(criteria.languages()) && criteria.languages().size() == 1) {
            return Lane.ofProperty("language", criteria.languages().get(0), Criterion.LANGUAGE);
        }
        if (isGiven(criteria.types()) && criteria.types().size() == 1) {
            return Lane.ofProperty("type", criteria.types().get(0), Criterion.TYPE);
        }
        return Lane.OF_ALL;
    }

    private List<Condition> checks(Lane lane) {
        return Criterion.allBut(lane.met(), filter);
    }

    private KeysetQuery<PublishedArticle> ofLane(Lane lane, String from) {
        return bounded(new KeysetQuery<>(PublishedArticle.class, "a", from, SECTION, lane.alias(), lane.idPath()),
                lane.alias()).where(lane.conditions());
    }

    private KeysetQuery<PublishedArticle> filed(Order order, String from) {
        var query = isByTime(order) ? new KeysetQuery<>(PublishedArticle.class, "a", from, SECTION, "f", "articleId")
                : new KeysetQuery<>(PublishedArticle.class, "a", from, SECTION, "a", "id");
        if (isShort()) {
            query.where("f.articleId in :ids", "ids", criteria.ids());
        }
        return bounded(query, "f").where(Criterion.allBut(null, filter));
    }

    private KeysetQuery<PublishedArticle> withWords(Order order) {
        var lane = lane(order);
        var checks = checks(lane);
        var from = lane.fromWithArticle()
                + (lane == Lane.OF_ALL_WITH_WORDS ? "" : " join SearchableText s on s.articleId = a.id")
                + (checks.isEmpty() ? "" : " join " + FILING + " on f.articleId = a.id");
        var query = ofLane(lane, from).where(checks)
                .where(filter.search().condition("s"), Search.PARAMETER, filter.search().words());
        if (isShort()) {
            query.where("a.id in :ids", "ids", criteria.ids());
        }
        return query;
    }

    private KeysetQuery<PublishedArticle> bounded(KeysetQuery<PublishedArticle> query, String alias) {
        bound(query, alias + ".publishedAt > :publishedAfter", "publishedAfter", criteria.publishedAfter());
        bound(query, alias + ".publishedAt < :publishedBefore", "publishedBefore", criteria.publishedBefore());
        bound(query, alias + ".updatedAt > :updatedAfter", "updatedAfter", criteria.updatedAfter());
        bound(query, alias + ".updatedAt < :updatedBefore", "updatedBefore", criteria.updatedBefore());
        return query;
    }

    private static void bound(KeysetQuery<?> query, String condition, String parameter, Instant value) {
        if (value != null) {
            query.where(condition, parameter, value);
        }
    }
}
