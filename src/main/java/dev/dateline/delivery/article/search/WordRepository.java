package dev.dateline.delivery.article.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.search.Spelling;

/** The words that public articles have in headline, kicker or summary. */
@ApplicationScoped
public class WordRepository {

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final int MAX_WORDS = 10;

    /** Of more words with a beginning, such as a single letter, only the frequent ones are sure to be compared. */
    private static final int MOST_COMPARED = 1_000;

    private static final String WITH_BEGINNING = " word >= cast(b.beginning AS text) AND word < cast(b.behind AS text) ";
    private static final String BEGINNING = """
            SELECT w.word, max(w.uses)
            FROM unnest(:beginnings, :ends) b(beginning, behind)
            CROSS JOIN LATERAL (
                (SELECT word, uses FROM word WHERE is_frequent AND %2$s ORDER BY uses DESC LIMIT %1$d)
                UNION ALL
                (SELECT word, uses FROM (SELECT word, uses FROM word WHERE %2$s ORDER BY word LIMIT %3$d) c
                 ORDER BY uses DESC LIMIT %1$d)) w
            GROUP BY w.word ORDER BY 2 DESC, 1 LIMIT %1$d""".formatted(MAX_WORDS, WITH_BEGINNING, MOST_COMPARED);
    private static final String USED = """
            SELECT w.word, w.uses FROM word w
            WHERE w.word = ANY(:words)
              AND (EXISTS (SELECT FROM headline_word h JOIN article a ON a.id = h.article_id WHERE h.word = w.word)
                   OR EXISTS (SELECT FROM article_search s
                              WHERE s.vector @@ cast('''' || replace(w.word, '''', '''''') || '''' AS tsquery)))
            ORDER BY w.uses DESC, w.word""";

    private final PublishedData data;

    WordRepository(PublishedData data) {
        this.data = data;
    }

    /** The words that begin with one of these: the most frequent first, at most ten. One statement. */
    public List<String> listBeginning(Collection<String> beginnings) {
        return beginnings.isEmpty() ? List.of() : data.list(SqlQuery.planned(BEGINNING, Map.of("beginnings",
                beginnings.toArray(String[]::new), "ends", beginnings.stream().map(each -> each + LAST_CHARACTER)
                        .toArray(String[]::new))),
                row -> row.text());
    }

    /** Those of the words that articles have, the most frequent first; most are found in headlines. One statement. */
    public List<String> listUsed(Collection<String> words) {
        return words.isEmpty() ? List.of()
                : data.list(SqlQuery.planned(USED, Map.of("words", words.toArray(String[]::new))), row -> row.text());
    }

    /**
     * The query with the most frequent similar word in place of each one that no article has in any form; empty if there is none.
     * At most two statements.
     */
    public Optional<String> correct(String query) {
        var words = Spelling.words(query);
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
        return corrected.isEmpty() ? Optional.empty() : Spelling.replace(query, corrected::get);
    }
}
