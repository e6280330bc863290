package dev.dateline.editorial.imports.store.reference;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class UnresolvedReferenceRepository implements PanacheRepositoryBase<UnresolvedReference, Long> {

    /** Of every article and author that refers to one of these items, all that is unresolved. */
    public List<UnresolvedReference> listOfSourcesNaming(Collection<String> externalIds) {
        return list("sourceId in (select sourceId from UnresolvedReference where externalId in ?1) order by sourceId, position, id",
                externalIds);
    }

    void flushAndClear() {
        flush();
        getEntityManager().clear();
    }

    void deleteOf(Collection<UUID> sources) {
        if (!sources.isEmpty()) {
            delete("sourceId in ?1", sources);
        }
    }

    List<UnresolvedReference> listOfRun(UUID run, int atMost) {
        return find("importRun = ?1 order by line, id", run).range(0, atMost - 1).list();
    }

    long countOfRun(UUID run) {
        return count("importRun", run);
    }
}
