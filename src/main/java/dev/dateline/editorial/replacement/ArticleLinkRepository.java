package dev.dateline.editorial.replacement;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.vocabulary.ResourceKind;

/** The links between articles and tags or authors, in working copies and in public content. */
@ApplicationScoped
public class ArticleLinkRepository {

    private final EntityManager entityManager;
    private final RowLockRepository locks;

    ArticleLinkRepository(EntityManager entityManager, RowLockRepository locks) {
        this.locks = locks;
        this.entityManager = entityManager;
    }

    public void lock(ResourceKind kind, UUID id, UUID by, Collection<UUID> media) {
        locks.lockReplaced(kind, id, by);
        locks.lock(ResourceKind.MEDIA, media, LockStrength.NO_KEY_UPDATE);
    }

    @SuppressWarnings("unchecked")
    public List<UUID> listArticles(ResourceKind kind, UUID id) {
        return entityManager.createNativeQuery(sql("""
                SELECT article_id FROM editorial.article_{kind} WHERE {kind}_id = :id
                UNION SELECT article_id FROM delivery.article_{kind} WHERE {kind}_id = :id
                ORDER BY article_id""", kind), UUID.class).setParameter("id", id).getResultList();
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

    private static String sql(String template, ResourceKind kind) {
        return template.replace("{kind}", kind.name().toLowerCase(Locale.ROOT));
    }
}
