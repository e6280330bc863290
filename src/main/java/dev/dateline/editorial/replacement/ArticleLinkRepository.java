package dev.dateline.editorial.replacement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.vocabulary.ResourceKind;

/** The links between articles and tags, authors or media, in working copies and in public content. */
@ApplicationScoped
public class ArticleLinkRepository {

    private static final String ARTICLES = """
            SELECT article_id FROM editorial.article_{kind} WHERE {kind}_id = :id
            UNION SELECT article_id FROM delivery.article_{kind} WHERE {kind}_id = :id""";

    private final EntityManager entityManager;

    ArticleLinkRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @SuppressWarnings("unchecked")
    public List<UUID> listArticles(ResourceKind kind, UUID id) {
        return entityManager.createNativeQuery(sql(ARTICLES + " ORDER BY article_id", kind)).setParameter("id", id)
                .getResultList();
    }

    /** The number of {@link #listArticles}. */
    public long countArticles(ResourceKind kind, UUID id) {
        return ((Number) entityManager.createNativeQuery(sql("SELECT count(*) FROM (" + ARTICLES + ") a", kind))
                .setParameter("id", id).getSingleResult()).longValue();
    }

    /** Reads at most that many and one more from each side. */
    public boolean hasMoreArticlesThan(int limit, ResourceKind kind, UUID id) {
        return ((Number) entityManager
                .createNativeQuery(sql("""
                SELECT count(*) FROM (SELECT DISTINCT article_id FROM (
                    (SELECT article_id FROM editorial.article_{kind} WHERE {kind}_id = :id LIMIT :enough)
                    UNION ALL (SELECT article_id FROM delivery.article_{kind} WHERE {kind}_id = :id LIMIT :enough)) a) b""",
                        kind))
                .setParameter("id", id).setParameter("enough", limit + 1L).getSingleResult()).intValue() > limit;
    }

    /** Increases the lock version of those of the articles whose working copies have the resource. */
    public void touch(Collection<UUID> articles, ResourceKind kind, UUID id) {
        entityManager.createNativeQuery(sql("""
                UPDATE editorial.article SET lock_version = lock_version + 1
                WHERE id IN (SELECT article_id FROM editorial.article_{kind}
                             WHERE {kind}_id = :id AND article_id = ANY(:articles))""", kind))
                .setParameter("id", id).setParameter("articles", articles.toArray(UUID[]::new)).executeUpdate();
    }

    /**
     * Replaces the resource in the working copies of these articles. An article that has both keeps the earlier link. Other links
     * are updated at most once, because the foreign keys of rows of the same transaction would lock what they lead to.
     */
    public void replaceIn(Collection<UUID> articles, ResourceKind kind, UUID id, UUID by) {
        touch(articles, kind, id);
        var ids = articles.toArray(UUID[]::new);
        run("""
                WITH removed AS (
                    DELETE FROM editorial.article_{kind} later USING editorial.article_{kind} earlier
                    WHERE later.article_id = ANY(:articles) AND earlier.article_id = later.article_id
                      AND later.{kind}_id IN (:id, :by) AND earlier.{kind}_id IN (:id, :by) AND later.position > earlier.position
                    RETURNING later.article_id, later.position)
                UPDATE editorial.article_{kind} l SET position = l.position - 1
                FROM removed r WHERE l.article_id = r.article_id AND l.position > r.position""", kind,
                Map.of("id", id, "by", by, "articles", ids));
        run("UPDATE editorial.article_{kind} SET {kind}_id = :by WHERE {kind}_id = :id AND article_id = ANY(:articles)", kind,
                Map.of("id", id, "by", by, "articles", ids));
    }

    private void run(String template, ResourceKind kind, Map<String, Object> parameters) {
        var statement = entityManager.createNativeQuery(sql(template, kind));
        parameters.forEach(statement::setParameter);
        statement.executeUpdate();
    }

    private static String sql(String template, ResourceKind kind) {
        return template.replace("{kind}", kind.table());
    }
}
