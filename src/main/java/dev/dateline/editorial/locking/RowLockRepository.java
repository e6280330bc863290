package dev.dateline.editorial.locking;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.OptimisticLockException;

import dev.dateline.vocabulary.ResourceKind;

/** Locks rows until the end of the transaction. Callers keep to the order that the package describes. */
@ApplicationScoped
public class RowLockRepository {

    private final EntityManager entityManager;

    RowLockRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The resource with this id, which nobody else changes or deletes, and nobody adds a reference to, until the end of the transaction. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> findForUpdate(ResourceKind kind, Class<T> type, UUID id) {
        return ((List<T>) entityManager
                .createNativeQuery("SELECT * FROM editorial." + kind.table() + " WHERE id = :id FOR UPDATE", type)
                .setParameter("id", id).getResultList()).stream().findFirst();
    }

    /** Locks those rows that exist. */
    public void lock(ResourceKind kind, Collection<UUID> ids, LockStrength strength) {
        if (!ids.isEmpty()) {
            list(kind, ids, strength, "");
        }
    }

    /**
     * Locks a resource that is about to be deleted, and the one that replaces it, which stays: others may refer to it meanwhile,
     * and this transaction to what others replace resources by.
     */
    public void lockReplaced(ResourceKind kind, UUID id, UUID by) {
        // The text of UUIDs has the order that they have in the database.
        Stream.of(id, by).sorted(Comparator.comparing(UUID::toString)).forEach(each -> lock(kind, Set.of(each),
                each.equals(id) ? LockStrength.UPDATE : LockStrength.NO_KEY_UPDATE));
    }

    /**
     * Locks rows that have been looked up.
     *
     * @param others that are locked with them if they exist
     * @throws OptimisticLockException if one has been deleted since then: the transaction has to be repeated
     */
    public void lockAll(ResourceKind kind, Collection<UUID> ids, Collection<UUID> others, LockStrength strength) {
        var all = new HashSet<>(ids);
        all.addAll(others);
        if (!all.isEmpty() && !list(kind, all, strength, "").containsAll(ids)) {
            throw new OptimisticLockException("A resource that was looked up has been deleted");
        }
    }

    /**
     * Locks articles although their turn has passed.
     *
     * @throws OptimisticLockException if one is locked by another transaction: this one has to be repeated
     */
    public void lockLate(Collection<UUID> articles, LockStrength strength) {
        if (!articles.isEmpty() && list(ResourceKind.ARTICLE, articles, strength, " SKIP LOCKED").size() < articles.size()) {
            throw new OptimisticLockException("An article that uses the resource is being changed");
        }
    }

    /** Locks what articles are about to refer to, with one statement. */
    public void lockReferences(Collection<UUID> sections, Collection<UUID> tags, Collection<UUID> authors,
            Collection<UUID> media) {
        // The foreign key locks a single row in the same way.
        if (sections.size() + tags.size() + authors.size() + media.size() > 1) {
            entityManager.createNativeQuery("SELECT 1 FROM editorial.lock_references(:sections, :tags, :authors, :media)")
                    .setParameter("sections", array(sections)).setParameter("tags", array(tags))
                    .setParameter("authors", array(authors)).setParameter("media", array(media))
                    .setFlushMode(FlushModeType.COMMIT).getSingleResult();
        }
    }

    /** The ids of the rows that were locked. */
    @SuppressWarnings("unchecked")
    private Set<UUID> list(ResourceKind kind, Collection<UUID> ids, LockStrength strength, String waiting) {
        return Set.copyOf((List<UUID>) entityManager
                .createNativeQuery(
                        "SELECT id FROM editorial." + kind.table() + " WHERE id = ANY(:ids) ORDER BY id FOR " + strength.sql()
                                + waiting)
                .setParameter("ids", array(ids)).setFlushMode(FlushModeType.COMMIT).getResultList());
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
