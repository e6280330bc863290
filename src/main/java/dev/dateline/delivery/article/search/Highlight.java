package dev.dateline.delivery.article.search;

import java.util.List;

/**
 * Where words were found in an article, as HTML: escaped text with {@code <mark>} around the matches.
 *
 * @param headline the complete headline, also without a match
 * @param kicker likewise; null if the article has none
 * @param summary likewise; null if the article has none
 * @param body fragments, three at most; none where nothing was found in it
 */
public record Highlight(String headline, String kicker, String summary, List<String> body) {
}
