package dev.dateline.delivery.article;

import java.util.Set;

import dev.dateline.body.ArticleLinks;

/**
 * The stored body of an article.
 *
 * @param html sanitised; null if there is none or it was not requested
 * @param links the keys of its links: see {@link ArticleLinks#keys}
 */
public record PublishedBody(String html, Set<String> links) {

    static final PublishedBody NONE = new PublishedBody(null, Set.of());

    static PublishedBody of(String html) {
        return new PublishedBody(html, ArticleLinks.keys(html));
    }
}
