package dev.dateline.editorial.media;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.body.sanitise.LinkedMedia;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.replacement.ArticleLinkRepository;
import dev.dateline.editorial.replacement.BodyMediaRepository;
import dev.dateline.editorial.replacement.BodyMediaRepository.BodyTable;
import dev.dateline.editorial.replacement.Replaceable;
import dev.dateline.vocabulary.ResourceKind;

/**
 * Replaces media items by others of the same type, in articles first; portraits and items of collections follow when the item is
 * retired. The texts that articles and collections state themselves stay.
 */
@ApplicationScoped
class ReplaceableMediaRepository implements Replaceable {

    private static final BodyTable BODIES = new BodyTable("""
            SELECT id, length(body) FROM editorial.article WHERE id = ANY(:articles) AND strpos(body, :id) > 0 ORDER BY id""",
            "SELECT id, body FROM editorial.article WHERE id = ANY(:articles)", """
            UPDATE editorial.article a SET body = n.body
            FROM unnest(cast(:articles AS uuid[]), cast(:bodies AS text[])) n(id, body) WHERE a.id = n.id""");

    private final MediaRepository media;
    private final MediaService service;
    private final ArticleLinkRepository links;
    private final BodyMediaRepository bodies;
    private final RowLockRepository locks;
    private final EntityManager entityManager;

    ReplaceableMediaRepository(MediaRepository media, MediaService service, ArticleLinkRepository links,
            BodyMediaRepository bodies, RowLockRepository locks, EntityManager entityManager) {
        this.media = media;
        this.service = service;
        this.links = links;
        this.bodies = bodies;
        this.locks = locks;
        this.entityManager = entityManager;
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.MEDIA;
    }

    @Override
    public void lock(UUID id, UUID by, Collection<UUID> others) {
        locks.lock(ResourceKind.AUTHOR, listPortrayed(id), LockStrength.NO_KEY_UPDATE);
        locks.lock(ResourceKind.MEDIA, Stream.concat(Stream.of(id, by), others.stream()).toList(), LockStrength.UPDATE);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> listPortrayed(UUID id) {
        return entityManager.createNativeQuery("SELECT id FROM editorial.author WHERE portrait_id = :id")
                .setParameter("id", id).getResultList();
    }

    @Override
    public Optional<Integer> findVersion(UUID id) {
        return media.findByIdOptional(id).map(Media::version);
    }

    @Override
    public void check(UUID id, UUID by) {
        if (media.findById(id).content().type() != media.findById(by).content().type()) {
            throw new InvalidContent("into", by.toString(), "must be the id of a media item of the same type");
        }
    }

    @Override
    public Optional<UUID> findId(String externalId) {
        return media.listAddresses(Set.of(externalId), Set.of(), Set.of()).stream().map(MediaAddress::id).findFirst();
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
    public long countArticles(UUID id) {
        return links.countArticles(kind(), id);
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
        bodies.replace(BODIES, articles, id, new LinkedMedia(by, media.findById(by).url()));
    }

    @Override
    public void remove(UUID id) {
        service.delete(media.findById(id));
    }
}
