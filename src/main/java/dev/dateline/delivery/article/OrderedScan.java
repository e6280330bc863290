package dev.dateline.delivery.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.dateline.delivery.query.Condition;
import dev.dateline.vocabulary.ArticleType;

/**
 * A scan of an index that returns articles in the order of a list: those of a tag, an author, a section, a language or a type,
 * or all.
 *
 * @param table the table of the index
 * @param alias its alias in the conditions
 * @param idColumn the column with the id of the article
 * @param conditions the conditions of the scan; none for all articles
 * @param met the condition of the list that all its articles meet
 */
record OrderedScan(String table, String alias, String idColumn, List<Condition> conditions, Optional<FilingCondition> met) {

    private static final String ARTICLE = "article";
    /** The index entries, with the searchable texts. */
    static final String FILING = "article_filing f";

    static final OrderedScan OF_ALL = new OrderedScan(ARTICLE, "a", "id", List.of(), Optional.empty());

    static OrderedScan ofTag(UUID tag, FilingCondition met) {
        return ofLink("article_tag", "k.tag_id = :scan", tag, met);
    }

    static OrderedScan ofAuthor(UUID author) {
        return ofLink("article_author", "k.author_id = :scan", author, FilingCondition.ANY_AUTHOR);
    }

    static OrderedScan ofSection(UUID section) {
        return ofLink("article_section", "k.section_id = :scan", section, FilingCondition.ANY_SECTION);
    }

    /** Without the descendants of the section. */
    static OrderedScan ofOwnSection(UUID section) {
        return ofLink("article_section", "k.section_id = :scan and k.position is not null", section,
                FilingCondition.ANY_OWN_SECTION);
    }

    static OrderedScan ofLanguage(String language) {
        return ofProperty("a.language = :scan", language, FilingCondition.LANGUAGE);
    }

    static OrderedScan ofType(ArticleType type) {
        return ofProperty("a.type = :scan", type, FilingCondition.TYPE);
    }

    private static OrderedScan ofLink(String table, String condition, UUID id, FilingCondition met) {
        return new OrderedScan(table, "k", "article_id", List.of(new Condition(condition, "scan", id)),
                Optional.ofNullable(met));
    }

    private static OrderedScan ofProperty(String condition, Object value, FilingCondition met) {
        return new OrderedScan(ARTICLE, "a", "id", List.of(new Condition(condition, "scan", value)), Optional.of(met));
    }

    String from() {
        return table + " " + alias;
    }

    /** The same with the index entry ({@code f}). */
    String fromWithFiling() {
        return from() + " join " + FILING + " on f.article_id = " + id();
    }

    /** The id of the article. */
    String id() {
        return alias + "." + idColumn;
    }
}
