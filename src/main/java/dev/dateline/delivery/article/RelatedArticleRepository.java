package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.preview.Preview;
import dev.dateline.search.Analysis;

/**
 * Finds related articles in the same language. Each common tag adds to the score, a rare one more than a frequent one, as do
 * headlines with the rarest words of headline and summary, and a common section a little; ties are broken by date. Only the newest
 * articles of each tag, word and section are considered, so that the cost is independent of their number.
 */
@ApplicationScoped
class RelatedArticleRepository {

    /** How many articles of each tag, word and section are considered. */
    private static final int DEPTH = 20;
    /** A word that more articles use says little about them. */
    private static final double MOST_USES = 0.02;
    private static final int MOST_USES_OF_FEW_ARTICLES = 10;
    private static final int MAX_WORDS = 8;
    private static final double WEIGHT_OF_WORD = 0.5;

    private static final String FIND = """
            WITH subject AS (SELECT id, language, section_id FROM article WHERE id = ANY(:articles)),
            rare AS (
                SELECT s.id AS subject, w.word, row_number() OVER (PARTITION BY s.id ORDER BY w.uses, w.word) AS place
                FROM subject s JOIN article_filing t ON t.article_id = s.id
                CROSS JOIN LATERAL unnest(ts_filter(t.vector, '{a,b}')) l
                JOIN word w ON w.word = l.lexeme
                WHERE w.word <> ALL(:stopWords) AND w.uses BETWEEN 2 AND greatest(%2$d, %3$s * (SELECT reltuples FROM pg_class WHERE oid = CAST('article' AS regclass)))),
            candidate AS (
                SELECT s.id AS subject, c.article_id, 1 / ln(2 + count(*) OVER (PARTITION BY s.id, t.tag_id)) AS weight
                FROM subject s JOIN article_tag t ON t.article_id = s.id
                CROSS JOIN LATERAL (SELECT x.article_id FROM article_tag x WHERE x.tag_id = t.tag_id
                                    ORDER BY x.published_at DESC, x.article_id DESC LIMIT %1$d) c
                UNION ALL
                SELECT r.subject, c.article_id, %4$s / ln(2 + count(*) OVER (PARTITION BY r.subject, r.word))
                FROM rare r
                CROSS JOIN LATERAL (SELECT x.article_id FROM headline_word x WHERE x.word = r.word
                                    ORDER BY x.published_at DESC, x.article_id DESC LIMIT %1$d) c
                WHERE r.place <= %5$d
                UNION ALL
                SELECT s.id, c.article_id, 0.1
                FROM subject s
                CROSS JOIN LATERAL (SELECT x.article_id FROM article_section x
                                    WHERE x.section_id = s.section_id AND x.position IS NOT NULL
                                    ORDER BY x.published_at DESC, x.article_id DESC LIMIT %1$d) c)
            SELECT subject, article_id
            FROM (SELECT c.subject, c.article_id,
                         row_number() OVER (PARTITION BY c.subject
                                            ORDER BY sum(c.weight) DESC, a.published_at DESC, a.id DESC) AS place
                  FROM candidate c JOIN subject s ON s.id = c.subject JOIN article a ON a.id = c.article_id
                  WHERE c.article_id <> c.subject AND a.language = s.language
                  GROUP BY c.subject, c.article_id, a.published_at, a.id) placed
            WHERE place <= :limit ORDER BY subject, place""".formatted(DEPTH, MOST_USES_OF_FEW_ARTICLES, MOST_USES,
            WEIGHT_OF_WORD,
            MAX_WORDS);

    private final PublishedData data;
    private final PublishedArticleRepository articles;
    private final ResponseKeys keys;

    RelatedArticleRepository(PublishedData data, PublishedArticleRepository articles, ResponseKeys keys) {
        this.data = data;
        this.articles = articles;
        this.keys = keys;
    }

    /**
     * The related articles of each article that has some, the closest first. Two statements.
     *
     * @param limit the maximum for each article
     * @param wanted parts that are columns of the article
     */
    Map<UUID, List<PublishedArticle>> findByArticle(Collection<PublishedArticle> subjects, int limit, Set<ArticlePart> wanted) {
        if (Preview.isOfOneArticle()) {
            return Map.of();
        }
        // Any article can have a word in common, or make one less rare.
        keys.add(Keys.ARTICLES);
        var stopWords = subjects.stream().map(PublishedArticle::language).distinct()
                .flatMap(language -> Analysis.stopWords(language).stream()).toArray(String[]::new);
        var rows =
                data.list(SqlQuery.of(FIND, Map.of("articles", subjects.stream().map(PublishedArticle::id).toArray(UUID[]::new),
                        "stopWords", stopWords, "limit", limit)), row -> new Related(row.id(), row.id()));
        var found = articles.listByIds(rows.stream().map(Related::article).collect(Collectors.toSet()), wanted).stream()
                .collect(Collectors.toMap(PublishedArticle::id, Function.identity()));
        // Some may have been withdrawn between the two statements.
        return rows.stream().filter(row -> found.containsKey(row.article()))
                .collect(Collectors.groupingBy(Related::subject, LinkedHashMap::new,
                        Collectors.mapping(row -> found.get(row.article()), Collectors.toList())));
    }

    private record Related(UUID subject, UUID article) {
    }
}
