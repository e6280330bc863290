package dev.dateline.delivery.article;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.dateline.http.page.TimeRange;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageTag;

/**
 * The filters of a list of articles. Null or empty means no filter; collections are never null.
 *
 * @param q a full-text query: words, "a phrase", or, -excluded
 * @param anySection paths or ids
 * @param noSection paths or ids of sections in none of which an article is
 * @param descendants whether articles in descendants of these sections match
 * @param anyTag slugs or ids, of which an article has at least one
 * @param allTags slugs or ids, of which it has each
 * @param noTag slugs or ids, of which it has none
 * @param anyAuthor slugs or ids
 * @param languages BCP 47, in any case
 * @param media the id of a media item that the article uses
 * @param flags of which an article has at least one
 * @param externalId of one article
 * @param noIds articles that do not match
 */
public record ArticleCriteria(String q, List<String> anySection, List<String> noSection, boolean descendants, List<String> anyTag,
        List<String> allTags, List<String> noTag, List<String> anyAuthor, UUID media, List<ArticleType> types,
        List<String> languages, List<String> flags, List<ArticleAccess> access, TimeRange published, TimeRange updated,
        String externalId, List<UUID> ids, List<UUID> noIds) {

    private static final TimeRange ANY_TIME = new TimeRange(null, null);

    public ArticleCriteria {
        anySection = given(anySection);
        noSection = given(noSection);
        anyTag = given(anyTag);
        allTags = given(allTags);
        noTag = given(noTag);
        anyAuthor = given(anyAuthor);
        flags = given(flags);
        access = given(access);
        noIds = given(noIds);
        types = given(types);
        languages = given(languages).stream().map(LanguageTag.Rule::canonical).toList();
        ids = given(ids);
    }

    static ArticleCriteria of(ArticleFilters filters) {
        return new ArticleCriteria(null, filters.section(), filters.sectionNot(), !Boolean.FALSE.equals(filters.descendants()),
                filters.tag(), filters.tagAll(), filters.tagNot(), filters.author(), filters.media(),
                ArticleType.without(filters.type(), filters.typeNot()), filters.language(), filters.flags(), filters.access(),
                new TimeRange(filters.publishedAfter(), filters.publishedBefore()), ANY_TIME, null, null, filters.idsNot());
    }

    /** The articles in a section or its descendants; null for all articles. */
    static ArticleCriteria ofSection(UUID section) {
        return of(section == null ? null : section.toString(), null, null);
    }

    /** The articles with each of these; null for any. */
    public static ArticleCriteria of(String section, String tag, String author) {
        return new ArticleCriteria(null, one(section), null, true, one(tag), null, null, one(author), null, null, null, null,
                null, ANY_TIME,
                ANY_TIME, null, null, null);
    }

    /** The same filters with another full-text query. */
    ArticleCriteria withQuery(String other) {
        return new ArticleCriteria(other, anySection, noSection, descendants, anyTag, allTags, noTag, anyAuthor, media, types,
                languages, flags, access, published, updated, externalId, ids, noIds);
    }

    Stream<String> tags() {
        return Stream.of(anyTag, allTags, noTag).flatMap(List::stream);
    }

    Stream<String> sections() {
        return Stream.concat(anySection.stream(), noSection.stream());
    }

    private static List<String> one(String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static <T> List<T> given(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
