package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageTag;

/**
 * The filters of a list of articles. Null or empty means no filter; collections are never null.
 *
 * @param q a full-text query: words, "a phrase", or, -excluded
 * @param section a path or an id
 * @param descendants whether articles in descendants of the section match
 * @param anyTag slugs or ids, of which an article has at least one
 * @param allTags slugs or ids, of which it has each
 * @param noTag slugs or ids, of which it has none
 * @param author a slug or an id
 * @param languages BCP 47, in any case
 * @param media the id of a media item that the article uses
 */
public record ArticleCriteria(String q, String section, boolean descendants, List<String> anyTag,
        List<String> allTags, List<String> noTag, String author, UUID media, List<ArticleType> types,
        List<String> languages, Instant publishedAfter, Instant publishedBefore, Instant updatedAfter,
        Instant updatedBefore, List<UUID> ids) {

    public ArticleCriteria {
        anyTag = given(anyTag);
        allTags = given(allTags);
        noTag = given(noTag);
        types = given(types);
        languages = given(languages).stream().map(LanguageTag.Rule::canonical).toList();
        ids = given(ids);
    }

    static ArticleCriteria of(ArticleFilters filters) {
        return new ArticleCriteria(null, filters.section(), !Boolean.FALSE.equals(filters.descendants()), filters.tag(),
                filters.tagAll(), filters.tagNot(), filters.author(), filters.media(), filters.type(), filters.language(),
                filters.publishedAfter(), filters.publishedBefore(), null, null, null);
    }

    Stream<String> tags() {
        return Stream.of(anyTag, allTags, noTag).flatMap(List::stream);
    }

    private static <T> List<T> given(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
