package dev.dateline.editorial.tag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.address.FormerAddressRepository;
import dev.dateline.editorial.content.Conditions;
import dev.dateline.editorial.content.Usages;
import dev.dateline.editorial.content.Usages.Kind;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.locking.RowLockRepository;
import dev.dateline.editorial.replacement.ArticleLinkRepository;
import dev.dateline.editorial.replacement.ReplaceableRepository;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.TagKind;

@ApplicationScoped
public class TagRepository implements ReplaceableRepository<Tag> {

    private static final Map<String, Function<Tag, Object>> VALUES =
            Map.of("slug", Tag::slug, "nameSortKey", Tag::nameSortKey, "updatedAt", Tag::updatedAt);

    private final ArticleLinkRepository links;
    private final RowLockRepository locks;
    private final FormerAddressRepository formerAddresses;

    TagRepository(ArticleLinkRepository links, RowLockRepository locks, FormerAddressRepository formerAddresses) {
        this.formerAddresses = formerAddresses;
        this.locks = locks;
        this.links = links;
    }

    /**
     * @param kinds null or empty for all
     * @param typed beginnings of words of the names or the slug; null for any
     */
    public Slice<Tag> list(ItemQuery items, List<TagKind> kinds, String typed, PageRequest request) {
        return page(new Conditions().and(items, request).and("kind in :kinds", "kinds", kinds).andWords("tag", typed), request,
                VALUES, Tag::id);
    }

    Usages countUsages(UUID id) {
        return Usages.of(getEntityManager().createNativeQuery("""
                SELECT (SELECT count(*) FROM editorial.article_tag WHERE tag_id = :id),
                       (SELECT count(*) FROM delivery.article_tag WHERE tag_id = :id),
                       (SELECT count(*) FROM editorial.collections_using(:id))""").setParameter("id", id)
                .getSingleResult(), Kind.WORKING_COPIES, Kind.PUBLIC_ARTICLES, Kind.COLLECTIONS);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.TAG;
    }

    @Override
    public String nameProperty() {
        return "slug";
    }

    @Override
    public String nameOf(Tag tag) {
        return tag.slug();
    }

    @Override
    public ArticleLinkRepository links() {
        return links;
    }

    @Override
    public FormerAddressRepository formerAddresses() {
        return formerAddresses;
    }

    @Override
    public void lock(UUID one, UUID other, Collection<UUID> media) {
        locks.lockReplaced(kind(), one, other);
        locks.lock(ResourceKind.MEDIA, media, LockStrength.NO_KEY_UPDATE);
    }
}
