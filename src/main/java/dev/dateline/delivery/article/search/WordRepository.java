package dev.dateline.delivery.article.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.search.Completion.Part;
import dev.dateline.search.SearchQuery;
import dev.dateline.search.Spelling;

/** The words that public articles have in headline, kicker or summary. */
@ApplicationScoped
public class WordRepository {

    /** Of a beginning. */
    public static final int MAX_WORDS = 10;

    /** Of more words with a beginning, such as a single letter, only the frequent ones are sure to be compared. */
    private static final int MOST_COMPARED = 1_000;

    private static final String BEGINNING = """
            SELECT w.word, max(w.uses)
            FROM unnest(:beginnings, :ends) b(beginning, last)
            CROSS JOIN LATERAL (
                (SELECT word, uses FROM word WHERE is_frequent AND %2$s)
                UNION ALL
                (SELECT word, uses FROM word WHERE %2$s ORDER BY word LIMIT %3$d)) w
            GROUP BY w.word ORDER BY 2 DESC, 1 LIMIT %1$d""".formatted(MAX_WORDS,
            "word BETWEEN cast(b.beginning AS text) AND cast(b.last AS text)", MOST_COMPARED);
    private static final String USED = """
            SELECT w.word, w.uses FROM word w
            WHERE w.word = ANY(:words)
              AND (EXISTS (SELECT FROM headline_word h JOIN article a ON a.id = h.article_id WHERE h.word = w.word)
                   OR EXISTS (SELECT FROM article_filing s
                              WHERE s.vector @@ cast('''' || replace(w.word, '''', '''''') || '''' AS tsquery)))
            ORDER BY w.uses DESC, w.word""";

    private final PublishedData data;

    WordRepository(PublishedData data) {
        this.data = data;
    }

    /**
     * The words that each of the parts can stand for, the most frequent first: those that articles have, or the ten most frequent
     * ones with a beginning. One statement.
     */
    public Map<Part, List<String>> find(Collection<Part> parts) {
        var found = new LinkedHashMap<Part, List<String>>();
        parts.forEach(part -> found.put(part, new ArrayList<>()));
        var queried = found.keySet().stream().filter(part -> !part.terms().isEmpty()).toList();
        if (!queried.isEmpty()) {
            data.list(SqlQuery.unionAll(queried.stream().map(WordRepository::words).toList()),
                    row -> found.get(queried.get(row.number())).add(row.text()));
        }
        return found;
    }

    private static SqlQuery words(Part part) {
        return part.isBeginning() ? SqlQuery.planned(BEGINNING, Map.of("beginnings", part.terms().toArray(String[]::new), "ends",
                part.terms().stream().map(part::last).toArray(String[]::new))) : used(part.terms());
    }

    /** Those of the words that articles have, the most frequent first; most are found in headlines. One statement. */
    public List<String> listUsed(Collection<String> words) {
        return words.isEmpty() ? List.of() : data.list(used(words), Columns::text);
    }

    private static SqlQuery used(Collection<String> words) {
        return SqlQuery.planned(USED, Map.of("words", words.toArray(String[]::new)));
    }

    /**
     * The query with the most frequent similar word in place of each one that no article has in any form; empty if there is none.
     * At most two statements.
     */
    public Optional<String> correct(String query) {
        var parsed = SearchQuery.parse(query);
        var words = Spelling.words(parsed);
        var known = listUsed(words);
        var variants = new LinkedHashMap<String, Collection<String>>();
        words.stream().filter(word -> !known.contains(word)).forEach(word -> variants.put(word, Spelling.variants(word)));
        var used = listUsed(variants.values().stream().flatMap(Collection::stream).distinct().toList());
        var corrected = new HashMap<String, String>();
        variants.forEach((word, similar) -> {
            var candidates = used.stream().filter(similar::contains).toList();
            if (!Spelling.isFormOfAny(candidates, word)) {
                candidates.stream().findFirst().ifPresent(best -> corrected.put(word, best));
            }
        });
        return corrected.isEmpty() ? Optional.empty() : Spelling.replace(query, parsed, corrected::get);
    }
}
