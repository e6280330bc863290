package dev.dateline.delivery.article.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.delivery.query.Condition;
import dev.dateline.search.TextMatch;

/**
 * A full-text search.
 *
 * @param filter what articles have to match too, in the syntax of the query, by the terms for filters in their texts; null for
 * nothing
 */
public record Search(TextMatch match, String filter) {

    /** Name of the parameter for the words. */
    public static final String PARAMETER = "q";

    /**
     * The searchable texts of articles, whose ids are {@code :matches}, to rank. Without the copy of the vector, each function would
     * read the text from the TOAST table again.
     */
    public static final String MATCHES =
            "(select article_id, published_at, setweight(vector, 'D', cast('{}' as text[])) as vector"
                    + " from article_filing where article_id = any(:matches) offset 0)";

    private static final String RANKED = "ranked";
    private static final String WRITTEN = "written";
    private static final String PHRASE = "phrase";
    private static final String CANDIDATES = "candidates";
    /** An article is as relevant as another one that matches twice as well and is older by this time. */
    private static final int HALF_LIFE_DAYS = 3 * 365;
    private static final double SECONDS = HALF_LIFE_DAYS * 86_400 / Math.log(2);

    /** For a word with this many alternatives, the factor is 1,024. */
    private static final int MOST_ALTERNATIVES = 32;
    private static final int HALVES_OF_CANDIDATES = 9;

    /** The same among the articles that match filters. */
    public Search among(List<String> filters) {
        return filters.isEmpty() ? this : new Search(match, String.join(" & ", filters));
    }

    /** Whether the index also finds articles that do not match, because of a quotation or an excluded word. */
    public boolean isChecked() {
        return match.candidates() != null;
    }

    /** What articles meet that the index finds, like {@link #condition}. */
    public Condition candidates(String alias) {
        return condition(alias, CANDIDATES);
    }

    /**
     * What those of them meet that match. Not a join: the planner might read all texts for it. It would also expect that every second
     * candidate matches, and look for the candidates among all articles in the order of the list; the conditions that are always
     * true make it expect one of 512.
     */
    public Condition check(String id) {
        return new Condition("(select " + matches("t", PARAMETER) + " from article_filing t where t.article_id = " + id + ")"
                + halved(id + " is not null", HALVES_OF_CANDIDATES), parameters());
    }

    /** Whether the searchable text with this alias matches. It also contains the estimated cost of reading. */
    public Condition condition(String alias) {
        return condition(alias, PARAMETER);
    }

    /** The same for a few texts that something else finds: the index of words would be read completely for them. */
    public Condition conditionOfFew(String alias) {
        return new Condition("coalesce(" + matches(alias, PARAMETER) + ", false)", parameters());
    }

    private Condition condition(String alias, String query) {
        return new Condition(matches(alias, query) + " and (" + alias + ".published_at > '-infinity' or delivery.takes_reading("
                + alias + ".published_at))", parameters());
    }

    private static String matches(String alias, String query) {
        return alias + ".vector @@ cast(:" + query + " as tsquery)";
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
        return new Condition(condition.sql() + halved(alias + ".published_at > '-infinity'", halves()), condition.parameters());
    }

    private static String halved(String always, int times) {
        return (" and coalesce(" + always + ", true)").repeat(times);
    }

    private int halves() {
        var alternatives = Math.max(1, Math.min(match.alternatives(), MOST_ALTERNATIVES));
        return Integer.SIZE - Integer.numberOfLeadingZeros(alternatives * alternatives - 1);
    }

    /** The values of the parameters of all conditions and of {@link #rank}. */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(
                Map.of(PARAMETER, filtered(match.query()), RANKED, match.ranked(), WRITTEN, match.written()));
        if (match.phrase() != null) {
            parameters.put(PHRASE, match.phrase());
        }
        if (match.candidates() != null) {
            parameters.put(CANDIDATES, filtered(match.candidates()));
        }
        return parameters;
    }

    private String filtered(String query) {
        return filter == null ? query : "(" + query + ") & " + filter;
    }

    /**
     * SQL expression of the relevance: the logarithm of how well the text matches, plus the time of publication in half-lives. So
     * the order does not depend on the time of the request.
     */
    public String rank(String alias) {
        var vector = alias + ".vector";
        var rank = "ts_rank(" + vector + ", cast(:" + RANKED + " as tsquery)) + ts_rank(" + vector + ", cast(:" + WRITTEN
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
