package dev.dateline.delivery.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.article.search.WordRepository;
import dev.dateline.delivery.query.Columns;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.search.Completion;
import dev.dateline.search.Completion.Part;

/** Finds articles by words of their headlines, and sections, tags and authors by those of their names. */
@ApplicationScoped
class SuggestionRepository {

    /** How many of the newest articles with a word are checked for the other words, if there are some. */
    private static final int DEPTH = 300;
    private static final String HEADLINES = """
            SELECT a.id, a.slug, a.headline, a.language, s.path
            FROM (SELECT DISTINCT h.article_id, h.published_at
                  FROM unnest(cast(:words0 AS text[])) w(word)
                  CROSS JOIN LATERAL (SELECT article_id, published_at FROM headline_word WHERE word = w.word
                                      ORDER BY published_at DESC, article_id DESC LIMIT %1$d) h
                  %2$s) m
            JOIN article a ON a.id = m.article_id LEFT JOIN section s ON s.id = a.section_id
            ORDER BY m.published_at DESC, m.article_id DESC LIMIT %3$d""";
    private static final String HAS_ANOTHER = """
            EXISTS (SELECT FROM headline_word o WHERE o.word = ANY(:words%d) AND o.published_at = h.published_at
                    AND o.article_id = h.article_id)""";
    /** For a beginning of which there may be more words than were found. */
    private static final String HAS_BEGINNING = """
            EXISTS (SELECT FROM article_filing s WHERE s.article_id = h.article_id
                    AND ts_filter(s.vector, '{a}') @@ cast(:beginning AS tsquery))""";
    /** How many names with the words are compared; only a beginning of one or two letters has more. */
    private static final int MOST_NAMES = 2_000;
    private static final String NAMES = Stream.of(names("SECTION", "path"), names("TAG", "slug"), names("AUTHOR", "slug"))
            .collect(Collectors.joining(" UNION ALL "));
    private static final String TERMS = """
            SELECT t.term FROM unnest(:terms, :ends) t(term, last)
            WHERE EXISTS (SELECT FROM name_word WHERE word BETWEEN cast(t.term AS text) AND cast(t.last AS text))""";

    private static String names(String kind, String address) {
        return """
                (SELECT '%s', id, address, name, ARRAY(SELECT t.value FROM jsonb_each_text(names) t ORDER BY t.key COLLATE "C")
                 FROM (SELECT id, %s AS address, name, names, name_sort_key FROM %s
                       WHERE name_tokens @@ (SELECT cast(:names AS tsquery)) LIMIT %d) n
                 ORDER BY length(name), name_sort_key LIMIT %%1$d)""".formatted(kind, address, kind.toLowerCase(Locale.ROOT),
                MOST_NAMES);
    }

    private final PublishedData data;

    SuggestionRepository(PublishedData data) {
        this.data = data;
    }

    /**
     * The newest articles whose headline has one word of each part: one statement.
     *
     * @param words of each part, not empty; the newest articles with a word of the first part are checked for the others
     * @param corrected the parts whose words are similar ones
     */
    List<NamedArticle> listArticles(Map<Part, List<String>> words, Set<Part> corrected, int limit) {
        var parameters = new HashMap<String, Object>();
        var conditions = new ArrayList<String>();
        var i = 0;
        for (var part : words.entrySet()) {
            var hasMoreWords = part.getKey().isBeginning() && part.getValue().size() == WordRepository.MAX_WORDS
                    && !corrected.contains(part.getKey());
            if (i > 0 && hasMoreWords) {
                parameters.put("beginning", part.getKey().toTsquery());
                conditions.add(HAS_BEGINNING);
            } else {
                parameters.put("words" + i, part.getValue().toArray(String[]::new));
                if (i > 0) {
                    conditions.add(HAS_ANOTHER.formatted(i));
                }
            }
            i++;
        }
        var isSingle = conditions.isEmpty();
        var sql =
                HEADLINES.formatted(isSingle ? limit : DEPTH, isSingle ? "" : "WHERE " + String.join(" AND ", conditions), limit);
        return data.list(SqlQuery.planned(sql, parameters),
                row -> new NamedArticle(row.id(), row.text(), row.text(), row.text(), row.text()));
    }

    /** The sections, tags and authors with names that have the words, at most {@code limit} of each kind: one statement. */
    List<NamedResource> listNamed(Completion typed, int limit) {
        return data.list(SqlQuery.planned(NAMES.formatted(limit),
                Map.of("names", typed.toTsquery())),
                row -> new NamedResource(row.constant(SuggestionKind.class), row.id(), row.text(), row.text(), row.texts()))
                .stream()
                .map(named -> named.namedAs(typed)).toList();
    }

    /** Those of the terms that names have or had: one statement. */
    Set<String> findTermsOfNames(Collection<Part> parts) {
        var terms = new ArrayList<String>();
        var ends = new ArrayList<String>();
        parts.forEach(part -> part.terms().forEach(term -> {
            terms.add(term);
            ends.add(part.last(term));
        }));
        return terms.isEmpty() ? Set.of() : Set.copyOf(data.list(SqlQuery.planned(TERMS,
                Map.of("terms", terms.toArray(String[]::new), "ends", ends.toArray(String[]::new))), Columns::text));
    }

    record NamedArticle(UUID id, String slug, String headline, String language, String section) {
    }

    /**
     * @param address a slug or path
     * @param names in other languages
     */
    record NamedResource(SuggestionKind kind, UUID id, String address, String name, List<String> names) {

        /** The first name that has the words; the default one if they are in several. */
        NamedResource namedAs(Completion typed) {
            return typed.isIn(name) ? this : names.stream().filter(typed::isIn).findFirst()
                    .map(other -> new NamedResource(kind, id, address, other, names)).orElse(this);
        }
    }
}
