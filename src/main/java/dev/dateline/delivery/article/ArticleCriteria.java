package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.LanguageTag;

/**
 * Which articles a list holds; null or empty means any, and lists are never null.
 *
 * @param q words to look for, with the signs of search engines: "a phrase", or, -without
 * @param section a path or an id
 * @param descendants whether articles of sections below it count
 * @param anyTag slugs or ids of which an article bears one at least
 * @param allTags slugs or ids of which it bears each
 * @param noTag slugs or ids of which it bears none
 * @param author a slug or an id
 * @param languages BCP 47, in whatever case
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

    private static <T> List<T> given(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
