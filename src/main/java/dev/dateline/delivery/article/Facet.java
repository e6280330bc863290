package dev.dateline.delivery.article;

/** What the articles of a list can be counted by. */
public enum Facet {
    /** Each with those below it, as the filter has it. */
    SECTION("g.path, g.name", "join ArticleInSection p on p.key.articleId = %s join p.section g"),
    TAG("g.slug, g.name", "join ArticleTag p on p.key.articleId = %s join p.tag g"),
    TYPE("p.type", "join PublishedArticle p on p.id = %s"),
    LANGUAGE("p.language", "join PublishedArticle p on p.id = %s"),
    AUTHOR("g.slug, g.name", "join ArticleAuthor p on p.key.articleId = %s join p.author g");

    /** The HQL of the value, and of the name that readers know it by where there is one. */
    final String value;

    /** What to join to reach it, with {@code %s} where the id of the article belongs. */
    final String join;

    Facet(String value, String join) {
        this.value = value;
        this.join = join;
    }
}
