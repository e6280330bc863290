package dev.dateline.delivery.article.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Determines how the database interprets the words of a search. */
@ApplicationScoped
public class SearchRepository {

    /** Skips from language to language in the index, independent of the number of articles. */
    private static final String IN_USE = """
            WITH RECURSIVE wanted(language) AS (
                (SELECT language FROM article ORDER BY language LIMIT 1)
                UNION ALL
                SELECT (SELECT a.language FROM article a WHERE a.language > w.language
                        ORDER BY a.language LIMIT 1)
                FROM wanted w WHERE w.language IS NOT NULL)
            """;
    private static final String NAMED = "WITH wanted(language) AS (SELECT unnest(:languages))\n";
    private static final String LOOK_UP = """
            SELECT c.config, bool_or(c.wanted), min(querytree(websearch_to_tsquery(cast(c.config AS regconfig), :q)))
            FROM (SELECT delivery.search_config(language), true FROM wanted WHERE language IS NOT NULL
                  UNION SELECT 'simple', false) c(config, wanted)
            GROUP BY c.config ORDER BY c.config""";

    private static final String NOTHING = "";
    private static final String ALL_BUT = "T";

    private final PublishedData data;

    SearchRepository(PublishedData data) {
        this.data = data;
    }

    /**
     * One statement. Empty if the words are only stop words or punctuation in every language, such as "the" or "?!".
     *
     * @param languages the languages to search in; empty for all
     * @throws ProblemException INVALID_PARAMETER if the words contain only exclusions
     */
    public Optional<Search> find(String words, List<String> languages) {
        var rows = lookUp(words, languages);
        if (rows.stream().anyMatch(row -> row.config().equals("simple") && row.tree().equals(ALL_BUT))) {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, List.of(Violation.query(Search.PARAMETER,
                    "must contain at least one search term, not only exclusions")));
        }
        var configs = rows.stream()
                .filter(row -> row.wanted() && !row.tree().equals(NOTHING) && !row.tree().equals(ALL_BUT))
                .map(LookUp::config).toList();
        return configs.isEmpty() ? Optional.empty() : Optional.of(new Search(words, configs));
    }

    private List<LookUp> lookUp(String words, List<String> languages) {
        var parameters = new HashMap<String, Object>(Map.of(Search.PARAMETER, words));
        if (!languages.isEmpty()) {
            parameters.put("languages", languages.toArray(String[]::new));
        }
        return data.list(SqlQuery.planned((languages.isEmpty() ? IN_USE : NAMED) + LOOK_UP, parameters),
                row -> new LookUp(row.text(), row.flag(), row.text()));
    }

    /**
     * The interpretation of the words in one configuration.
     *
     * @param wanted whether it is a configuration of the requested languages
     * @param tree the query: empty if all words are stop words, T if only exclusions remain
     */
    private record LookUp(String config, boolean wanted, String tree) {
    }
}
