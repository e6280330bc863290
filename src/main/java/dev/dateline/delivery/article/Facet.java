package dev.dateline.delivery.article;

/**
 * What the articles of a list can be counted by.
 */
public enum Facet {
    SECTION("g.path, g.name", "join a.section g"),
    TAG("g.slug, g.name", "join ArticleTag x on x.key.articleId = a.id join x.tag g"),
    TYPE("a.type", ""),
    LANGUAGE("a.language", ""),
    AUTHOR("g.slug, g.name", "join ArticleAuthor x on x.key.articleId = a.id join x.author g");

    /** The HQL of the value, and of the name that readers know it by where there is one. */
    final String value;

    /** What to join to reach it. */
    final String join;

    Facet(String value, String join) {
        this.value = value;
        this.join = join;
    }
}
