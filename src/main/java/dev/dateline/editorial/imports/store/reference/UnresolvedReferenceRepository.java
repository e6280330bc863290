package dev.dateline.editorial.imports.store.reference;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.imports.Finding;

@ApplicationScoped
public class UnresolvedReferenceRepository implements PanacheRepositoryBase<UnresolvedReference, Long> {

    public List<UnresolvedReference> listPortraits(Collection<String> externalIds) {
        return externalIds.isEmpty() ? List.of() : list("externalId in ?1 and position is null order by sourceId", externalIds);
    }

    /** External ids of existing media items that references are unresolved to. */
    @SuppressWarnings("unchecked")
    public List<String> listResolvable(int atMost) {
        return getEntityManager().createNativeQuery("""
                SELECT DISTINCT u.external_id FROM editorial.unresolved_reference u
                JOIN editorial.media m ON m.external_id = u.external_id LIMIT :limit""", String.class)
                .setParameter("limit", atMost).getResultList();
    }

    /** All unresolved usages of these articles. */
    public List<UnresolvedReference> listUsages(Collection<UUID> articles) {
        return list("sourceId in ?1 and position is not null order by sourceId, position, id", articles);
    }

    /** Flushes and clears the session, so that a long transaction does not fill the memory. */
    public void flushAndClear() {
        flush();
        getEntityManager().clear();
    }

    void deleteOf(Collection<UUID> sources) {
        if (!sources.isEmpty()) {
            delete("sourceId in ?1", sources);
        }
    }

    /** Notes on the unresolved references of an import, in line order. */
    public List<Finding> listNotes(UUID run, int atMost) {
        return find("importRun = ?1 order by line, id", run).range(0, atMost - 1).stream()
                .map(UnresolvedReference::note).toList();
    }

    public long countOfRun(UUID run) {
        return count("importRun", run);
    }
}
