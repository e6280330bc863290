package dev.dateline.delivery.article.search;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.PersistenceUnit;

import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Asks the database what it makes of words. */
@ApplicationScoped
public class SearchRepository {

    /** Steps from language to language along the index, however many articles there are of each. */
    private static final String IN_USE = """
            WITH RECURSIVE wanted(language) AS (
                (SELECT language FROM delivery.article ORDER BY language LIMIT 1)
                UNION ALL
                SELECT (SELECT a.language FROM delivery.article a WHERE a.language > w.language
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

    private final EntityManager entityManager;

    SearchRepository(@PersistenceUnit("delivery") EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One statement. Empty where no language finds anything to look up in the words, as in "the" or in "?!".
     *
     * @param languages those that articles may be in; empty means any
     * @throws ProblemException INVALID_PARAMETER when the words only say what to leave out
     */
    public Optional<Search> find(String words, List<String> languages) {
        var rows = lookUp(words, languages);
        if (rows.stream().anyMatch(row -> row.config().equals("simple") && row.tree().equals(ALL_BUT))) {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, List.of(Violation.query(Search.PARAMETER,
                    "must hold something to look for, not only what to leave out")));
        }
        var configs = rows.stream()
                .filter(row -> row.wanted() && !row.tree().equals(NOTHING) && !row.tree().equals(ALL_BUT))
                .map(LookUp::config).toList();
        return configs.isEmpty() ? Optional.empty() : Optional.of(new Search(words, configs));
    }

    private List<LookUp> lookUp(String words, List<String> languages) {
        var anyLanguage = languages.isEmpty();
        var query = entityManager.createNativeQuery((anyLanguage ? IN_USE : NAMED) + LOOK_UP, LookUp.class)
                .setParameter(Search.PARAMETER, words);
        if (!anyLanguage) {
            query.setParameter("languages", languages.toArray(String[]::new));
        }
        @SuppressWarnings("unchecked")
        var rows = (List<LookUp>) query.getResultList();
        return rows;
    }

    /**
     * What one configuration makes of the words.
     *
     * @param wanted whether articles may have it
     * @param tree what is looked up: nothing where all words are passed over, T where all that are left are to be left out
     */
    record LookUp(String config, Boolean wanted, String tree) {
    }
}
