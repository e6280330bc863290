package dev.dateline.editorial.tag;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.Conditions;
import dev.dateline.editorial.content.PagedRepository;
import dev.dateline.editorial.content.Usages;
import dev.dateline.editorial.content.Usages.Kind;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.replacement.ArticleLinkRepository;
import dev.dateline.editorial.replacement.Replaceable;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.TagKind;

@ApplicationScoped
public class TagRepository implements PagedRepository<Tag>, Replaceable {

    private final ArticleLinkRepository links;
    private final RowLockRepository locks;

    TagRepository(ArticleLinkRepository links, RowLockRepository locks) {
        this.locks = locks;
        this.links = links;
    }

    public Optional<Tag> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /**
     * All filters may be null or empty.
     *
     * @param typed beginnings of words of the names or the slug
     */
    public Slice<Tag> list(List<UUID> ids, List<TagKind> kinds, String typed, PageRequest request) {
        return page(new Conditions().and("id in :ids", "ids", ids).and("kind in :kinds", "kinds", kinds)
                .andWords("tag", typed), request,
                tag -> request.order().property().equals("slug") ? tag.slug() : tag.updatedAt(), Tag::id);
    }

    Usages countUsages(UUID id) {
        return Usages.of(getEntityManager().createNativeQuery("""
                SELECT (SELECT count(*) FROM editorial.article_tag WHERE tag_id = :id),
                       (SELECT count(*) FROM delivery.article_tag WHERE tag_id = :id),
                       (SELECT count(*) FROM editorial.collections_using(:id))""").setParameter("id", id)
                .getSingleResult(), Kind.WORKING_COPIES, Kind.PUBLIC_ARTICLES, Kind.COLLECTIONS);
    }

    public List<Tag> listBySlugs(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : list("slug in ?1", slugs);
    }

    List<String> findTakenSlugs(Collection<String> slugs) {
        return listBySlugs(slugs).stream().map(Tag::slug).toList();
    }

    /** Up to 1,000 slugs of similar length that begin with the same letter as this unknown one. */
    public List<String> listSlugsLike(String slug) {
        return slug.isEmpty() ? List.of() : getEntityManager().createQuery("""
                select slug from Tag where slug like concat(:first, '%') and length(slug) between :shortest and :longest
                order by slug""", String.class).setParameter("first", slug.substring(0, 1))
                .setParameter("shortest", slug.length() - 3).setParameter("longest", slug.length() + 3)
                .setMaxResults(1_000).getResultList();
    }

    public List<Tag> listByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.TAG;
    }

    @Override
    public Optional<Integer> findVersion(UUID id) {
        return findByIdOptional(id).map(Tag::version);
    }

    @Override
    public Optional<UUID> findByName(String slug) {
        return findBySlug(slug).map(Tag::id);
    }

    @Override
    public Optional<String> findAddress(UUID id) {
        return Optional.of(findById(id).slug());
    }

    @Override
    public void remove(UUID id) {
        deleteById(id);
        flush();
    }

    @Override
    public void lock(UUID one, UUID other, Collection<UUID> media) {
        locks.lockReplaced(kind(), one, other);
        locks.lock(ResourceKind.MEDIA, media, LockStrength.NO_KEY_UPDATE);
    }

    @Override
    public boolean isPublic(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT EXISTS (SELECT FROM delivery.tag WHERE id = :id)")
                .setParameter("id", id).getSingleResult();
    }

    @Override
    public List<UUID> listArticles(UUID tag) {
        return links.listArticles(kind(), tag);
    }

    @Override
    public boolean hasMoreArticlesThan(int limit, UUID tag) {
        return links.hasMoreArticlesThan(limit, kind(), tag);
    }

    @Override
    public long countArticles(UUID tag) {
        return links.countArticles(kind(), tag);
    }

    @Override
    public void replaceIn(Collection<UUID> articles, UUID tag, UUID by) {
        links.replaceIn(articles, kind(), tag, by);
    }
}
