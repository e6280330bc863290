package dev.dateline.delivery.article.search;

import java.util.HashMap;
import java.util.Map;

import dev.dateline.delivery.query.Condition;
import dev.dateline.search.TextMatch;

/** A full-text search. */
public record Search(TextMatch match) {

    /** Name of the parameter for the words. */
    public static final String PARAMETER = "q";

    private static final String WRITTEN = "written";
    private static final String PHRASE = "phrase";
    /** An article is as relevant as another one that matches twice as well and is older by this time. */
    private static final int HALF_LIFE_DAYS = 3 * 365;
    private static final double SECONDS = HALF_LIFE_DAYS * 86_400 / Math.log(2);

    /** For a word with this many alternatives, the factor is 1,024. */
    private static final int MOST_ALTERNATIVES = 32;
    /** Words that have to be adjacent are expected wherever an article has all of them: assume one of 512. */
    private static final int HALVES_OF_QUOTATION = 9;

    /** Whether the searchable text with this alias matches. It also contains the estimated cost of reading. */
    public Condition condition(String alias) {
        return new Condition(alias + ".vector @@ cast(:" + PARAMETER + " as tsquery) and (" + alias
                + ".published_at > '-infinity' or delivery.takes_reading(" + alias + ".published_at))", parameters());
    }

    /**
     * The same for a list that ends with its page. The planner assumes many matches for each rare term, thousands in a million
     * articles: for a word with stems in several languages, it expects to fill the page soon by reading all articles in the order
     * of the list, which takes minutes if there are few. Fetching too many by the index takes a tenth of a second. So the condition
     * divides the expected number by the square of the number of alternatives: each conjunction that is always true, and of
     * which the planner knows nothing, halves it.
     */
    public Condition firstCondition(String alias) {
        var condition = condition(alias);
        var always = " and coalesce(" + alias + ".published_at > '-infinity', true)";
        return new Condition(condition.sql() + always.repeat(halves()), condition.parameters());
    }

    private int halves() {
        var alternatives = Math.max(1, Math.min(match.alternatives(), MOST_ALTERNATIVES));
        var halves = Integer.SIZE - Integer.numberOfLeadingZeros(alternatives * alternatives - 1);
        return match.hasQuotation() ? Math.max(halves, HALVES_OF_QUOTATION) : halves;
    }

    private Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(Map.of(PARAMETER, match.query(), WRITTEN, match.written()));
        if (match.phrase() != null) {
            parameters.put(PHRASE, match.phrase());
        }
        return parameters;
    }

    /**
     * SQL expression of the relevance: the logarithm of how well the text matches, plus the time of publication in half-lives. So
     * the order does not depend on the time of the request.
     */
    public String rank(String alias) {
        var vector = alias + ".vector";
        var rank = "ts_rank(" + vector + ", cast(:" + PARAMETER + " as tsquery)) + ts_rank(" + vector + ", cast(:" + WRITTEN
                + " as tsquery))";
        if (match.phrase() != null) {
            rank += " + case when " + vector + " @@ cast(:" + PHRASE + " as tsquery) then 2 * ts_rank(" + vector + ", cast(:"
                    + PHRASE + " as tsquery)) else 0 end";
        }
        return "cast(ln(greatest(" + rank + ", 1e-9)) + extract(epoch from " + alias
                + ".published_at - timestamptz '2000-01-01') / "
                + SECONDS + " as real)";
    }
}
