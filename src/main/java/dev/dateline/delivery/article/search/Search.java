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

    /** Whether the searchable text with this alias matches. It also contains the estimated cost of reading. */
    public Condition condition(String alias) {
        return new Condition(alias + ".vector @@ cast(:" + PARAMETER + " as tsquery) and (" + alias
                + ".published_at > '-infinity' or delivery.takes_reading(" + alias + ".published_at))", parameters());
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
