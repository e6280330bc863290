package dev.dateline.editorial.media;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.body.sanitise.LinkedMedia;
import dev.dateline.body.sanitise.StoredBody;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.replacement.ArticleLinkRepository;
import dev.dateline.editorial.replacement.Replaceable;
import dev.dateline.vocabulary.ResourceKind;

/**
 * Replaces media items by others of the same type, in articles first; portraits and items of collections follow when the item is
 * retired. The texts that articles and collections state themselves stay.
 */
@ApplicationScoped
class ReplaceableMediaRepository implements Replaceable {

    /** Collections are saved again with all their items. */
    private static final String COLLECTIONS =
            "SELECT collection_id FROM editorial.collection_item WHERE media_id = ANY(:media)";

    private final MediaRepository media;
    private final MediaService service;
    private final ArticleLinkRepository links;
    private final RowLockRepository locks;
    private final EntityManager entityManager;

    ReplaceableMediaRepository(MediaRepository media, MediaService service, ArticleLinkRepository links, RowLockRepository locks,
            EntityManager entityManager) {
        this.media = media;
        this.service = service;
        this.links = links;
        this.locks = locks;
        this.entityManager = entityManager;
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.MEDIA;
    }

    @Override
    public void lockFirst(UUID id, UUID by) {
        locks.lock(ResourceKind.COLLECTION, list(COLLECTIONS, id), LockStrength.NO_KEY_UPDATE);
    }

    @Override
    public List<UUID> listRelatedArticles(UUID id) {
        return list("SELECT article_id FROM editorial.collection_item WHERE collection_id IN (" + COLLECTIONS + ")", id);
    }

    @Override
    public void lock(UUID id, UUID by) {
        locks.lock(ResourceKind.AUTHOR, list("SELECT id FROM editorial.author WHERE portrait_id = ANY(:media)", id),
                LockStrength.NO_KEY_UPDATE);
        locks.lock(ResourceKind.MEDIA, list("""
                SELECT unnest(:media) UNION SELECT media_id FROM editorial.collection_item
                WHERE media_id IS NOT NULL AND collection_id IN (%s)""".formatted(COLLECTIONS), id, by), LockStrength.UPDATE);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> list(String sql, UUID... items) {
        return entityManager.createNativeQuery(sql, UUID.class).setParameter("media", items).getResultList();
    }

    @Override
    public Optional<Integer> findVersion(UUID id) {
        return media.findByIdOptional(id).map(Media::version);
    }

    @Override
    public void check(UUID id, UUID by) {
        if (media.findById(id).content().type() != media.findById(by).content().type()) {
            throw new InvalidContent("into", "must be the id of a media item of the same type");
        }
    }

    @Override
    public Optional<String> findAddress(UUID id) {
        return Optional.empty();
    }

    @Override
    public boolean isPublic(UUID id) {
        return media.isPublic(id);
    }

    @Override
    public boolean hasMoreArticlesThan(int limit, UUID id) {
        return links.hasMoreArticlesThan(limit, kind(), id);
    }

    @Override
    public List<UUID> listArticles(UUID id) {
        return links.listArticles(kind(), id);
    }

    @Override
    public void replaceIn(Collection<UUID> articles, UUID id, UUID by) {
        links.touch(articles, kind(), id);
        entityManager.createNativeQuery("""
                UPDATE editorial.article_media SET media_id = :by WHERE media_id = :id AND article_id = ANY(:articles)""")
                .setParameter("id", id).setParameter("by", by).setParameter("articles", articles.toArray(UUID[]::new))
                .executeUpdate();
        changeBodies(articles, id, new LinkedMedia(by, media.findById(by).url()));
    }

    /** One at a time, because they can be long. */
    @SuppressWarnings("unchecked")
    private void changeBodies(Collection<UUID> articles, UUID id, LinkedMedia by) {
        List<UUID> showing = entityManager.createNativeQuery("""
                SELECT id FROM editorial.article WHERE id = ANY(:articles) AND strpos(body, cast(:id AS text)) > 0""", UUID.class)
                .setParameter("articles", articles.toArray(UUID[]::new)).setParameter("id", id).getResultList();
        for (var article : showing) {
            var body = (String) entityManager.createNativeQuery("SELECT body FROM editorial.article WHERE id = :article",
                    String.class).setParameter("article", article).getSingleResult();
            entityManager.createNativeQuery("UPDATE editorial.article SET body = :body WHERE id = :article")
                    .setParameter("body", new StoredBody(body).replace(id, by)).setParameter("article", article).executeUpdate();
        }
    }

    @Override
    public void remove(UUID id) {
        service.delete(media.findById(id));
    }
}
