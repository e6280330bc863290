package dev.dateline.delivery.article.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.search.SearchQuery;

/** Looks up what a full-text query depends on: the languages of the articles, and the tags and authors that it names. */
@ApplicationScoped
public class SearchRepository {

    /** For each word; more of them have names with a word that says little. */
    private static final int MAX_NAMED = 50;

    /** Skips from language to language in the index, independent of the number of articles. */
    private static final String IN_USE = """
            WITH RECURSIVE used(language) AS (
                (SELECT language FROM article ORDER BY language LIMIT 1)
                UNION ALL
                SELECT (SELECT a.language FROM article a WHERE a.language > u.language
                        ORDER BY a.language LIMIT 1)
                FROM used u WHERE u.language IS NOT NULL)
            SELECT language, NULL, 0 FROM used WHERE language IS NOT NULL
            UNION ALL
            """;
    /**
     * OFFSET 0: otherwise the planner knows how many names there are, and takes a plan for each array of names to be better than one
     * for all.
     */
    private static final String NAMED = """
            SELECT NULL, n.filter, w.place
            FROM (SELECT cast(:names AS tsquery[]) AS names OFFSET 0) q
            CROSS JOIN LATERAL unnest(q.names) WITH ORDINALITY w(name, place)
            CROSS JOIN LATERAL (
                (SELECT 'tag:' || id AS filter FROM tag WHERE name_tokens @@ w.name LIMIT %1$d)
                UNION ALL
                (SELECT 'author:' || id FROM author WHERE name_tokens @@ w.name LIMIT %1$d)) n""".formatted(MAX_NAMED);

    private final PublishedData data;
    private final ResponseKeys keys;

    SearchRepository(PublishedData data, ResponseKeys keys) {
        this.data = data;
        this.keys = keys;
    }

    /**
     * One statement. Empty if there are no words, such as in "?!".
     *
     * @param languages the languages to search in; empty for all
     * @throws ProblemException INVALID_PARAMETER if the words contain only exclusions
     */
    public Optional<Search> find(String words, List<String> languages) {
        var query = SearchQuery.parse(words);
        if (query.excludesOnly()) {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, List.of(new Violation(Place.QUERY, Search.PARAMETER, words,
                    "must contain at least one search term, not only exclusions", null)));
        }
        if (query.isEmpty()) {
            return Optional.empty();
        }
        keys.add(Keys.TAGS);
        keys.add(Keys.AUTHORS);
        var used = new TreeSet<>(languages);
        var named = new HashMap<Integer, Set<String>>();
        data.list(SqlQuery.planned((languages.isEmpty() ? IN_USE : "") + NAMED,
                Map.of("names", query.names().toArray(String[]::new))), row -> {
                    var language = row.text();
                    var filter = row.text();
                    var place = row.number();
                    return language == null ? named.computeIfAbsent(place - 1, each -> new HashSet<>()).add(filter)
                            : used.add(language);
                });
        return Optional.of(new Search(query.in(used, named), null));
    }
}
