package dev.dateline.delivery.article;

import java.util.List;

import dev.dateline.delivery.query.Condition;

/**
 * Articles that an index holds in the order of a list: those of a tag, an author, a section, a language or a type, or all.
 *
 * @param entity whose rows the index is of
 * @param alias by which the conditions call it
 * @param idPath of the id of the article, from the alias
 * @param conditions that make out the lane; none for all articles
 * @param met the criterion that all in the lane meet; null for none
 */
record Lane(String entity, String alias, String idPath, List<Condition> conditions, Criterion met) {

    static final Lane OF_ALL = new Lane("PublishedArticle", "a", "id", List.of(), null);
    static final Lane OF_ALL_WITH_WORDS = new Lane("SearchableText", "s", "articleId", List.of(), null);

    static Lane ofLink(String entity, String condition, Object id, Criterion met) {
        return new Lane(entity, "k", "key.articleId", List.of(new Condition(condition, "lane", id)), met);
    }

    static Lane ofProperty(String property, Object value, Criterion met) {
        return new Lane("PublishedArticle", "a", "id", List.of(new Condition("a." + property + " = :lane", "lane", value)),
                met);
    }

    String from() {
        return entity + " " + alias;
    }

    String fromWithArticle() {
        return alias.equals("a") ? from() : from() + " join " + alias + ".article a";
    }
}
