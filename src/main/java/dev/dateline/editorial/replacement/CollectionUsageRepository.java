package dev.dateline.editorial.replacement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The collections that use a resource: a media item in an item, or anything in the query that fills a slot
 * or in the menu. */
@ApplicationScoped
public class CollectionUsageRepository {

    private final EntityManager entityManager;

    CollectionUsageRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** In the order of the ids. */
    @SuppressWarnings("unchecked")
    public List<UUID> listCollections(UUID resource) {
        return entityManager.createNativeQuery("""
                SELECT id FROM editorial.collections_using(:id) id
                UNION SELECT id FROM editorial.collection WHERE strpos(cast(menu AS text), cast(cast(:id AS uuid) AS text)) > 0
                ORDER BY id""").setParameter("id", resource).getResultList();
    }

    List<UUID> listArticles(Collection<UUID> collections) {
        return list("SELECT DISTINCT article_id FROM editorial.collection_item WHERE collection_id = ANY(:ids)", collections);
    }

    List<UUID> listMedia(Collection<UUID> collections) {
        return list("""
                SELECT DISTINCT media_id FROM editorial.collection_item
                WHERE collection_id = ANY(:ids) AND media_id IS NOT NULL""", collections);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> list(String sql, Collection<UUID> collections) {
        return collections.isEmpty() ? List.of() : entityManager.createNativeQuery(sql)
                .setParameter("ids", collections.toArray(UUID[]::new)).getResultList();
    }
}
