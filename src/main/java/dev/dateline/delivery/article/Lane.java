package dev.dateline.delivery.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.dateline.delivery.query.Condition;
import dev.dateline.vocabulary.ArticleType;

/**
 * Articles that an index holds in the order of a list: those of a tag, an author, a section, a language or a type, or all.
 *
 * @param entity whose rows the index is of
 * @param alias by which the conditions call it
 * @param idPath of the id of the article, from the alias
 * @param conditions that make out the lane; none for all articles
 * @param met what all in the lane are filed under
 */
record Lane(String entity, String alias, String idPath, List<Condition> conditions, Optional<FiledUnder> met) {

    private static final String ARTICLE = "PublishedArticle";
    private static final String TEXT = "SearchableText";

    static final Lane OF_ALL = new Lane(ARTICLE, "a", "id", List.of(), Optional.empty());
    static final Lane OF_ALL_WITH_WORDS = new Lane(TEXT, "s", "articleId", List.of(), Optional.empty());

    static Lane ofTag(UUID tag, FiledUnder met) {
        return ofLink("ArticleTag", "k.key.tagId = :lane", tag, met);
    }

    static Lane ofAuthor(UUID author) {
        return ofLink("ArticleAuthor", "k.key.authorId = :lane", author, FiledUnder.AUTHOR);
    }

    static Lane ofSection(UUID section) {
        return ofLink("ArticleInSection", "k.key.sectionId = :lane", section, FiledUnder.SECTION);
    }

    /** Without the sections below it. */
    static Lane ofOwnSection(UUID section) {
        return ofLink("ArticleInSection", "k.key.sectionId = :lane and k.position is not null", section,
                FiledUnder.OWN_SECTION);
    }

    static Lane ofLanguage(String language) {
        return ofProperty("a.language = :lane", language, FiledUnder.LANGUAGE);
    }

    static Lane ofType(ArticleType type) {
        return ofProperty("a.type = :lane", type, FiledUnder.TYPE);
    }

    private static Lane ofLink(String entity, String condition, UUID id, FiledUnder met) {
        return new Lane(entity, "k", "key.articleId", List.of(new Condition(condition, "lane", id)),
                Optional.ofNullable(met));
    }

    private static Lane ofProperty(String condition, Object value, FiledUnder met) {
        return new Lane(ARTICLE, "a", "id", List.of(new Condition(condition, "lane", value)), Optional.of(met));
    }

    String from() {
        return entity + " " + alias;
    }

    /** The same with the text that words are looked for in ({@code s}). */
    String fromWithText() {
        return entity.equals(TEXT) ? from() : from() + " join " + TEXT + " s on s.articleId = " + id();
    }

    /** The id of the article. */
    String id() {
        return alias + "." + idPath;
    }
}
