package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.PersistenceUnit;

/**
 * Finds related articles in the same language. Each common tag adds to the score, a rare one more than a frequent one, and
 * a common section a little; ties are broken by date. Only the newest articles of each tag and section are considered, so
 * that the cost is independent of their number.
 */
@ApplicationScoped
class RelatedArticleRepository {

    private static final String FIND = """
            WITH subject AS (SELECT id, language, section_id FROM delivery.article WHERE id = ANY(:articles)),
            candidate AS (
                SELECT s.id AS subject, c.article_id, 1 / ln(2 + count(*) OVER (PARTITION BY s.id, t.tag_id)) AS weight
                FROM subject s JOIN delivery.article_tag t ON t.article_id = s.id
                CROSS JOIN LATERAL (SELECT x.article_id FROM delivery.article_tag x WHERE x.tag_id = t.tag_id
                                    ORDER BY x.published_at DESC, x.article_id DESC LIMIT :depth) c
                UNION ALL
                SELECT s.id, c.article_id, 0.1
                FROM subject s
                CROSS JOIN LATERAL (SELECT x.article_id FROM delivery.article_section x
                                    WHERE x.section_id = s.section_id AND x.position IS NOT NULL
                                    ORDER BY x.published_at DESC, x.article_id DESC LIMIT :depth) c)
            SELECT subject, article_id
            FROM (SELECT c.subject, c.article_id,
                         row_number() OVER (PARTITION BY c.subject
                                            ORDER BY sum(c.weight) DESC, a.published_at DESC, a.id DESC) AS place
                  FROM candidate c JOIN subject s ON s.id = c.subject JOIN delivery.article a ON a.id = c.article_id
                  WHERE c.article_id <> c.subject AND a.language = s.language
                  GROUP BY c.subject, c.article_id, a.published_at, a.id) placed
            WHERE place <= :limit ORDER BY subject, place""";

    private final EntityManager entityManager;

    RelatedArticleRepository(@PersistenceUnit("delivery") EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The related articles of each article that has some, with their sections, the closest first. Two statements.
     *
     * @param limit the maximum for each article
     * @param depth how many articles of each tag and section are considered
     */
    Map<UUID, List<PublishedArticle>> findByArticle(Collection<UUID> articles, int limit, int depth) {
        @SuppressWarnings("unchecked")
        var rows = (List<Related>) entityManager.createNativeQuery(FIND, Related.class)
                .setParameter("articles", articles.toArray(UUID[]::new)).setParameter("limit", limit)
                .setParameter("depth", depth).getResultList();
        if (rows.isEmpty()) {
            return Map.of();
        }
        var found = entityManager
                .createQuery("from PublishedArticle a left join fetch a.section where a.id in :ids", PublishedArticle.class)
                .setParameter("ids", rows.stream().map(Related::article).collect(Collectors.toSet())).getResultStream()
                .collect(Collectors.toMap(PublishedArticle::id, Function.identity()));
        // Some may have been withdrawn between the two statements.
        return rows.stream().filter(row -> found.containsKey(row.article()))
                .collect(Collectors.groupingBy(Related::subject, LinkedHashMap::new,
                        Collectors.mapping(row -> found.get(row.article()), Collectors.toList())));
    }

    record Related(UUID subject, UUID article) {
    }
}
