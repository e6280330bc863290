package dev.dateline.editorial.imports.store.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The media in bodies that are no media items yet, and the keys of the items that would be. */
@ApplicationScoped
public class UnlinkedMediaRepository {

    private final EntityManager entityManager;

    UnlinkedMediaRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void deleteOf(Collection<UUID> articles) {
        if (!articles.isEmpty()) {
            entityManager.createNativeQuery("DELETE FROM editorial.unlinked_media WHERE article_id = ANY(:articles)")
                    .setParameter("articles", articles.toArray(UUID[]::new)).executeUpdate();
        }
    }

    void add(Collection<UnlinkedMedia> media) {
        if (media.isEmpty()) {
            return;
        }
        entityManager.createNativeQuery("""
                INSERT INTO editorial.unlinked_media (article_id, position, key)
                SELECT * FROM unnest(cast(:articles AS uuid[]), cast(:positions AS int[]), cast(:keys AS uuid[]))
                ON CONFLICT DO NOTHING""")
                .setParameter("articles", media.stream().map(UnlinkedMedia::article).toArray(UUID[]::new))
                .setParameter("positions", media.stream().map(UnlinkedMedia::position).toArray(Integer[]::new))
                .setParameter("keys", media.stream().map(UnlinkedMedia::key).toArray(UUID[]::new)).executeUpdate();
    }

    /** The articles, in the order of their ids, that refer to these media items, in their usages or bodies. */
    @SuppressWarnings("unchecked")
    public List<UUID> listArticles(Collection<String> externalIds, Collection<UUID> keys, UUID after, int atMost) {
        return entityManager.createNativeQuery("""
                SELECT source_id FROM editorial.unresolved_reference
                WHERE external_id = ANY(:externalIds) AND position IS NOT NULL AND source_id > :after
                UNION SELECT article_id FROM editorial.unlinked_media WHERE key = ANY(:keys) AND article_id > :after
                ORDER BY 1 LIMIT :limit""", UUID.class)
                .setParameter("externalIds", externalIds.toArray(String[]::new))
                .setParameter("keys", keys.toArray(UUID[]::new))
                .setParameter("after", after).setParameter("limit", atMost).getResultList();
    }

    @SuppressWarnings("unchecked")
    public List<UnlinkedMedia> list(Collection<UUID> articles, Collection<UUID> keys) {
        List<Object[]> rows = entityManager.createNativeQuery("""
                SELECT article_id, position, key FROM editorial.unlinked_media
                WHERE article_id = ANY(:articles) AND key = ANY(:keys) ORDER BY article_id, position, key""")
                .setParameter("articles", articles.toArray(UUID[]::new)).setParameter("keys", keys.toArray(UUID[]::new))
                .getResultList();
        var media = new ArrayList<UnlinkedMedia>(rows.size());
        rows.forEach(row -> media.add(new UnlinkedMedia((UUID) row[0], ((Number) row[1]).intValue(), (UUID) row[2])));
        return media;
    }

    /** Media at these positions are linked now. */
    public void delete(UUID article, Collection<Integer> positions) {
        entityManager.createNativeQuery("""
                DELETE FROM editorial.unlinked_media WHERE article_id = :article AND position = ANY(:positions)""")
                .setParameter("article", article).setParameter("positions", positions.toArray(Integer[]::new))
                .executeUpdate();
    }

    /**
     * @param position among the media of the body, from 0
     * @param key of a media item that it may be
     */
    public record UnlinkedMedia(UUID article, int position, UUID key) {
    }
}
