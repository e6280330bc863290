package dev.dateline.delivery.article;

/** A property by whose values the articles of a list are counted. */
public enum Facet {
    /** Each with its descendants, like the filter. */
    SECTION("g.path, g.name", "join ArticleInSection p on p.key.articleId = %s join p.section g"),
    TAG("g.slug, g.name", "join ArticleTag p on p.key.articleId = %s join p.tag g"),
    TYPE("p.type", "join PublishedArticle p on p.id = %s"),
    LANGUAGE("p.language", "join PublishedArticle p on p.id = %s"),
    AUTHOR("g.slug, g.name", "join ArticleAuthor p on p.key.articleId = %s join p.author g");

    /** The HQL of the value, and of its display name if it has one. */
    final String value;

    /** The HQL of the join, with {@code %s} for the id of the article. */
    final String join;

    Facet(String value, String join) {
        this.value = value;
        this.join = join;
    }
}
