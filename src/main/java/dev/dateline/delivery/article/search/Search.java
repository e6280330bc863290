package dev.dateline.delivery.article.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words to look for. Each article is held against them in the configuration of its own language, so that the words of every
 * language are stemmed, left out or passed over as that one does.
 *
 * @param words with the signs of search engines
 * @param configs the configurations of PostgreSQL in which there is something to look up; one at least
 */
public record Search(String words, List<String> configs) {

    /** The name under which the words are bound. */
    public static final String PARAMETER = "q";

    /** The HQL of whether the searchable text with this alias has the words, and of what it costs to look. */
    public String condition(String alias) {
        return configs.stream()
                .map(config -> alias + ".config = '" + config + "' and cast(sql('? @@ " + query(config) + "', " + alias
                        + ".vector, :" + PARAMETER + ") as boolean)")
                .collect(Collectors.joining(" or ", "(", ")"))
                + " and (" + alias + ".config <> '' or cast(sql('delivery.takes_reading(?)', " + alias
                + ".config) as boolean))";
    }

    /** The HQL of how well it fits them: where a word stands weighs more than how often it is there. */
    public String rank(String alias) {
        return configs.stream()
                .map(config -> " when '" + config + "' then cast(sql('ts_rank(?, " + query(config) + ")', " + alias
                        + ".vector, :" + PARAMETER + ") as float)")
                .collect(Collectors.joining("", "case " + alias + ".config", " end"));
    }

    /** With the name of the configuration in the statement and not bound, the database parses the words but once. */
    private static String query(String config) {
        return "websearch_to_tsquery(''" + config + "'', ?)";
    }
}
