package dev.dateline.delivery.article.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A full-text search. Each article is matched in the text search configuration of its language, which determines stemming and
 * stop words.
 *
 * @param words with the operators of web search engines
 * @param configs the configurations of PostgreSQL in which the words are not only stop words; at least one
 */
public record Search(String words, List<String> configs) {

    /** Name of the parameter for the words. */
    public static final String PARAMETER = "q";

    /** SQL condition: whether the searchable text with this alias matches. It also contains the estimated cost of reading. */
    public String condition(String alias) {
        return configs.stream()
                .map(config -> alias + ".config = '" + config + "' and " + alias + ".vector @@ " + query(config))
                .collect(Collectors.joining(" or ", "(", ")"))
                + " and (" + alias + ".config <> '' or delivery.takes_reading(" + alias + ".config))";
    }

    /** SQL expression of the rank: the position of a word counts more than its frequency. */
    public String rank(String alias) {
        return configs.stream()
                .map(config -> " when '" + config + "' then ts_rank(" + alias + ".vector, " + query(config) + ")")
                .collect(Collectors.joining("", "case " + alias + ".config", " end"));
    }

    /** The configuration is a literal and not a parameter, so that the database parses the words only once. */
    private static String query(String config) {
        return "websearch_to_tsquery('" + config + "', :" + PARAMETER + ")";
    }
}
