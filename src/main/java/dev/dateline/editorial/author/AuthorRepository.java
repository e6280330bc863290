package dev.dateline.editorial.author;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

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

@ApplicationScoped
public class AuthorRepository implements ReplaceableRepository<Author> {

    private static final Map<String, Function<Author, Object>> VALUES =
            Map.of("slug", Author::slug, "nameSortKey", Author::nameSortKey, "updatedAt", Author::updatedAt);

    private final ArticleLinkRepository links;
    private final RowLockRepository locks;
    private final FormerAddressRepository formerAddresses;

    AuthorRepository(ArticleLinkRepository links, RowLockRepository locks, FormerAddressRepository formerAddresses) {
        this.formerAddresses = formerAddresses;
        this.locks = locks;
        this.links = links;
    }

    /** @param typed beginnings of words of the names or the slug; null for any */
    public Slice<Author> list(ItemQuery items, String typed, PageRequest request) {
        return page(new Conditions().and(items, request).andWords("author", typed), request, VALUES, Author::id);
    }

    Usages countUsages(UUID id) {
        return Usages.of(getEntityManager().createNativeQuery("""
                SELECT (SELECT count(*) FROM editorial.article_author WHERE author_id = :id),
                       (SELECT count(*) FROM delivery.article_author WHERE author_id = :id),
                       (SELECT count(*) FROM editorial.collections_using(:id))""").setParameter("id", id)
                .getSingleResult(), Kind.WORKING_COPIES, Kind.PUBLIC_ARTICLES, Kind.COLLECTIONS);
    }

    List<Author> listByPortrait(UUID media) {
        return list("portraitId = ?1 order by id", media);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.AUTHOR;
    }

    @Override
    public String nameProperty() {
        return "slug";
    }

    @Override
    public String nameOf(Author author) {
        return author.slug();
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
        locks.lock(ResourceKind.MEDIA, Stream.concat(media.stream(), listPortraits(one, other).stream()).toList(),
                LockStrength.NO_KEY_UPDATE);
    }

    private List<UUID> listPortraits(UUID one, UUID other) {
        return getEntityManager()
                .createQuery("select portraitId from Author where id in (:one, :other) and portraitId is not null",
                        UUID.class)
                .setParameter("one", one).setParameter("other", other).getResultList();
    }
}
