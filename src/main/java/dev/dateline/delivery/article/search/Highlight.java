package dev.dateline.delivery.article.search;

import java.util.List;

/**
 * The matches of a search in an article, as HTML: escaped text with {@code <mark>} around each match.
 *
 * @param headline the complete headline, even without a match
 * @param kicker complete; null if the article has none
 * @param summary complete; null if the article has none
 * @param body up to three fragments; empty without a match
 */
public record Highlight(String headline, String kicker, String summary, List<String> body) {
}
