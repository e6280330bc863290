package dev.dateline.delivery.article;

import static dev.dateline.delivery.article.ArticleFilter.isGiven;

import java.time.Instant;

import dev.dateline.delivery.article.search.Search;
import dev.dateline.delivery.query.KeysetQuery;
import dev.dateline.http.page.Order;

/**
 * The HQL of an article list. A list of one tag, author or section that is ordered by time is read along that one's index,
 * in order, so that only the rows of the page are touched; further conditions are checked row by row. Words are a join, so
 * that the database can do this or begin with the articles that have them, whichever are fewer.
 */
final class ArticleListQuery {

    /**
     * So many matches are ranked, the newest: to rank one, what it can be found by has to be read as a whole, so ranking
     * all would cost the more the more common a word is. As many took 25 ms where half of all articles had the word, twice
     * as many 40 ms.
     */
    static final int MOST_RANKED = 1_000;

    private static final String SECTION = "left join fetch a.section";

    private static final Order NEWEST = Order.byInstant("-publishedAt", "publishedAt");

    private final ArticleFilter filter;
    private final ArticleCriteria criteria;

    ArticleListQuery(ArticleFilter filter) {
        this.filter = filter;
        this.criteria = filter.criteria();
    }

    KeysetQuery<PublishedArticle> build(Order order) {
        var byTime = order.property().endsWith("At");
        var tag = byTime ? filter.leadingTag() : null;
        var author = byTime && tag == null ? filter.author() : null;
        var section = byTime && tag == null && author == null ? filter.section() : null;
        var query = tag != null ? along("ArticleTag").where("k.key.tagId = :leading", "leading", tag)
                : author != null ? along("ArticleAuthor").where("k.key.authorId = :leading", "leading", author)
                : section != null ? along("ArticleInSection").where("k.key.sectionId = :leading"
                        + (criteria.descendants() ? "" : " and k.position is not null"), "leading", section)
                : byTime && filter.search() != null ? new KeysetQuery<>(PublishedArticle.class, "a",
                        "SearchableText s join s.article a", SECTION, "s", "articleId")
                : new KeysetQuery<>(PublishedArticle.class, "a", "PublishedArticle a" + words(), SECTION, "a", "id");
        if (filter.search() != null) {
            query.where(filter.search().condition("s"), Search.PARAMETER, filter.search().words());
        }
        addReferences(query, tag == null, author == null, section == null);
        addProperties(query);
        return query;
    }

    /** The newest matches, each with its relevance, by which they are ordered: a list of no more than these. */
    KeysetQuery<RankedArticle> ranked() {
        return build(NEWEST).first(MOST_RANKED, NEWEST,
                "s.articleId as id, " + filter.search().rank("s") + " as relevance", RankedArticle.class,
                "a, m.relevance", "m", "join PublishedArticle a on a.id = m.id", SECTION);
    }

    private KeysetQuery<PublishedArticle> along(String link) {
        return new KeysetQuery<>(PublishedArticle.class, "a", link + " k join k.article a" + words(), SECTION, "k",
                "key.articleId");
    }

    private String words() {
        return filter.search() == null ? "" : " join SearchableText s on s.articleId = a.id";
    }

    private void addReferences(KeysetQuery<?> query, boolean tags, boolean author, boolean section) {
        if (!filter.anyTag().isEmpty() && (tags || filter.anyTag().size() > 1)) {
            query.where(exists("ArticleTag", "x.key.tagId in :anyTag"), "anyTag", filter.anyTag());
        }
        int i = 0;
        for (var tag : filter.allTags()) {
            query.where(exists("ArticleTag", "x.key.tagId = :tag" + i), "tag" + i, tag);
            i++;
        }
        if (!filter.noTag().isEmpty()) {
            query.where("not " + exists("ArticleTag", "x.key.tagId in :noTag"), "noTag", filter.noTag());
        }
        if (filter.author() != null && author) {
            query.where(exists("ArticleAuthor", "x.key.authorId = :author"), "author", filter.author());
        }
        if (filter.section() != null && section) {
            query.where(exists("ArticleInSection", "x.key.sectionId = :section"
                    + (criteria.descendants() ? "" : " and x.position is not null")), "section", filter.section());
        }
        if (criteria.media() != null) {
            query.where(exists("ArticleMedia", "x.media.id = :media"), "media", criteria.media());
        }
    }

    private static String exists(String link, String condition) {
        return "exists (select 1 from " + link + " x where x.key.articleId = a.id and " + condition + ")";
    }

    private void addProperties(KeysetQuery<?> query) {
        if (isGiven(criteria.types())) {
            query.where("a.type in :types", "types", criteria.types());
        }
        if (isGiven(criteria.languages())) {
            query.where("a.language in :languages", "languages", criteria.languages());
        }
        if (isGiven(criteria.ids())) {
            query.where("a.id in :ids", "ids", criteria.ids());
        }
        bound(query, "a.publishedAt >", "publishedAfter", criteria.publishedAfter());
        bound(query, "a.publishedAt <", "publishedBefore", criteria.publishedBefore());
        bound(query, "a.updatedAt >", "updatedAfter", criteria.updatedAfter());
        bound(query, "a.updatedAt <", "updatedBefore", criteria.updatedBefore());
    }

    private static void bound(KeysetQuery<?> query, String comparison, String name, Instant value) {
        if (value != null) {
            query.where(comparison + " :" + name, name, value);
        }
    }
}
