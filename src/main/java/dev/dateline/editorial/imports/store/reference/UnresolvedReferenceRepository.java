package dev.dateline.editorial.imports.store.reference;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import dev.dateline.editorial.imports.Finding;

@ApplicationScoped
public class UnresolvedReferenceRepository implements PanacheRepositoryBase<UnresolvedReference, Long> {

    /** All unresolved references of the articles and authors that refer to one of these items. */
    public List<UnresolvedReference> listOfSourcesNaming(Collection<String> externalIds) {
        return list("sourceId in (select sourceId from UnresolvedReference where externalId in ?1) order by sourceId, position, id",
                externalIds);
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
