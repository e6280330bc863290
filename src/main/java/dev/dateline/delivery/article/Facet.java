package dev.dateline.delivery.article;

/**
 * What the articles of a list can be counted by.
 */
public enum Facet {
    SECTION("f.path, f.name", "join a.section f"),
    TAG("f.slug, f.name", "join ArticleTag x on x.key.articleId = a.id join x.tag f"),
    TYPE("a.type", ""),
    LANGUAGE("a.language", ""),
    AUTHOR("f.slug, f.name", "join ArticleAuthor x on x.key.articleId = a.id join x.author f");

    /** The HQL of the value, and of the name that readers know it by where there is one. */
    final String value;

    /** What to join to reach it. */
    final String join;

    Facet(String value, String join) {
        this.value = value;
        this.join = join;
    }
}
