package dev.dateline.delivery.article.search;

import java.util.List;

/**
 * Where words were found in an article, as HTML: text whose every sign is escaped, with {@code <mark>} around what was found.
 *
 * @param headline the whole of it; null where nothing was found in it
 * @param summary the whole of it; null where nothing was found in it
 * @param body fragments, three at most; none where nothing was found in it
 */
public record Highlight(String headline, String summary, List<String> body) {
}
