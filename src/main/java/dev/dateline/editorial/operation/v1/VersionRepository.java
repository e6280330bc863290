package dev.dateline.editorial.operation.v1;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import dev.dateline.vocabulary.ResourceKind;

/** The versions in the entity tags of resources. */
@Singleton
class VersionRepository {

    private final EntityManager entityManager;

    VersionRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Empty if the resource does not exist. */
    Optional<Integer> find(NamedResource resource) {
        var column = resource.kind() == ResourceKind.ARTICLE ? "lock_version" : "version";
        var query = resource.language() == null
                ? entityManager
                        .createNativeQuery("SELECT " + column + " FROM editorial." + resource.kind().table() + " WHERE id = :id")
                : entityManager.createNativeQuery("""
                        SELECT version FROM editorial.caption WHERE media_id = :id AND language = :language""")
                        .setParameter("language", resource.language());
        List<?> versions = query.setParameter("id", resource.id()).getResultList();
        return versions.stream().findFirst().map(Integer.class::cast);
    }
}
