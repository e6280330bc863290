package dev.dateline.editorial.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.jpa.SpecHints;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.content.Usages;

@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {

    private static final String SKIP_LOCKED = "-2";

    public List<Article> listByExternalIds(Collection<String> externalIds) {
        return externalIds.isEmpty() ? List.of() : list("externalId in ?1", externalIds);
    }

    /** Articles with one of these external ids, and articles without one that have one of these ids. */
    List<Article> listByExternalIds(Collection<String> externalIds, Collection<UUID> ids) {
        return ids.isEmpty() ? listByExternalIds(externalIds)
                : list("externalId in ?1 or externalId is null and id in ?2", externalIds, ids);
    }

    List<ImportedState> listImported(Collection<String> externalIds, Collection<UUID> ids) {
        return externalIds.isEmpty() && ids.isEmpty() ? List.of()
                : importedRows(externalIds, ids).stream().map(row -> new ImportedState((UUID) row[0],
                        (String) row[1], (String) row[2], (String) row[3], (Instant) row[4])).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> importedRows(Collection<String> externalIds, Collection<UUID> ids) {
        return getEntityManager().createNativeQuery("""
                SELECT id, external_id, slug, import_fingerprint, created_at FROM editorial.article
                WHERE external_id = ANY(:externalIds) OR external_id IS NULL AND id = ANY(:ids)""")
                .setParameter("externalIds", externalIds.toArray(String[]::new))
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList();
    }

    /** Until the end of the transaction, no other one changes the article. */
    public Optional<Article> findForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public List<Article> listByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    @SuppressWarnings("unchecked")
    Set<UUID> findTakenIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(getEntityManager()
                .createNativeQuery("SELECT id FROM editorial.article WHERE id = ANY(:ids)")
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList());
    }

    /** The slugs that articles currently have. */
    @SuppressWarnings("unchecked")
    public Set<String> findTakenSlugs(Collection<String> slugs) {
        // An array is one parameter, and so one plan, for any number of slugs.
        return slugs.isEmpty() ? Set.of() : Set.copyOf(getEntityManager()
                .createNativeQuery("SELECT slug FROM editorial.article WHERE slug = ANY(:slugs)")
                .setParameter("slugs", slugs.toArray(String[]::new)).getResultList());
    }

    /** Whether another article is public under this slug, which its working copy need not have any more. */
    public boolean isSlugPublicElsewhere(String slug, UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("SELECT EXISTS (SELECT FROM delivery.article WHERE slug = :slug AND id <> :id)")
                .setParameter("slug", slug).setParameter("id", id).getSingleResult();
    }

    public Usages countUsages(UUID id) {
        var collections = (Number) getEntityManager().createNativeQuery(
                "SELECT count(DISTINCT collection_id) FROM editorial.collection_item WHERE article_id = :id")
                .setParameter("id", id).getSingleResult();
        return new Usages(Map.of(Usages.Kind.COLLECTIONS, collections.longValue()));
    }

    /** With its revisions, and references that an import could not resolve. */
    public void deleteWithReferences(Article article) {
        getEntityManager().createNativeQuery("DELETE FROM editorial.unresolved_reference WHERE source_id = :id")
                .setParameter("id", article.id()).executeUpdate();
        delete(article);
    }

    /** Locks scheduled articles that are due, except articles that another node has locked. */
    public List<Article> lockDue(Instant now, Collection<UUID> except, int atMost) {
        return lock("status = 'SCHEDULED' and scheduledAt <= ?1 and id not in ?2 order by scheduledAt", now, except, atMost);
    }

    /** Locks articles whose public version has expired, except articles that another node has locked. */
    @SuppressWarnings("unchecked")
    public List<Article> lockExpired(Instant now, Collection<UUID> except, int atMost) {
        return getEntityManager().createNativeQuery("""
                SELECT a.* FROM editorial.article a JOIN delivery.article p ON p.id = a.id
                WHERE p.expires_at <= :now AND a.id <> ALL(:except)
                ORDER BY p.expires_at LIMIT :atMost FOR NO KEY UPDATE OF a SKIP LOCKED""", Article.class)
                .setParameter("now", now).setParameter("except", except.toArray(UUID[]::new)).setParameter("atMost", atMost)
                .getResultList();
    }

    private List<Article> lock(String condition, Instant now, Collection<UUID> except, int atMost) {
        return find(condition, now, except).range(0, atMost - 1).withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED).list();
    }
}
