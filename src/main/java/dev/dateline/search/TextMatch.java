package dev.dateline.search;

import java.util.List;

/**
 * A query in the syntax of PostgreSQL's type {@code tsquery}.
 *
 * @param query what an article has to match
 * @param candidates the same without excluded words, and with quotations as separate words; null if there are none of these
 * @param ranked the query without excluded words, which the database would rank as words to be near
 * @param written the words as written, which rank higher than their stems
 * @param phrase all words in sequence, which rank highest; null for a single word
 * @param highlighted alternatives, of which a text in the language of their marker, if they have one, shows the sequences
 * @param alternatives the most terms of which an article has one, for a word of the query
 */
public record TextMatch(String query, String candidates, String ranked, String written, String phrase,
        List<List<Sequence>> highlighted,
        int alternatives) {
}
