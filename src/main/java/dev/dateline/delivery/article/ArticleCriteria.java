package dev.dateline.delivery.article;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.TimeRange;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageTag;

/**
 * The filters of a list of articles. Null or empty means no filter; collections are never null.
 *
 * @param q a full-text query: words, "a phrase", or, -excluded
 * @param authors slugs or ids, of which an article has at least one
 * @param media the id of a media item that the article uses
 * @param languages BCP 47, in any case
 * @param flags of which an article has at least one
 * @param externalId of one article
 */
public record ArticleCriteria(String q, Sections sections, Tags tags, List<String> authors, UUID media, List<ArticleType> types,
        List<String> languages, List<String> flags, List<ArticleAccess> access, TimeRange published, TimeRange updated,
        String externalId, Ids ids) {

    public ArticleCriteria {
        authors = given(authors);
        flags = given(flags);
        access = given(access);
        types = given(types);
        languages = given(languages).stream().map(LanguageTag.Rule::canonical).toList();
    }

    static ArticleCriteria of(ArticleFilters filters) {
        return of(filters, null, TimeRange.ANY, null, null);
    }

    /** @param items the articles that can match, and the times of their updates */
    public static ArticleCriteria of(ArticleFilters filters, String q, ItemQuery items, String externalId) {
        return of(filters, q, items.updated(), externalId, items.ids());
    }

    private static ArticleCriteria of(ArticleFilters filters, String q, TimeRange updated, String externalId, List<UUID> only) {
        return new ArticleCriteria(q,
                new Sections(filters.section(), filters.sectionNot(), !Boolean.FALSE.equals(filters.descendants())),
                new Tags(filters.tag(), filters.tagAll(), filters.tagNot()), filters.author(), filters.media(),
                ArticleType.without(filters.type(), filters.typeNot()), filters.language(), filters.flags(), filters.access(),
                new TimeRange(filters.publishedAfter(), filters.publishedBefore()), updated, externalId,
                new Ids(only, filters.idsNot()));
    }

    /** The articles in a section or its descendants; null for all articles. */
    static ArticleCriteria ofSection(UUID section) {
        return of(section == null ? null : section.toString(), null, null);
    }

    /** The articles with each of these; null for any. */
    public static ArticleCriteria of(String section, String tag, String author) {
        return new ArticleCriteria(null, new Sections(one(section), null, true), new Tags(one(tag), null, null), one(author),
                null,
                null, null, null, null, TimeRange.ANY, TimeRange.ANY, null, new Ids(null, null));
    }

    /** The same filters with another full-text query. */
    ArticleCriteria withQuery(String other) {
        return new ArticleCriteria(other, sections, tags, authors, media, types, languages, flags, access, published, updated,
                externalId, ids);
    }

    private static List<String> one(String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static <T> List<T> given(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /**
     * Paths or ids.
     *
     * @param any of which an article is in at least one
     * @param none of which it is in none
     * @param descendants whether articles in descendants of the former match
     */
    public record Sections(List<String> any, List<String> none, boolean descendants) {

        public Sections {
            any = given(any);
            none = given(none);
        }

        Stream<String> all() {
            return Stream.concat(any.stream(), none.stream());
        }
    }

    /**
     * Slugs or ids.
     *
     * @param any of which an article has at least one
     * @param each of which it has each
     * @param none of which it has none
     */
    public record Tags(List<String> any, List<String> each, List<String> none) {

        public Tags {
            any = given(any);
            each = given(each);
            none = given(none);
        }

        Stream<String> all() {
            return Stream.of(any, each, none).flatMap(List::stream);
        }
    }

    /**
     * @param only the articles that can match; empty for all
     * @param none articles that do not match
     */
    public record Ids(List<UUID> only, List<UUID> none) {

        public Ids {
            only = given(only);
            none = given(none);
        }
    }
}
