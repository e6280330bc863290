package dev.dateline.search;

import java.util.List;

/**
 * A query in the syntax of PostgreSQL's type {@code tsquery}.
 *
 * @param query what an article has to match
 * @param written the words as written, which rank higher than their stems
 * @param phrase all words in sequence, which rank highest; null for a single word
 * @param sequences what is highlighted
 * @param alternatives the most terms of which an article has one, for a word of the query
 * @param hasQuotation whether words of the query have to be adjacent
 */
public record TextMatch(String query, String written, String phrase, List<Sequence> sequences, int alternatives,
        boolean hasQuotation) {
}
